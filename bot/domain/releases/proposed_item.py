"""One thing that a release says, with what could be stored of it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.base.evidence import NO_EVIDENCE, Evidence
from bot.domain.releases.item_values import ItemValue, SpokenWords, fingerprint
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.session import Session


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
    STORED = "something else is saved"
    GUESS = "the release only seems to say it"
    WORDINGS = "there are several wordings"
    SPEAKER = "the release doesn't say who spoke"
    END = "the release doesn't show where the quote ends"
    CAR = "the release doesn't say whose it is"
    MAYBE_SPEAKER = "the release only seems to say that it was them"
    NO_ADDRESS = "the text has no address for it"
    NO_ROUND = "no round of the season fits"
    NO_SESSION = "no session of the round fits"
    NO_RESULT = "it is kept with the result, which isn't there yet"
    NUMBER = "the release counts the round otherwise"
    TOO_LONG = "it is longer than a quote may be"
    ELSEWHERE = "it is typed with the picture"
    OTHER_ROUND = "its sentence names another round"


@dataclass(frozen=True, slots=True)
class ItemChoice:
    """One thing that could be stored, with the lines that say it; `is_stored` when it is there already."""

    value: ItemValue
    lines: tuple[int, ...] = ()
    is_stored: bool = False
    evidence: Evidence = NO_EVIDENCE

    @property
    def id(self) -> str:
        """What a button knows it by: the same for the same value."""
        return fingerprint(self.value)


@dataclass(frozen=True, slots=True)
class ProposedItem:
    """One thing that the release says. `key` (up to 60 characters, no colon) names it for good.

    A new item has one choice, a question the several that it is about. `stored` is what is kept now;
    `has_result` whether the car's result in that session is kept already.
    """

    kind: ItemKind
    key: str
    state: ItemState
    choices: tuple[ItemChoice, ...]
    reason: QuestionReason | None = None
    stored: ItemValue | None = None
    round: Round | None = None
    session: Session | None = None
    entry: Entry | None = None
    label: str = ""
    has_result: bool = False

    @property
    def role(self) -> str:
        """What the speaker of a quote is, where that is no driver of the season."""
        roles = [choice.value.role for choice in self.choices if isinstance(choice.value, SpokenWords)]
        return next(filter(None, roles), "")


Chosen = tuple[ProposedItem, ItemChoice]
"""An item with what is to be stored of it."""
