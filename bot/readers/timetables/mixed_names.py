"""Sessions that have two kinds' words in their names: a sprint's qualifying, and a race called superpole."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.season.session import Session
from bot.domain.season.session_kinds import SessionKind, squashed


@dataclass(frozen=True, slots=True)
class MixedName:
    """What such a session is: `marks` stand in the key or the name of one of ours that is it.

    Where the round has none, it is a new session of that `key` and `name`.
    """

    key: str
    name: str
    kinds: frozenset[SessionKind]
    marks: tuple[str, ...]


MIXED_NAMES = {
    "sprintq": MixedName(
        "sprintq",
        "Sprint qualifying",
        frozenset((SessionKind.QUALIFYING, SessionKind.OTHER)),
        ("sprint", "sq", "shootout"),
    ),
    "superpolerace": MixedName(
        "sprint", "Superpole race", frozenset((SessionKind.SPRINT, SessionKind.RACE)), ("superpole", "sprint")
    ),
}
"""By the key that the languages give them (`TimetableWords.own_sessions`)."""


def find_mixed(mixed: MixedName, number: str, sessions: Sequence[Session]) -> Session | None:
    """The one of the round's sessions that is called so; None where there is none, or several."""
    fitting: list[Session] = []
    for session in sessions:
        letters = squashed(f"{session.key} {session.name}")
        is_marked = any(mark in letters for mark in mixed.marks)
        if is_marked and session.kind in mixed.kinds and session.numbered_kind.number == number:
            fitting.append(session)
    if len(fitting) != 1:
        return None
    return fitting[0]
