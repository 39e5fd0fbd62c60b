"""Suggestions of classes, and of the drivers in one, the team's own first."""

from collections.abc import Mapping, Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.suggestions.season_view import server_anywhere
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion, typed_beside
from bot.domain.results.field_classes import same_class
from bot.errors import UserError


class StandingsClassSuggestions(SuggestingOption):
    """The classes of the championship, as far as they are known."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """Each class once."""
        return [Suggestion(name, name) for name in await _known_drivers(interaction)]


class FieldClassSuggestions(SuggestingOption):
    """The classes in the organiser's lists of a round."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """Those of the round that is typed beside, or else of the current or last one."""
        server_id = await server_anywhere(interaction)
        if server_id is None:
            return []
        try:
            names = await use_cases(interaction).fields.known_classes(
                server_id, typed_beside(interaction, "round"), typed_beside(interaction, "season")
            )
        except UserError:  # the command will say so
            return []
        return [Suggestion(name, name) for name in names]


class ClassDriverSuggestions(SuggestingOption):
    """The drivers of a championship's class."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """Those of the class that is typed beside, or else of all."""
        known_drivers = await _known_drivers(interaction)
        typed_class = typed_beside(interaction, "class") or ""
        names: list[str] = []
        for class_name, drivers in known_drivers.items():
            if not typed_class or same_class(class_name, typed_class):
                names.extend(drivers)
        return [Suggestion(name, name) for name in dict.fromkeys(names)]


async def _known_drivers(interaction: Interaction) -> Mapping[str, Sequence[str]]:
    """Nothing where there is no season: the command will say so."""
    server_id = await server_anywhere(interaction)
    if server_id is None:
        return {}
    try:
        return await use_cases(interaction).standings.known_drivers(
            server_id, typed_beside(interaction, "season")
        )
    except UserError:
        return {}


StandingsClassOption = app_commands.Transform[str, StandingsClassSuggestions]
FieldClassOption = app_commands.Transform[str, FieldClassSuggestions]
ClassDriverOption = app_commands.Transform[str, ClassDriverSuggestions]
