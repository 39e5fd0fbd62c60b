"""What stands on a result's picture, in plain text and already in somebody's language."""

from dataclasses import dataclass
from enum import StrEnum


class Trend(StrEnum):
    """Which way a car went: told by an arrow too, not by a colour alone."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its label: `26th`, `overall`."""

    value: str
    label: str
    trend: Trend = Trend.NONE


@dataclass(frozen=True, slots=True)
class ResultCard:
    """One car's result in one session.

    `finish` is what there is to see from afar: `20th`, `DNF`; `finish_words` tell more: `in Silver`.
    `mark` is empty or says that more may come: `Provisional`. `country` is an ISO 3166-1 alpha-2 code, and
    `place_words` tell it with the days: `Belgium · July 28th–30th`. `colour` is the team's, 0xRRGGBB.
    """

    team: str
    series: str
    session: str
    finish: str
    finish_words: str
    mark: str
    round: str
    country: str
    place_words: str
    number: str
    people: tuple[str, ...]
    car: str
    figures: tuple[Figure, ...]
    colour: int
