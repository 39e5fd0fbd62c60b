"""Timing files damaged at random: each is refused in words, or has no car that the whole file hasn't."""

import random
from collections import Counter
from dataclasses import dataclass, field

from bot.domain.results.field import Field
from bot.errors import UserError
from bot.readers.standings.standings_reader import read_standings
from bot.readers.timing.timing_reader import read_timing
from tests.readers.papers.timing_judge import expected_files, read_sample, timing_data

_LONGEST = 200
_STANDINGS_FILE = "standings.csv"
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
            fields = () if read_standings(data) else read_timing(data, name)
        except UserError:
            done.counts[kind, "refused"] += 1
        except Exception as error:
            done.crashes.append(f"{name}, {kind}, seed {seed}: {error!r}")
        else:
            done.counts[kind, _outcome(fields, name)] += 1
    return done


def _data(name: str) -> bytes:
    return _standings_data() if name == _STANDINGS_FILE else timing_data(name)


def _standings_data() -> bytes:
    """A championship's table of two classes with forty drivers each."""
    lines = ["Nordic Cup 2026;;;"]
    for class_name in ("Silver", "Am"):
        lines += [f"{class_name};;;", "Pos;Driver;Team;Points"]
        for place in range(1, 41):
            lines.append(f"{place};Ann{place} {class_name}son;Team {place};{(41 - place) * 2.5}")
    return "\n".join((*lines, "")).encode()


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


def _outcome(fields: tuple[Field, ...], name: str) -> str:
    if name == _STANDINGS_FILE:
        return "standings"
    whole = read_sample(name)
    if len(fields) == 1 and fields[0].cars == whole.cars:
        return "the same"
    if len(fields) == 1 and len(fields[0].cars) == len(whole.cars):
        return "another figure or name"
    return "fewer cars"
