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
    named = {str(code): str(name) for code, name in Locale("en").languages.items()}
    short = {code: name for code, name in named.items() if len(code) <= _LONGEST_CODE}
    return {code: short[code] for code in _OFTEN} | dict(sorted(short.items(), key=lambda one: one[1]))


def language_name(code: str) -> str:
    """`Swedish` for `sv`; a code that nobody knows stays as it is."""
    return languages().get(code, code)


def find_language(typed: str) -> str | None:
    """The code of a language typed as its code or its name; those heard often have their own name too."""
    by_name = {name: code for code, name in languages().items()}
    if typed in by_name:  # Ga is a language, and ga the code of another
        return by_name[typed]
    wanted = fold(typed)
    if wanted in languages():
        return wanted
    found = next((code for name, code in by_name.items() if fold(name) == wanted), None)
    return found or _own_names().get(wanted)


@cache
def _own_names() -> Mapping[str, str]:
    return {fold(str(Locale(code).get_display_name(code))): code for code in _OFTEN}
