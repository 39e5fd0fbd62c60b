"""What a release would have stored: one item for each thing, and the questions that only people can answer.

A proposal is made anew from the release and from what is stored at that moment, each time it is looked
at. So what somebody stores meanwhile wins: it turns what was new into a question, or into nothing to do.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.releases.release import Leftover
from bot.domain.results.result import Status
from bot.domain.season.season import Entry, Round, Season, Session

LEAVE = "leave"
"""The answer that nothing of an item is to be stored."""


class ItemKind(StrEnum):
    """What an item is about."""

    POSITION = "position"
    OVERALL = "overall"
    GRID = "grid"
    NOTE = "note"
    QUOTE = "quote"
    DAYS = "days"
    WATCH = "watch"
    REPLAY = "replay"
    PHOTOS = "photos"
    CREDIT = "credit"


OF_A_RESULT = (ItemKind.POSITION, ItemKind.OVERALL, ItemKind.GRID, ItemKind.NOTE)
OF_A_SEASON = (ItemKind.DAYS, ItemKind.WATCH, ItemKind.REPLAY, ItemKind.PHOTOS)


class ItemState(StrEnum):
    """How an item stands to what is stored: to be stored, there already, to be asked, or only understood."""

    NEW = "new"
    SAME = "same"
    QUESTION = "question"
    NOTED = "noted"


class QuestionReason(StrEnum):
    """Why an item is a question, or can't be stored."""

    DISAGREES = "the release contradicts itself"
    STORED = "something else is stored"
    GUESS = "the release doesn't say of which session"
    WORDINGS = "there are several wordings"
    SPEAKER = "the release doesn't say who spoke"
    END = "the release doesn't show where the quote ends"
    CAR = "the release doesn't say whose it is"
    NO_DRIVER = "the speaker is no driver of the season"
    NO_ADDRESS = "the text has no address for it"
    NO_ROUND = "no stored round fits"
    NO_SESSION = "no stored session fits"
    NUMBER = "the release counts the round otherwise"
    TOO_LONG = "it is longer than a quote may be"
    ELSEWHERE = "it is typed with the picture"


@dataclass(frozen=True, slots=True)
class RoundDays:
    """A round's first and last day at the venue."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """A driver's words; `driver` is who the release names where that is no driver of the season."""

    driver: str
    text: str


@dataclass(frozen=True, slots=True)
class EntryPlacing:
    """A position in class, or how the session ended, of one car."""

    value: int | Status
    entry_id: int
    driver: str | None = None


ItemValue = EntryPlacing | RoundDays | SpokenWords | int | str


@dataclass(frozen=True, slots=True)
class ItemChoice:
    """One thing that could be stored, with the lines that say it; `is_stored` when it is there already."""

    value: ItemValue
    lines: tuple[int, ...] = ()
    is_stored: bool = False

    @property
    def id(self) -> str:
        """What a button knows it by: the same for the same value."""
        return fingerprint(self.value)


@dataclass(frozen=True, slots=True)
class ProposedItem:
    """One thing that the release says. `key` (up to 60 characters, no colon) names it for good.

    A new item has one choice, a question the several that it is about. `stored` is what is kept now.
    """

    kind: ItemKind
    key: str
    standing: ItemState
    choices: tuple[ItemChoice, ...]
    why: QuestionReason | None = None
    stored: ItemValue | None = None
    round: Round | None = None
    session: Session | None = None
    entry: Entry | None = None
    label: str = ""


Chosen = tuple[ProposedItem, ItemChoice]
"""An item with what is to be stored of it."""


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """What somebody chose of an item (a choice's id, or `LEAVE`), and what was stored when they did."""

    choice: str
    stored: str


Answers = Mapping[str, ItemAnswer]
"""By the items' keys."""


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
        return next((item for item in self.items if item.key == key), None)


def fingerprint(value: ItemValue | None) -> str:
    """Eight hexadecimal digits that are the same for the same value, in every version of the bot.

    Buttons out in channels and answers in drafts are known by them, so the texts that they are made
    of never change, whatever the classes are called by now.
    """
    return hashlib.blake2s(_lasting_text(value).encode(), digest_size=4).hexdigest()


def _lasting_text(value: ItemValue | None) -> str:
    match value:
        case EntryPlacing(place, entry_id, driver):
            return f"Place(value={place!r}, entry_id={entry_id!r}, driver={driver!r})"
        case RoundDays(first, last):
            return f"Span(first={first!r}, last={last!r})"
        case SpokenWords(driver, text):
            return f"Words(driver={driver!r}, text={text!r})"
        case _:
            return repr(value)


def answer(item: ProposedItem, choice: str) -> ItemAnswer:
    """Somebody's choice of an item as it stands now."""
    return ItemAnswer(choice, fingerprint(item.stored))


def is_open(item: ProposedItem, answers: Answers) -> bool:
    """Whether it is a question that nobody has answered; an answer counts for what was stored then."""
    if item.standing is not ItemState.QUESTION:
        return False
    given = answers.get(item.key)
    return given is None or not _holds(item, given)


def is_left_out(item: ProposedItem, answers: Answers) -> bool:
    """Whether somebody said that nothing of it is to be stored."""
    given = answers.get(item.key)
    return given is not None and given.choice == LEAVE and _holds(item, given)


def to_store(item: ProposedItem, answers: Answers) -> ItemChoice | None:
    """What is to be stored of an item: nothing of what is open, left out, or there already."""
    if item.standing not in (ItemState.NEW, ItemState.QUESTION) or is_open(item, answers):
        return None
    given = answers.get(item.key)
    if given is None or not _holds(item, given):
        return item.choices[0]
    chosen = next((choice for choice in item.choices if choice.id == given.choice), None)
    return chosen if chosen and not chosen.is_stored else None


def settled(item: ProposedItem, answers: Answers) -> ItemChoice | None:
    """What is there once all is stored, as far as the item goes: what is to be stored, or what stays."""
    if is_open(item, answers) or is_left_out(item, answers):
        return None
    given = answers.get(item.key)
    chosen = given.choice if given and _holds(item, given) else item.choices[0].id
    return next((choice for choice in item.choices if choice.id == chosen), None)


def _holds(item: ProposedItem, given: ItemAnswer) -> bool:
    known = given.choice == LEAVE or any(choice.id == given.choice for choice in item.choices)
    return known and given.stored == fingerprint(item.stored)


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
        return tuple(item for item in self.proposal.items if to_store(item, self.answers))
