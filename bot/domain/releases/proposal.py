"""What a release would have stored: one item for each thing, and the questions that only people can answer.

A proposal is made anew from the release and from what is stored at that moment, each time it is looked
at. So what somebody stores meanwhile wins: it turns what was new into a question, or into nothing to do.
"""

from dataclasses import dataclass

from bot.domain.releases.item_answers import Answers, choice_to_store, is_open
from bot.domain.releases.proposed_item import ProposedItem
from bot.domain.releases.release import Leftover
from bot.domain.season.round import Round
from bot.domain.season.season import Season


@dataclass(frozen=True, slots=True)
class ReleaseProposal:
    """All items in the order in which they are shown, for the round that the release is about.

    `assumed` is True when neither the release nor a person named the round.
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
        """What would be stored now."""
        return tuple(item for item in self.proposal.items if choice_to_store(item, self.answers))
