"""`python -m tests.fuzz [--cases 20000] [--seed N] [--lanes 2] [--first]`: the whole form.

With `--first` it stops at the first fault and makes it as small as it can, in one lane; a seed repeats a run.
"""

import argparse
import random
import sys
import time

from tests.fuzz.damaged_timing import read_damaged
from tests.fuzz.lanes import play, play_lanes, say


def main() -> int:
    """Play, count, print; 1 if any promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - it is printed
    parser.add_argument("--lanes", type=int, default=2, help="processes side by side, each with its seed")
    parser.add_argument("--timing", type=int, default=10_000, help="damaged timing files to read besides")
    parser.add_argument("--first", action="store_true", help="stop at the first fault")
    chosen = parser.parse_args()
    begun = time.monotonic()
    say(f"seed {chosen.seed}")
    if chosen.first:
        found = play(chosen.cases, chosen.seed, stops=True)
    else:
        found = play_lanes(chosen.cases, chosen.seed, chosen.lanes)
    files = read_damaged(chosen.timing, chosen.seed)
    say("\n| damage to a timing file | came out | files |\n|---|---|---|")
    for (kind, outcome), count in sorted(files.counts.items()):
        say(f"| {kind} | {outcome} | {count} |")
    for crash in files.crashes:
        say(crash)
    say("\n| what was done | cases | refused in words |\n|---|---|---|")
    for kind, count in found.acts.most_common():
        say(f"| {kind} | {count} | {found.refused[kind]} |")
    cases, took = found.acts.total(), time.monotonic() - begun
    say(f"\n{cases} cases in {took:.0f} s, seed {chosen.seed}: {len(found.broken)} kinds of fault")
    return 1 if found.broken or files.crashes else 0


if __name__ == "__main__":
    sys.exit(main())
