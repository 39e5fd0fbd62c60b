"""Rounds among each other: their numbers, and finding the one that somebody means."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.base.names import find_by_name
from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round


def number_rounds(rounds: Iterable[Round]) -> tuple[Round, ...]:
    """The rounds of a season in the order of their days, numbered from 1."""
    ordered = sorted(rounds, key=lambda round_: round_.first_day)
    return tuple(replace(round_, number=number) for number, round_ in enumerate(ordered, start=1))


def find_round(typed: str, rounds: Sequence[Round]) -> Round | None:
    """The round by its number ("3", "round 3", "R3", "Round 3: Spa") or by name or venue, whole or in part.

    None when nothing or more than one round fits.
    """
    before_colon, _, _ = fold(typed).partition(":")
    number = before_colon.removeprefix("round").removeprefix("r").strip().lstrip("0")
    by_number = next((r for r in rounds if str(r.number) == number), None)
    return by_number or find_by_name(typed, rounds, lambda r: (r.name, r.venue))


_LONG_WORD = 6
_SHORT_WORD = 3
_OF_ANY_VENUE = frozenset(
    ("circuit", "autodromo", "nazionale", "international", "raceway", "speedway", "motorsport", "motorpark")
)


def rounds_named(text: str, rounds: Sequence[Round]) -> list[Round]:
    """The rounds that a text names, the one named most first; of equals, the one named first.

    A round is named by its name, by a part of a hyphenated one ("Spa"), or by a long word of it or of
    its venue that no other round has ("Ricard").
    """
    plain = fold(text)
    owners = Counter(word for round_ in rounds for word in _words(round_))
    found: list[tuple[int, int, Round]] = []
    for round_ in rounds:
        names = [word for word in _words(round_) if owners[word] == 1 or word == fold(round_.name)]
        pattern = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        hits = [m.start() for m in re.finditer(rf"(?<!\w)(?:{pattern})(?:s|ring|ringen)?(?!\w)", plain)]
        if hits and names:
            found.append((-len(hits), hits[0], round_))
    return [round_ for *_, round_ in sorted(found, key=lambda hit: hit[:2])]


def _words(round_: Round) -> set[str]:
    name, venue = fold(round_.name), fold(round_.venue)
    parts = name.split("-")
    of_name = (
        {part.strip() for part in parts if len(part.strip()) >= _SHORT_WORD} if len(parts) > 1 else set()
    )
    long = {word for word in re.split(r"[\W_]+", f"{name} {venue}") if len(word) >= _LONG_WORD}
    return ({name, venue} | of_name | long) - _OF_ANY_VENUE
