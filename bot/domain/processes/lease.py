"""What only one process may do at a time, and who does it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lease:
    """That one process does something: `holder` until its time runs out, for which it is renewed.

    `number` is one more each time that somebody takes it: what an earlier holder still has under way is
    told by its lower number.
    """

    name: str
    holder: str
    number: int
