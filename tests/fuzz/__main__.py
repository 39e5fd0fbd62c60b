"""`python -m tests.fuzz [--cases 20000] [--seed N] [--first]`: the whole form.

With `--first` it stops at the first fault and makes it as small as it can; a seed repeats a run.
"""

import argparse
import logging
import random
import sys
import time
import warnings

from tests.fuzz.campaign import Campaign


def main() -> int:
    """Play, count, print; 1 if any promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - it is printed
    parser.add_argument("--first", action="store_true", help="stop at the first fault")
    chosen = parser.parse_args()
    logging.getLogger("hypothesis").setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore")
    begun = time.monotonic()
    say(f"seed {chosen.seed}")
    found = Campaign(say, stops=chosen.first).run(chosen.cases, chosen.seed)
    say("\n| what was done | cases |\n|---|---|")
    for kind, count in found.acts.most_common():
        say(f"| {kind} | {count} |")
    cases, took = found.acts.total(), time.monotonic() - begun
    say(f"\n{cases} cases in {took:.0f} s, seed {chosen.seed}: {len(found.broken)} kinds of fault")
    return 1 if found.broken else 0


def say(line: str) -> None:
    """At once, also into a pipe."""
    print(line, flush=True)  # noqa: T201 - progress and figures are what was asked for


if __name__ == "__main__":
    sys.exit(main())
