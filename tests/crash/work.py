"""What the bot is given to do: results, corrections of them, quotes, and reminders that come due."""

import asyncio
import random
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import count

from tests.answers import is_saved
from tests.crash import season
from tests.crash.stage import PATIENCE, Stage
from tests.loopback import Message, Reply

_TOLD = re.compile(
    r"\b(?:([RQ]\d+) T(\d+)\b"  # R3 T7
    r"|(Heat \d+)(?: has started)?(?: · <t:|$))"  # Heat 5 · <t:… | Heat 5 has started · <t:… | Heat 5
)


class Kind(StrEnum):
    """A piece of work; a reminder is done by the clock, the others are typed."""

    RESULT = "result"
    CORRECTION = "correction"
    QUOTE = "quote"
    REMINDER = "reminder"


@dataclass(frozen=True)
class Told:
    """What a message tells: of which result, quote or heat, and by which typing."""

    subject: str
    typing: int


def told(text: str) -> Told | None:
    """What a text of ours tells; None for a stranger's."""
    found = _TOLD.search(text)
    return Told(found[1] or found[3], int(found[2] or 0)) if found else None


def shown(message: Message) -> Told | None:
    """What a message of the bot's tells."""
    return told(message.text) if message.author.bot else None


class Officer:
    """Types; remembers what the bot said was stored."""

    def __init__(self, stage: Stage, dice: random.Random) -> None:
        self._stage = stage
        self._dice = dice
        self._serial = count(1)
        self._results: list[int] = []
        self._quotes = count(1)
        self._asked: list[tuple[str, asyncio.Task[Reply]]] = []
        self._heats = count()

    def type(self, kind: Kind) -> str:
        """Begin to type something of that kind; what its message will have to show."""
        said = f"{self._subject(kind)} T{next(self._serial)}"
        command, options = (
            ("quote", self._quote(said)) if kind is Kind.QUOTE else ("result", self._result(said))
        )
        officer, where = self._stage.officer, self._stage.news
        self._asked.append((said, asyncio.create_task(officer.slash(where, command, options))))
        return said

    async def answered(self) -> None:
        """Wait until the bot has answered whatever was typed to it since it was started."""
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*(asked for _, asked in self._asked), return_exceptions=True)

    async def rest(self) -> None:
        """Wait no more for an answer: the bot is gone."""
        for _, asked in self._asked:
            asked.cancel()
        await asyncio.gather(*(asked for _, asked in self._asked), return_exceptions=True)

    def acknowledged(self) -> list[Told]:
        """What the bot told the officer is stored."""
        heard = [(said, a.result()) for said, a in self._asked if not a.cancelled() and not a.exception()]
        return [t for said, reply in heard if is_saved(reply.text) and (t := told(said))]

    def heat_due(self, now: datetime) -> datetime:
        """When the next reminder is due that no one has waited for."""
        return next(at for at in map(season.due, self._heats) if at > now)

    def _subject(self, kind: Kind) -> str:
        if kind is Kind.QUOTE:
            return f"Q{next(self._quotes)}"
        if kind is Kind.RESULT or not self._results:
            self._results.append(len(self._results))
            return f"R{self._results[-1]}"
        # The newest is often still on its way: there a correction could overtake it.
        return f"R{self._dice.choice((self._results[-1], self._dice.choice(self._results)))}"

    def _quote(self, said: str) -> dict[str, object]:
        """About any round: in a forum its post may be there or not."""
        return {"driver": "Driver 3", "text": said, "round": str(self._dice.randint(1, season.ROUNDS + 1))}

    def _result(self, said: str) -> dict[str, object]:
        place, car = divmod(int(said[1:].split(maxsplit=1)[0]), season.CARS)
        position = self._dice.randint(1, 30)
        return {"session": f"s{place}", "round": "1", "entry": str(car), "position": position, "note": said}
