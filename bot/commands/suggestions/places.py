"""Suggestions of countries and time zones."""

from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.languages.current import SpokenLanguage, current_language
from bot.services.season.typed_names import countries, country_names, zones


@cache
def _countries_by_name(_spoken: SpokenLanguage) -> Sequence[Suggestion]:
    by_name = sorted(country_names().items(), key=itemgetter(1))
    return [Suggestion(name, code, (code, countries()[code])) for code, name in by_name]


@cache
def _zones_by_region() -> Sequence[Suggestion]:
    by_region = sorted(zones(), key=lambda zone: ("/" not in zone, zone))
    return [Suggestion(zone, zone) for zone in by_region]


class CountrySuggestions(SuggestingOption):
    """Countries by their names or codes."""

    async def suggestions(self, _interaction: Interaction) -> Sequence[Suggestion]:
        """All countries by name."""
        return _countries_by_name(current_language())


class TimezoneSuggestions(SuggestingOption):
    """IANA zones; those of a region before legacy names."""

    async def suggestions(self, _interaction: Interaction) -> Sequence[Suggestion]:
        """All zones that this machine knows."""
        return _zones_by_region()


CountryOption = app_commands.Transform[str, CountrySuggestions]
TimezoneOption = app_commands.Transform[str, TimezoneSuggestions]
