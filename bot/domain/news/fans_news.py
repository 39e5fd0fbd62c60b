"""The panel on which fans choose what they are pinged for."""

from dataclasses import dataclass

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase


@dataclass(frozen=True, slots=True)
class FansNews:
    """Pings are on offer: of `team`, where the server or its season says whose news it is."""

    team: str = ""
    season: Season | None = None
    look: Look = PLAIN_LOOK

    @property
    def title(self) -> str:
        """What it is, in plain text."""
        return phrase("Panel for fans")
