"""`python -m tests.soak [--servers 200] [--weekends 4] [--works 15] [--seed N]`: the whole form.

The database lies in the folder for temporary files; TMPDIR=/dev/shm spares a busy disk.
"""

import argparse
import asyncio
import random
import sys
import time

from tests.crash import season
from tests.soak.campaign import Length, soak


async def main(length: Length, seed: int) -> int:
    """Play the season, count, print; 1 if any promise was broken."""
    begun = time.monotonic()
    say(f"seed {seed}: {length.servers} servers, {length.weekends} weekends")
    outcome, written = await soak(length, seed, say)
    if outcome.is_broken:
        say(written)
    for violation in outcome.violations:
        say(violation)
    say(f"\n{outcome}\n{time.monotonic() - begun:.0f} s, seed {seed}")
    return 1 if outcome.is_broken else 0


def say(line: str) -> None:
    """At once, also into a pipe: a run takes a while."""
    print(line, flush=True)  # noqa: T201 - progress and figures are what was asked for


parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
parser.add_argument("--servers", type=int, default=200)
parser.add_argument("--weekends", type=int, default=season.ROUNDS, help=f"of a season, up to {season.ROUNDS}")
parser.add_argument("--works", type=int, default=15, help="results, corrections and quotes of a weekend")
parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - it is printed
chosen = parser.parse_args()
sys.exit(asyncio.run(main(Length(chosen.servers, chosen.weekends, chosen.works), chosen.seed)))
