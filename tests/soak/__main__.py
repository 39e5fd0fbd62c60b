"""`python -m tests.soak [--servers 200] [--weekends 4] [--works 15] [--seed N]`: the whole form.

`--database postgresql` takes one of the run's own, restarts it, cuts its power and lets it hang.
`--one-life --speed 1500` never kills the bot or starts it anew, and shows how its memory grows.

The database lies in the folder for temporary files; TMPDIR=/dev/shm spares a busy disk.
"""

import argparse
import asyncio
import random
import sys
import time

from tests.crash import season
from tests.soak.campaign import Length, soak
from tests.stores import KINDS


async def main(length: Length, seed: int, database: str) -> int:
    """Play the season, count, print; 1 if any promise was broken."""
    begun = time.monotonic()
    say(f"seed {seed}: {length.servers} servers, {length.weekends} weekends")
    outcome, written = await soak(length, seed, say, database)
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
parser.add_argument("--database", choices=KINDS, default="sqlite", help="PostgreSQL is restarted too")
parser.add_argument("--speed", type=float, default=60.0, help="seconds of the season that pass in one")
parser.add_argument(
    "--one-life", action="store_true", help="without a kill of the bot, from the first to the last"
)
chosen = parser.parse_args()
length = Length(chosen.servers, chosen.weekends, chosen.works, chosen.speed, chosen.one_life)
sys.exit(asyncio.run(main(length, chosen.seed, chosen.database)))
