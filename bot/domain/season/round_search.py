"""Rounds among each other: their numbers, and finding the one that somebody means."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

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


class RoundNames:
    """What the rounds of a season are called in a text, made ready once to look through many texts.

    A round is named by its name, by a part of a hyphenated one ("Spa"), or by a long word of it or of
    its venue that no other round has ("Ricard").
    """

    def __init__(self, rounds: Sequence[Round]) -> None:
        owners = Counter(word for round_ in rounds for word in _words(round_))
        self._patterns: list[tuple[Round, re.Pattern[str]]] = []
        for round_ in rounds:
            names = [word for word in _words(round_) if owners[word] == 1 or word == fold(round_.name)]
            self._patterns.append((round_, _pattern(names)))

    def named_in(self, text: str) -> list[Round]:
        """The rounds that a text names, the one named most first; of equals, the one named first."""
        plain = fold(text)
        ranked: list[tuple[int, int, Round]] = []
        for round_, pattern in self._patterns:
            places = [match.start() for match in pattern.finditer(plain)]
            if places:
                ranked.append((-len(places), places[0], round_))
        ranked.sort(key=itemgetter(0, 1))
        return [round_ for _, _, round_ in ranked]


def rounds_named(text: str, rounds: Sequence[Round]) -> list[Round]:
    """The rounds that a text names, as `RoundNames` finds them."""
    return RoundNames(rounds).named_in(text)


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names in a folded text, also as `Spas` or `Nürburgringen`."""
    escaped_names = sorted(map(re.escape, filter(None, names)), key=len, reverse=True)
    if not escaped_names:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<!\w)(?:{'|'.join(escaped_names)})(?:s|ring|ringen)?(?!\w)")


def _words(round_: Round) -> set[str]:
    name, venue = fold(round_.name), fold(round_.venue)
    words = {name, venue}
    if "-" in name:
        words |= {part.strip() for part in name.split("-") if len(part.strip()) >= _SHORT_WORD}
    words |= {word for word in re.split(r"[\W_]+", f"{name} {venue}") if len(word) >= _LONG_WORD}
    return words - _OF_ANY_VENUE
