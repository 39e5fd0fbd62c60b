"""What a country is called in every language that is read."""

from collections.abc import Iterator
from functools import cache

from babel import Locale

from bot.domain.base.phone_text import plain_value
from bot.domain.base.plain_text import fold
from bot.readers.typed.countries_and_zones import countries, country_named
from bot.readers.words.all_languages import all_languages

_LETTERS_OF_A_STEM = 4
"""Letters by which an adjective is known: `belg` of Belgium and Belgian."""


def country_in_any_language(text: str) -> str | None:
    """The code of the country of exactly that code or name, such as `Italien`; None where it is none."""
    if not text.strip():
        return None
    return country_named(text) or _codes_by_name().get(fold(plain_value(text)))


def is_made_of_country(word: str, code: str) -> bool:
    """Whether a folded word has the beginning of the country's name: `belgian`, `italia`."""
    return len(word) >= _LETTERS_OF_A_STEM and word[:_LETTERS_OF_A_STEM] in _stems(code)


@cache
def _stems(code: str) -> frozenset[str]:
    stems: set[str] = set()
    for name in _names(code):
        stems |= {word[:_LETTERS_OF_A_STEM] for word in fold(name).split() if len(word) >= _LETTERS_OF_A_STEM}
    return frozenset(stems)


@cache
def _codes_by_name() -> dict[str, str]:
    codes: dict[str, str] = {}
    for code in countries():
        for name in _names(code):
            codes.setdefault(fold(name), code)
    return codes


def _names(code: str) -> Iterator[str]:
    for language in all_languages():
        name = Locale(language.codes[0]).territories.get(code)
        if name:
            yield name
