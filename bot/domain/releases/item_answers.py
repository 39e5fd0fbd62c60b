"""What people answered to the questions of a release, and what is to be stored after it."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.releases.item_values import fingerprint
from bot.domain.releases.proposed_item import ItemChoice, ItemState, ProposedItem

LEAVE = "leave"
"""The answer that nothing of an item is to be stored."""


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """What somebody chose of an item (a choice's id, or `LEAVE`), and what was stored when they did."""

    choice: str
    stored: str


Answers = Mapping[str, ItemAnswer]
"""By the items' keys."""


def new_answer(item: ProposedItem, choice: str) -> ItemAnswer:
    """Somebody's choice of an item as it stands now."""
    return ItemAnswer(choice, fingerprint(item.stored))


def is_open(item: ProposedItem, answers: Answers) -> bool:
    """Whether it is a question that nobody has answered; an answer counts for what was stored then."""
    if item.state is not ItemState.QUESTION:
        return False
    given = answers.get(item.key)
    return given is None or not _holds(item, given)


def is_left_out(item: ProposedItem, answers: Answers) -> bool:
    """Whether somebody said that nothing of it is to be stored."""
    given = answers.get(item.key)
    return given is not None and given.choice == LEAVE and _holds(item, given)


def choice_to_store(item: ProposedItem, answers: Answers) -> ItemChoice | None:
    """What is to be stored of an item: nothing of what is open, left out, or there already."""
    if item.state not in (ItemState.NEW, ItemState.QUESTION) or is_open(item, answers):
        return None
    given = answers.get(item.key)
    if given is None or not _holds(item, given):
        return item.choices[0]
    chosen = _choice(item, given.choice)
    if chosen is None or chosen.is_stored:
        return None
    return chosen


def choice_once_stored(item: ProposedItem, answers: Answers) -> ItemChoice | None:
    """What is there once all is stored, as far as the item goes: what is to be stored, or what stays."""
    if is_open(item, answers) or is_left_out(item, answers):
        return None
    given = answers.get(item.key)
    if given and _holds(item, given):
        return _choice(item, given.choice)
    return item.choices[0]


def _choice(item: ProposedItem, choice_id: str) -> ItemChoice | None:
    for choice in item.choices:
        if choice.id == choice_id:
            return choice
    return None


def _holds(item: ProposedItem, given: ItemAnswer) -> bool:
    is_known = given.choice == LEAVE or _choice(item, given.choice) is not None
    return is_known and given.stored == fingerprint(item.stored)
