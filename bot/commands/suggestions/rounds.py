"""Suggestions of rounds."""

from collections.abc import Sequence
from operator import attrgetter

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.season_view import season_view, season_view_anywhere
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking
from bot.languages.catalogue import phrase


class RoundSuggestions(SuggestingOption):
    """The season's rounds, those that have begun first, the latest at the top."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All rounds of the season."""
        view = await season_view_anywhere(interaction, Looking.BACK)
        if view is None:
            return []
        begun = [round_ for round_ in view.season.rounds if round_.begins <= view.now]
        ahead = [round_ for round_ in view.season.rounds if round_.begins > view.now]
        return [_suggestion(round_) for round_ in (*reversed(begun), *ahead)]


class RoundAheadSuggestions(SuggestingOption):
    """The season's rounds, those that aren't over first, the next at the top."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All rounds of the season."""
        view = await season_view_anywhere(interaction, Looking.AHEAD)
        if view is None:
            return []
        ordered = sorted(view.season.rounds, key=lambda round_: (round_.ends <= view.now, round_.number))
        return [_suggestion(round_) for round_ in ordered]


class RoundToRestoreSuggestions(RoundAheadSuggestions):
    """The same, those first that are off."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All rounds of the season."""
        view = await season_view(interaction, Looking.AHEAD)
        if view is None:
            return []
        return [_suggestion(round_) for round_ in sorted(view.season.rounds, key=attrgetter("is_on"))]


def _suggestion(round_: Round) -> Suggestion:
    number = str(round_.number)
    label = phrase("Round {number}: {name}", number=number, name=round_.name)
    return Suggestion(label, number, (number, f"round {number}", round_.venue))


RoundOption = app_commands.Transform[str, RoundSuggestions]
RoundToRestoreOption = app_commands.Transform[str, RoundToRestoreSuggestions]
RoundAheadOption = app_commands.Transform[str, RoundAheadSuggestions]
