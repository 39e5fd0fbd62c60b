"""Suggestions of what settings that take a text usually are; any other is understood as it is typed."""

from abc import abstractmethod
from collections.abc import Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.planned.lead_times import NO_LEADS, USUAL_LEADS
from bot.languages.catalogue import phrase

_OFF = "off"


class _UsualSettings(SuggestingOption):
    """A setting's usual values, the same for everybody; `longest` is what may be typed at most."""

    longest: int

    @property
    def min_value(self) -> int:
        """Characters at least."""
        return 1

    @property
    def max_value(self) -> int:
        """Characters at most, as Discord's clients count them."""
        return self.longest

    async def suggestions(self, _interaction: Interaction) -> Sequence[Suggestion]:
        """All of them."""
        return self.usual()

    @abstractmethod
    def usual(self) -> Sequence[Suggestion]:
        """What the setting usually is, the commonest first."""


class LeadSuggestions(_UsualSettings):
    """How early to remind."""

    longest = 200

    def usual(self) -> Sequence[Suggestion]:
        """The usual lead times, in words."""
        day_and_hour, short = "1d, 1h", "1h, 15m"
        return (
            Suggestion(
                phrase("{leads}: a week and a day before rounds, an hour before sessions", leads=USUAL_LEADS),
                USUAL_LEADS,
            ),
            Suggestion(
                phrase("{leads}: the day before rounds, an hour before sessions", leads=day_and_hour),
                day_and_hour,
            ),
            Suggestion(phrase("{leads}: an hour and 15 minutes before sessions", leads=short), short),
            Suggestion(phrase("{off}: no reminders", off=NO_LEADS), NO_LEADS),
        )


class SpoilerSuggestions(_UsualSettings):
    """For how long results are hidden."""

    longest = 40

    def usual(self) -> Sequence[Suggestion]:
        """Hours in words."""
        hours = [
            Suggestion(phrase("{hours} hours under spoiler marks", hours=hours), str(hours))
            for hours in (24, 12, 48)
        ]
        return (*hours, Suggestion(phrase("{off}: results are shown at once", off=_OFF), _OFF))


class QuietHoursSuggestions(_UsualSettings):
    """When posts come without a ping."""

    longest = 40

    def usual(self) -> Sequence[Suggestion]:
        """Nights."""
        nights = [Suggestion(night, night) for night in ("22:00-07:00", "23:00-08:00", "00:00-07:00")]
        return (*nights, Suggestion(phrase("{off}: pings at any hour", off=_OFF), _OFF))


LeadsOption = app_commands.Transform[str, LeadSuggestions]
SpoilersOption = app_commands.Transform[str, SpoilerSuggestions]
QuietHoursOption = app_commands.Transform[str, QuietHoursSuggestions]
