"""Countries by their ISO 3166-1 alpha-2 codes, as Unicode names them in each language."""

from bot.languages.cldr import current_locale


def country_name(country: str) -> str:
    """`Belgium` for `BE`, `Belgien` in Swedish; a code that nobody knows stays as it is."""
    return str(current_locale().territories.get(country.upper(), country))
