"""Timing files damaged at random: each is refused in words, or has no car that the whole file hasn't."""

import random
from collections import Counter
from dataclasses import dataclass, field

from bot.domain.results.field import Field
from bot.domain.standings.standings import Standings
from bot.errors import UserError
from bot.readers.standings.standings_reader import read_standings
from bot.readers.timing.timing_reader import read_timing
from tests.readers.papers.standings_sample import CLASSES, DRIVERS, expected_standings, standings_data
from tests.readers.papers.timing_judge import expected_files, read_sample, timing_data

_LONGEST = 200
_STANDINGS_FILE = "standings.csv"
_ALL_DRIVERS = len(CLASSES) * DRIVERS
_KINDS = ("cut", "cut at a line", "changed", "left out", "twice")


@dataclass
class DamagedFiles:
    """How many of each damage were refused, and what was read of the others: the same, or fewer cars."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)


def read_damaged(cases: int, seed: int) -> DamagedFiles:
    """Read so many damaged files."""
    chance, done = random.Random(seed), DamagedFiles()  # noqa: S311 - it damages files
    names = [_STANDINGS_FILE, *(expected["file"] for expected in expected_files())]
    for _ in range(cases):
        name, kind = chance.choice(names), chance.choice(_KINDS)
        data = damaged(_data(name), kind, chance)
        try:
            standings = read_standings(data)
            fields = () if standings else read_timing(data, name)
        except UserError:
            done.counts[kind, "refused"] += 1
        except Exception as error:
            done.crashes.append(f"{name}, {kind}, seed {seed}: {error!r}")
        else:
            outcome = _standings_outcome(standings) if standings else _outcome(fields, name)
            done.counts[kind, outcome] += 1
    return done


def _data(name: str) -> bytes:
    return standings_data() if name == _STANDINGS_FILE else timing_data(name)


def damaged(data: bytes, kind: str, chance: random.Random) -> bytes:
    """The file cut off anywhere or behind a line, with bytes changed, a part left out, or a part twice."""
    start = chance.randrange(1, len(data))
    end = min(len(data), start + chance.randrange(1, _LONGEST))
    if kind == "cut":
        return data[:start]
    if kind == "cut at a line":  # which only what else is known of the field can tell
        return data[: data.find(b"\n", start) + 1]
    if kind == "changed":
        return data[:start] + chance.randbytes(end - start) + data[end:]
    if kind == "left out":
        return data[:start] + data[end:]
    return data[:end] + data[start:]


def _standings_outcome(tables: tuple[Standings, ...]) -> str:
    if tables == expected_standings():
        return "the same standings"
    if sum(len(table.drivers) for table in tables) < _ALL_DRIVERS:
        return "fewer drivers"
    return "standings with another figure or name"


def _outcome(fields: tuple[Field, ...], name: str) -> str:
    if name == _STANDINGS_FILE:  # a column's heading was damaged: its preview asks for the session
        return "standings as a session's list"
    whole = read_sample(name)
    if len(fields) == 1 and fields[0].cars == whole.cars:
        return "the same"
    if len(fields) == 1 and len(fields[0].cars) == len(whole.cars):
        return "another figure or name"
    return "fewer cars"
