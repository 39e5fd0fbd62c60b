"""What the Unicode CLDR knows of the language that is spoken here, by Babel."""

from functools import cache
from typing import TYPE_CHECKING

from bot.languages.current import SpokenLanguage, current_language

if TYPE_CHECKING:
    from babel import Locale


def current_locale() -> "Locale":
    """Babel's own object of the current language, at most 3 MiB and 10 ms when it is first used."""
    return _locale(current_language())


@cache
def _locale(language: SpokenLanguage) -> "Locale":
    from babel import Locale  # noqa: PLC0415 - whoever speaks English alone needs it for countries only

    return Locale(language)
