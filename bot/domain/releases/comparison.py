"""How values that a release gives stand to the one that is stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.releases.item_values import ItemValue
from bot.domain.releases.proposed_item import ItemChoice, ItemState, QuestionReason

V = TypeVar("V", bound=ItemValue)


@dataclass(slots=True)
class SaidValue(Generic[V]):
    """A value with the lines that say it, its best evidence, and how sure the surest of them is."""

    value: V
    lines: tuple[int, ...] = ()
    confidence: Confidence = Confidence.LIKELY
    evidence: Evidence = field(default_factory=Evidence)

    def add(self, line: int, confidence: Confidence, evidence: Evidence) -> None:
        """That another line says it too."""
        if line not in self.lines:
            self.lines = (*self.lines, line)
        is_surer = confidence is Confidence.CERTAIN and self.confidence is Confidence.LIKELY
        if is_surer or not self.evidence.sentence:
            self.confidence, self.evidence = confidence, evidence

    @property
    def choice(self) -> ItemChoice:
        """What could be saved of it."""
        return ItemChoice(self.value, self.lines, evidence=self.evidence)


Said = tuple[V, int, Confidence, Evidence]
"""A value, its line, how sure it is, and its evidence."""


def gather_values(said: Iterable[Said[V]]) -> list[SaidValue[V]]:
    """Each value once, with all the lines that say it; what is certain stands before what is likely."""
    values: dict[V, SaidValue[V]] = {}
    for value, line, confidence, evidence in said:
        values.setdefault(value, SaidValue(value)).add(line, confidence, evidence)
    return sorted(values.values(), key=lambda value: value.confidence is not Confidence.CERTAIN)


def compare_with_stored(
    values: Sequence[SaidValue[V]], stored: ItemValue | None
) -> tuple[ItemState, tuple[ItemChoice, ...], QuestionReason | None]:
    """The state, the choices and the reason of a question; never decided where anything disagrees.

    What is stored is among the choices.
    """
    choices = tuple(replace(said.choice, is_stored=said.value == stored) for said in values)
    is_stored = any(choice.is_stored for choice in choices)
    if len(choices) == 1 and is_stored:
        return ItemState.SAME, choices, None
    if len(choices) == 1 and stored is None and values[0].confidence is Confidence.CERTAIN:
        return ItemState.NEW, choices, None
    reason = _reason(len(choices), stored)
    if stored is not None and not is_stored:
        choices = (ItemChoice(stored, is_stored=True), *choices)
    return ItemState.QUESTION, choices, reason


def _reason(number_of_values: int, stored: ItemValue | None) -> QuestionReason:
    if number_of_values > 1:
        return QuestionReason.DISAGREES
    if stored is not None:
        return QuestionReason.STORED
    return QuestionReason.GUESS
