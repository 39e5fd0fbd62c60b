"""What a release would have stored: one item for each thing, and the questions that only people can answer.

A proposal is made anew from the release and from what is stored at that moment, each time it is looked
at. So what somebody stores meanwhile wins: it turns what was new into a question, or into nothing to do.
"""

from dataclasses import dataclass

from bot.domain.releases.item_answers import Answers, choice_to_store, is_open
from bot.domain.releases.item_values import EntryPlacing
from bot.domain.releases.proposed_item import ItemKind, ProposedItem
from bot.domain.releases.release import Leftover
from bot.domain.season.round import Round
from bot.domain.season.season import Season

_PARTS_OF_A_RESULT = (ItemKind.OVERALL, ItemKind.GRID, ItemKind.NOTE)


@dataclass(frozen=True, slots=True)
class ReleaseProposal:
    """All items in the order in which they are shown, for the round that the release is about.

    `assumed` is True while the round is only likely: somebody has to say which one it is.
    """

    round: Round
    items: tuple[ProposedItem, ...]
    leftovers: tuple[Leftover, ...] = ()
    cut: bool = False
    assumed: bool = False

    def find(self, key: str) -> ProposedItem | None:
        """The item of that key."""
        for item in self.items:
            if item.key == key:
                return item
        return None


@dataclass(frozen=True, slots=True)
class ReleasePreview:
    """A proposal as it stands with the answers given so far; `key` is its draft's."""

    key: str
    season: Season
    proposal: ReleaseProposal
    answers: Answers

    @property
    def open(self) -> tuple[ProposedItem, ...]:
        """The questions that wait for an answer."""
        return tuple(item for item in self.proposal.items if is_open(item, self.answers))

    @property
    def ready(self) -> tuple[ProposedItem, ...]:
        """What would be saved now: nothing that the result it belongs to isn't there for."""
        chosen = [item for item in self.proposal.items if choice_to_store(item, self.answers)]
        return tuple(item for item in chosen if not self.waits_for_result(item))

    @property
    def waiting(self) -> tuple[ProposedItem, ...]:
        """What was understood and is saved once its car's result in that session is."""
        chosen = [item for item in self.proposal.items if choice_to_store(item, self.answers)]
        return tuple(item for item in chosen if self.waits_for_result(item))

    def waits_for_result(self, item: ProposedItem) -> bool:
        """Whether it is a part of a result, such as a place on the grid, without a result to be part of."""
        if item.kind not in _PARTS_OF_A_RESULT or item.has_result:
            return False
        return not any(self._gives_result(other, item) for other in self.proposal.items)

    def _gives_result(self, other: ProposedItem, item: ProposedItem) -> bool:
        """Whether another item saves the result of the same car in the same session."""
        if other.kind is not ItemKind.POSITION or other.session != item.session:
            return False
        choice = choice_to_store(other, self.answers)
        if choice is None or not isinstance(choice.value, EntryPlacing):
            return False
        return item.entry is not None and choice.value.entry_id == item.entry.id
