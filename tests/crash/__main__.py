"""`python -m tests.crash [--kills 200] [--seed N] [--lanes 2]`: the whole form.

The database lies in the folder for temporary files; TMPDIR=/dev/shm spares a busy disk.
"""

import argparse
import asyncio
import random
import sys
import time

from tests.crash.audit import Audit
from tests.crash.campaign import lane, plan
from tests.crash.tally import Tally


async def main(kills: int, seed: int, lanes: int) -> int:
    """Kill, count, print; 1 if any promise was broken."""
    begun, tally = time.monotonic(), Tally()
    say(f"seed {seed}, {lanes} lanes")
    shares = [kills * (number + 1) // lanes - kills * number // lanes for number in range(lanes)]
    running = (lane(plan(share, seed + n), seed + n, tally, say) for n, share in enumerate(shares))
    found = sum(await asyncio.gather(*running), Audit())
    say(f"\n{tally}\n\n{kills} kills in {time.monotonic() - begun:.0f} s, seed {seed}: {found}")
    return 1 if found.broken else 0


def say(line: str) -> None:
    """At once, also into a pipe: a run takes a quarter of an hour."""
    print(line, flush=True)  # noqa: T201 - progress and table are what was asked for


parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
parser.add_argument("--kills", type=int, default=200)
parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - it is printed
parser.add_argument("--lanes", type=int, default=2, help="bots that are killed side by side")
chosen = parser.parse_args()
sys.exit(asyncio.run(main(chosen.kills, chosen.seed, chosen.lanes)))
