"""Penalties in the notes that stand with a table: `Car 42: 11 s added for a short pit stop`."""

import re
from dataclasses import dataclass

_PENALTY = re.compile(
    r"""
      \s* (?: car | no | nr | number | voiture | startnummer | bil )? [.]? \ ? \#? (?P<number> \d{1,4} )
      \s* (?: : | - | – )\ (?P<words>
        .* (?: penalt | added | pénalit | strafe | sekund | second | disqualif ) .* )
    """,  # Car 42: 11 s added, No. 7 - drive through penalty, #5: 10 seconds
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a note says of the car with that number."""

    number: str
    words: str


def read_penalty(line: str) -> Penalty | None:
    """The penalty that a line tells; None where it tells none."""
    match = _PENALTY.fullmatch(line)
    if match is None:
        return None
    return Penalty(match["number"], " ".join(match["words"].split())[:_LONGEST])
