"""A change to tell staff of."""

from dataclasses import dataclass

from bot.domain.desk.change import Change
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class TrailNews:
    """What was changed, for staff."""

    change: Change

    @property
    def title(self) -> str:
        """What it is, in plain text: `Change of Settings`."""
        return phrase("Change: {subject}", subject=self.change.title)
