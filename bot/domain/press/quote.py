"""A quote: what a person said, about a round or a session; a driver, unless it says what else they are."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.domain.press.photo import Photo
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

LONGEST_QUOTE = 1500
"""Characters a quote may have, line ends included; with a translation both together."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, kept as they were said.

    `driver` is who spoke. `role` is what somebody is who is no driver, such as team manager, empty where
    that isn't known: their words are for the recap and the press pack, and are never posted by themselves.
    `language` is their ISO 639 code, `translation` stands beside them, and nothing goes out before
    `not_before` (UTC). `author` is the Discord user whose message it was, `typed_by` who typed the words
    as they stand, and `approved_by` who said of just these that they may be published. What `approver`
    has to approve and hasn't is `held` until then, if it wasn't out before; `rejected` if the answer was no.
    `approver_is_staff` where they were asked as a member of staff, and not as the driver. All are users' ids.
    """

    driver: str
    text: str
    season_id: int
    round_id: int | None = None
    session_id: int | None = None
    language: str | None = None
    translation: str | None = None
    photo: Photo | None = None
    not_before: datetime | None = None
    author: int | None = None
    approved_by: int | None = None
    withdrawn: bool = False
    role: str | None = None
    typed_by: int | None = None
    approver: int | None = None
    approver_is_staff: bool = False
    held: bool = False
    rejected: bool = False
    id: int = 0

    @property
    def facts(self) -> dict[str, Any]:
        """All that can change or be taken back, as JSON has it."""
        facts = asdict(self)
        del facts["id"]
        if self.not_before:
            facts["not_before"] = self.not_before.isoformat()
        return facts

    @property
    def is_drivers(self) -> bool:
        """Whether a driver of the season said it."""
        return self.role is None

    @property
    def version(self) -> str:
        """Eight digits that change with the quote: who approves it approves what they have read."""
        facts_text = json.dumps(self.facts, sort_keys=True)
        return hashlib.sha256(facts_text.encode()).hexdigest()[:8]

    @property
    def awaits_approval(self) -> bool:
        """Whether somebody has to approve it and hasn't."""
        return self.approver is not None and self.approved_by is None

    def is_out(self, now: datetime) -> bool:
        """Whether it may be read: it stands, and neither an embargo nor a missing approval holds it."""
        is_due = self.not_before is None or self.not_before <= now
        return is_due and not self.withdrawn and not self.held


def quote_of(facts: Mapping[str, Any], id_: int = 0) -> Quote:
    """The quote with these facts."""
    fields = dict(facts)
    if facts["photo"]:
        fields["photo"] = Photo(**facts["photo"])
    if facts["not_before"]:
        fields["not_before"] = datetime.fromisoformat(facts["not_before"]).astimezone(UTC)
    return Quote(**fields, id=id_)


def quote_with_additions(old: Quote, new: Quote) -> Quote:
    """The stored quote with all that was said of the same words anew; its approval as it was."""
    return replace(
        old,
        language=new.language or old.language,
        translation=new.translation or old.translation,
        photo=new.photo or old.photo,
        not_before=new.not_before or old.not_before,
        author=new.author or old.author,
    )


def quote_with_words(quote: Quote, text: str, translation: str | None = None) -> Quote:
    """The quote with these words, and whatever else was typed taken as they are meant to be read.

    Raises:
        UserError: there are no words, or too many.
    """
    length = len(text) + len(translation or "")
    if length > LONGEST_QUOTE:
        sentence = mark("Shorten it: that is {count} characters, and a quote has up to {most}.")
        if translation:
            sentence = mark(
                "Shorten it: that is {count} characters, and with its translation a quote has up to {most}."
            )
        raise UserError(phrase(sentence, count=length, most=LONGEST_QUOTE))
    tidy_text, tidy_translation = tidy(text), tidy(translation or "")
    if not tidy_text:
        raise UserError(phrase("Type the words, or leave `text` out for a form: that quote is empty."))
    return replace(quote, text=tidy_text, translation=tidy_translation or None)


_JOINERS = "\u200c\u200d"
"""Unseen, but they hold emoji of several people and many scripts' words together."""


def tidy(text: str) -> str:
    """The words without control characters, trailing spaces and runs of empty lines."""
    printable_text = "".join(map(_printable, text))
    lines: list[str] = []
    for raw_line in printable_text.split("\n"):
        line = " ".join(filter(_is_seen, raw_line.split()))
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip()


def _is_seen(word: str) -> bool:
    return bool(word.strip(_JOINERS))


def _printable(character: str) -> str:
    """Every kind of space is a space: the narrow ones that phones put in hold words apart too."""
    if character == "\n" or character in _JOINERS:
        return character
    if character.isspace():
        return " "
    if character.isprintable():
        return character
    return ""
