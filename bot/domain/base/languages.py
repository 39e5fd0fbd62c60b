"""Languages: by their ISO 639 codes, found by the names that people type."""

from collections.abc import Mapping
from functools import cache

from bot.domain.base.plain_text import fold
from bot.languages.cldr import locale_of
from bot.languages.current import SpokenLanguage, current_language

_OFTEN = ("sv", "en", "de", "fr", "it", "es", "nl", "fi", "nb", "da", "pt", "pl")
"""Those of many a paddock, suggested first."""
_LONGEST_CODE = 3


@cache
def languages() -> Mapping[str, str]:
    """English names by code, those heard often first."""
    english_names = locale_of("en").languages
    names: dict[str, str] = {}
    for code in (*_OFTEN, *sorted(english_names, key=english_names.__getitem__)):
        if len(code) <= _LONGEST_CODE:
            names.setdefault(str(code), str(english_names[code]))
    return names


def language_names() -> Mapping[str, str]:
    """Their names by code in the language that is spoken here, those heard often first."""
    return _names_in(current_language())


@cache
def _names_in(spoken: SpokenLanguage) -> Mapping[str, str]:
    spoken_names = locale_of(spoken).languages
    names: dict[str, str] = {}
    for code, english_name in languages().items():
        name = str(spoken_names.get(code, english_name))
        names[code] = f"{name[:1].upper()}{name[1:]}"
    return names


def find_language(typed: str) -> str | None:
    """The code of a language typed as its code or its name, in English or what is spoken here.

    Those heard often have their own name too.
    """
    for code, name in languages().items():
        if name == typed:  # Ga is a language, and ga the code of another
            return code
    folded_name = fold(typed)
    if folded_name in languages():
        return folded_name
    for code, name in (*languages().items(), *language_names().items()):
        if fold(name) == folded_name:
            return code
    return _own_names().get(folded_name)


@cache
def _own_names() -> Mapping[str, str]:
    """Their codes by what they call themselves: `svenska` is `sv`."""
    codes: dict[str, str] = {}
    for code in _OFTEN:
        own_name = str(locale_of(code).get_display_name(code))
        codes[fold(own_name)] = code
    return codes
