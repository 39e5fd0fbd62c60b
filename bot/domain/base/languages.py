"""Languages: by their ISO 639 codes, found by the names that people type."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

from bot.domain.base.plain_text import fold

_OFTEN = ("sv", "en", "de", "fr", "it", "es", "nl", "fi", "nb", "da", "pt", "pl")
"""Those of many a paddock, suggested first."""
_LONGEST_CODE = 3


@cache
def languages() -> Mapping[str, str]:
    """English names by code, those heard often first."""
    english_names = Locale("en").languages
    names: dict[str, str] = {}
    for code in (*_OFTEN, *sorted(english_names, key=english_names.__getitem__)):
        if len(code) <= _LONGEST_CODE:
            names.setdefault(str(code), str(english_names[code]))
    return names


def language_name(code: str) -> str:
    """`Swedish` for `sv`; a code that nobody knows stays as it is."""
    return languages().get(code, code)


def find_language(typed: str) -> str | None:
    """The code of a language typed as its code or its name; those heard often have their own name too."""
    for code, name in languages().items():
        if name == typed:  # Ga is a language, and ga the code of another
            return code
    folded_name = fold(typed)
    if folded_name in languages():
        return folded_name
    for code, name in languages().items():
        if fold(name) == folded_name:
            return code
    return _own_names().get(folded_name)


@cache
def _own_names() -> Mapping[str, str]:
    """Their codes by what they call themselves: `svenska` is `sv`."""
    codes: dict[str, str] = {}
    for code in _OFTEN:
        own_name = str(Locale(code).get_display_name(code))
        codes[fold(own_name)] = code
    return codes
