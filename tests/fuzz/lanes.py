"""Campaigns side by side, each in a process of its own."""

import warnings
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context

from tests.fuzz.campaign import Campaign, Found


def play_lanes(cases: int, seed: int, lanes: int) -> Found:
    """So many cases in all, shared by the lanes; each has the next seed."""
    seeds = [seed + number for number in range(lanes)]
    with ProcessPoolExecutor(lanes, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(play, repeat(cases // lanes), seeds), Found())


def play(cases: int, seed: int, *, stops: bool = False) -> Found:
    """One lane."""
    warnings.simplefilter("ignore")
    return Campaign(say, stops=stops).run(cases, seed)


def say(line: str) -> None:
    """At once, also into a pipe."""
    print(line, flush=True)  # noqa: T201 - progress and figures are what was asked for
