"""Counts what is wrong in the channels, by what the database says was committed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import pairwise

from tests.crash.ledger import Ledger, stored
from tests.crash.work import Told, shown, told
from tests.loopback import Channel


@dataclass
class Audit:
    """How often each promise was broken; all 0 is the aim. `messages` is how many were looked at."""

    messages: int = 0
    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0
    outdated: int = 0
    strange: int = 0
    unkept: int = 0

    @property
    def broken(self) -> int:
        counts: dict[str, int] = asdict(self)
        return sum(counts.values()) - self.messages

    def __add__(self, other: "Audit") -> "Audit":
        both = asdict(other)
        return Audit(**{name: count + both[name] for name, count in asdict(self).items()})

    def __str__(self) -> str:
        counts = (f"{count} {name.replace('_', ' ')}" for name, count in asdict(self).items())
        return ", ".join(counts)


def audit(book: Ledger, channels: Iterable[Channel], acknowledged: Iterable[Told], now: datetime) -> Audit:
    """Hold every channel against the book, and the book against what the officer was told."""
    newest = [t for said in book.said if (t := told(said))]
    due = sorted((at, heat) for heat, at in book.reminders.items() if at <= stored(now))
    found = Audit(unkept=_unkept(newest, acknowledged))
    for channel in channels:
        seen = [t for message in channel.all_messages if (t := shown(message))]
        _count(found, [t for t in seen if t.typing], newest)
        _count(found, [t for t in seen if not t.typing], [Told(heat, 0) for _, heat in due])
    return found


def _count(found: Audit, seen: list[Told], wanted: list[Told]) -> None:
    """Add what is wrong in one channel; each of `wanted` has to be there once, in that order."""
    rank = {t.subject: place for place, t in enumerate(wanted)}
    newest = {t.subject: t for t in wanted}
    times = Counter(t.subject for t in seen)
    known = [t for t in seen if t.subject in rank]
    found.messages += len(known)
    found.lost += sum(times[subject] == 0 for subject in rank)
    found.doubled += sum(times[subject] - 1 for subject in rank if times[subject])
    found.outdated += sum(t != newest[t.subject] for t in known)
    found.out_of_order += sum(rank[a.subject] > rank[b.subject] for a, b in pairwise(known))
    found.strange += len(seen) - len(known)


def _unkept(newest: list[Told], acknowledged: Iterable[Told]) -> int:
    """What the officer was told is stored, and is not, nor anything newer."""
    kept = {t.subject: t.typing for t in newest}
    return sum(kept.get(t.subject, 0) < t.typing for t in acknowledged)
