"""How values that a release gives stand to the one that is stored."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from bot.domain.releases.item_values import ItemValue
from bot.domain.releases.proposed_item import ItemChoice, ItemState, QuestionReason

T = TypeVar("T")
V = TypeVar("V", bound=ItemValue)


def lines_by_value(values_with_line: Iterable[tuple[T, int]]) -> dict[T, tuple[int, ...]]:
    """Each value once, with all the lines that say it."""
    lines_of_values: dict[T, tuple[int, ...]] = {}
    for value, line in values_with_line:
        lines = lines_of_values.setdefault(value, ())
        if line not in lines:
            lines_of_values[value] = (*lines, line)
    return lines_of_values


def compare_with_stored(
    lines_of_values: Mapping[V, tuple[int, ...]], stored: ItemValue | None, *, sure: bool = True
) -> tuple[ItemState, tuple[ItemChoice, ...], QuestionReason | None]:
    """The state, the choices and the reason of a question; never decided where anything disagrees.

    `sure` is False where the release only seems to speak of this. What is stored is among the choices.
    """
    choices = tuple(ItemChoice(value, lines, value == stored) for value, lines in lines_of_values.items())
    if len(choices) == 1 and stored in lines_of_values:
        return ItemState.SAME, choices, None
    if len(choices) == 1 and stored is None and sure:
        return ItemState.NEW, choices, None
    reason = _reason(len(choices), stored)
    if stored is not None and stored not in lines_of_values:
        choices = (ItemChoice(stored, is_stored=True), *choices)
    return ItemState.QUESTION, choices, reason


def _reason(number_of_values: int, stored: ItemValue | None) -> QuestionReason:
    if number_of_values > 1:
        return QuestionReason.DISAGREES
    if stored is not None:
        return QuestionReason.STORED
    return QuestionReason.GUESS
