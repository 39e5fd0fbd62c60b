"""What the values of `[points]` may be: points, factors, counts, and the words for what counts.

Each type's check raises ValueError with what is wrong and what is allowed.
"""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from bot.domain.standings.points_rules import PlaceScope, TieRule
from bot.domain.standings.ready_rules import READY_RULES
from bot.languages.catalogue import phrase
from bot.languages.lists import join_alternatives
from bot.readers.typed.quoting import quote_value

HIGHEST_POINTS = 1000
HIGHEST_FACTOR = 10
MOST_GUESTS = 100
MOST_DROPPED = 100
MOST_TEAM_CARS = 30
_DECIMALS = 3


def _number_up_to(most: int) -> Callable[[object], Decimal]:
    """A validator of a number from 0 to `most`, with three decimals at most."""

    def check(value: object) -> Decimal:
        number = decimal_of(value, most)
        if number is None:
            raise ValueError(
                phrase(
                    "write a number from 0 to {most} with at most {decimals} decimals, such as 10 or 0.5, "
                    "not {value}.",
                    most=most,
                    decimals=_DECIMALS,
                    value=quote_value(value),
                )
            )
        return number

    return check


def decimal_of(value: object, most: int = HIGHEST_POINTS) -> Decimal | None:
    """The number from 0 to `most`, exactly as it is written; None when it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        return None
    number = Decimal(str(value))
    if number != round(number, _DECIMALS):
        return None
    return number


def _count_up_to(most: int) -> Callable[[object], int]:
    def check(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise ValueError(
                phrase(
                    "write a whole number from 0 to {most}, not {value}.", most=most, value=quote_value(value)
                )
            )
        return value

    return check


def _member_of(words: type[StrEnum]) -> Callable[[object], StrEnum]:
    def check(value: object) -> StrEnum:
        if not isinstance(value, str) or value not in list(words):
            raise ValueError(
                phrase(
                    "write {choices}, not {value}.", choices=_choice(list(words)), value=quote_value(value)
                )
            )
        return words(value)

    return check


def _ready_rule(value: object) -> str:
    if not isinstance(value, str) or value not in READY_RULES:
        raise ValueError(
            phrase(
                "write {choices}, not {value}.", choices=_choice(list(READY_RULES)), value=quote_value(value)
            )
        )
    return value


def _choice(words: list[str]) -> str:
    return join_alternatives([f'"{word}"' for word in words])


Points = Annotated[Decimal, BeforeValidator(_number_up_to(HIGHEST_POINTS))]
Factor = Annotated[Decimal, BeforeValidator(_number_up_to(HIGHEST_FACTOR))]
"""What all points of a session are multiplied by."""
DroppedRounds = Annotated[int, BeforeValidator(_count_up_to(MOST_DROPPED))]
TeamCars = Annotated[int, BeforeValidator(_count_up_to(MOST_TEAM_CARS))]
Scope = Annotated[PlaceScope, BeforeValidator(_member_of(PlaceScope))]
Ties = Annotated[TieRule, BeforeValidator(_member_of(TieRule))]
ReadyRule = Annotated[str, BeforeValidator(_ready_rule)]
