"""Numbers as figures: places, and what has decimals."""

from decimal import Decimal

from bot.languages.cldr import current_locale
from bot.languages.current import SpokenLanguage, current_language

_ENGLISH_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)


def ordinal(number: int) -> str:
    """`20th`, `20:e`, `20.`, `20e`, `20º`, `20.º`: by Unicode's rules, of a masculine noun where that counts.

    Babel has no way to write one, but knows which numbers end alike.
    """
    match current_language():
        case SpokenLanguage.ENGLISH:
            return _english_ordinal(number)
        case SpokenLanguage.SWEDISH:  # 1:a, 2:a, 3:e, 11:e, 21:a
            return f"{number}:a" if current_locale().ordinal_form(number) == "one" else f"{number}:e"
        case SpokenLanguage.GERMAN:
            return f"{number}."
        case SpokenLanguage.FRENCH:  # 1er, 2e
            return f"{number}er" if number == 1 else f"{number}e"
        case SpokenLanguage.ITALIAN:
            return f"{number}º"
        case SpokenLanguage.SPANISH:
            return f"{number}.º"


def _english_ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`, `11th`, `111th`, `123rd`."""
    if number % 100 in _TEENS:
        return f"{number}th"
    return f"{number}{_ENGLISH_SUFFIXES.get(number % 10, 'th')}"


def decimal_number(number: Decimal) -> str:
    """`0.25`, `0,25`: with as many decimals as it has, none of them an empty one, and at most three."""
    if current_language() is SpokenLanguage.ENGLISH:
        return f"{number:,.3f}".rstrip("0").rstrip(".")
    from babel.numbers import format_decimal  # noqa: PLC0415 - English needs none of it

    return format_decimal(number, "#,##0.###", current_locale())
