"""How values that a release gives stand to the one that is stored."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from bot.domain.releases.item_values import ItemValue
from bot.domain.releases.proposed_item import ItemChoice, ItemState, QuestionReason

T = TypeVar("T")
V = TypeVar("V", bound=ItemValue)


def lines_by_value(said: Iterable[tuple[T, int]]) -> dict[T, tuple[int, ...]]:
    """Each value once, with all the lines that say it."""
    lines: dict[T, tuple[int, ...]] = {}
    for value, line in said:
        known = lines.get(value, ())
        lines[value] = known if line in known else (*known, line)
    return lines


def compare_with_stored(
    said: Mapping[V, tuple[int, ...]], stored: ItemValue | None, *, sure: bool = True
) -> tuple[ItemState, tuple[ItemChoice, ...], QuestionReason | None]:
    """The standing, the choices and the reason of a question; never decided where anything disagrees.

    `sure` is False where the release only seems to speak of this. What is stored is among the choices.
    """
    choices = tuple(ItemChoice(value, lines, value == stored) for value, lines in said.items())
    if len(said) == 1 and stored in said:
        return ItemState.SAME, choices, None
    if len(said) == 1 and stored is None and sure:
        return ItemState.NEW, choices, None
    if stored is not None and stored not in said:
        choices = (ItemChoice(stored, is_stored=True), *choices)
    return ItemState.QUESTION, choices, _reason(len(said), stored)


def _reason(number_of_values: int, stored: ItemValue | None) -> QuestionReason:
    if number_of_values > 1:
        return QuestionReason.DISAGREES
    if stored is not None:
        return QuestionReason.STORED
    return QuestionReason.GUESS
