"""Countries (ISO 3166-1 alpha-2) and time zones (IANA): what is one, and what was meant."""

from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from bot.domain.base.phone_text import plain_value
from bot.domain.base.plain_text import fold
from bot.languages.cldr import locale_of
from bot.languages.current import SpokenLanguage, current_language
from bot.readers.typed.did_you_mean import nearest

# Babel's English names also cover groups of countries, parts of countries and private codes.
_NO_COUNTRIES = frozenset(
    {"EU", "UN", "EZ", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XK"}
)
_NO_ZONES = frozenset({"localtime", "Factory"})  # mean another thing on each machine, or nothing
_CODE_LENGTH = 2
_EVERYDAY_CODES = {"UK": "GB", "ENG": "GB", "GER": "DE", "USA": "US"}


@cache
def countries() -> dict[str, str]:
    """English names by their two-letter codes, as ISO 3166-1 has them."""
    territories = locale_of("en").territories.items()
    return {code: name for code, name in territories if _is_country(code)}


def country_names() -> Mapping[str, str]:
    """The same in the language that is spoken here."""
    return _names_in(current_language())


@cache
def _names_in(spoken: SpokenLanguage) -> Mapping[str, str]:
    spoken_names = locale_of(spoken).territories
    return {code: str(spoken_names.get(code, name)) for code, name in countries().items()}


def _is_country(code: str) -> bool:
    return len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES


@cache
def _codes_by_name(spoken: SpokenLanguage) -> Mapping[str, str]:
    """By their names in what is spoken, and in English, which goes first."""
    codes = {fold(plain_value(name)): code for code, name in _names_in(spoken).items()}
    return codes | {fold(name): code for code, name in countries().items()}


def country_named(typed: str) -> str | None:
    """The code of the country of exactly that code or name, whatever its case and accents.

    The name is English, or in the language that is spoken here.
    """
    return _country_coded(typed) or _codes_by_name(current_language()).get(fold(plain_value(typed)))


def _country_coded(typed: str) -> str | None:
    code = plain_value(typed).upper()
    code = _EVERYDAY_CODES.get(code, code)
    return code if code in countries() else None


def country_meant(typed: str) -> str | None:
    """The code of the country somebody meant by `be`, `UK` or `Belgium`; None when nothing is near."""
    code = _country_coded(typed)
    if code:
        return code
    codes = _codes_by_name(current_language())
    name = nearest(fold(typed), codes)
    return codes[name] if name else None


@cache
def zones() -> frozenset[str]:
    """The names of all IANA time zones that this machine knows."""
    return frozenset(available_timezones()) - _NO_ZONES


def zone_meant(typed: str) -> str | None:
    """The zone whose name is most like what was typed; None when nothing is near."""
    return nearest(typed, sorted(zones()))
