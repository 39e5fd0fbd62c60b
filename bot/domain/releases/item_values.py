"""What an item of a release may say, and by what it is known again."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from bot.domain.results.result import Status


@dataclass(frozen=True, slots=True)
class RoundDays:
    """A round's first and last day at the venue."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """Somebody's words; `driver` is who the release names where that is no driver of the season.

    `role` is what somebody who is no driver is, such as team manager; the words are the same with another.
    """

    driver: str
    text: str
    role: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class EntryPlacing:
    """A position in class, or how the session ended, of one car."""

    value: int | Status
    entry_id: int
    driver: str | None = None


ItemValue = EntryPlacing | RoundDays | SpokenWords | int | str


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
