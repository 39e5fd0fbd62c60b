from dataclasses import replace
from typing import Any

import pytest

from bot.domain.press.approval import after_edit, after_same_words, require_asked, says_no_more
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote, quote_with_additions
from bot.errors import UserError
from tests.clocks import utc

PETRA, JESSICA, EVA = 7, 8, 9
NOW, LATER = utc("2023-07-02 12:00"), utc("2023-07-02 18:00")
PHOTO = Photo("0" * 64)
TYPED = Quote("Jessica", "Wet.", 1, 3, 32, typed_by=PETRA)
APPROVED = replace(TYPED, approver=JESSICA, approved_by=JESSICA)
DRY: dict[str, Any] = {"text": "Dry."}


@pytest.mark.parametrize(
    "changes",
    [
        DRY,
        {"translation": "Blött."},
        {"language": "sv"},
        {"session_id": 31},
        {"driver": "Ada"},
        {"photo": PHOTO},
    ],
)
def test_an_edit_of_anything_that_is_told_drops_the_approval_and_asks_again(changes: dict[str, Any]) -> None:
    changed = after_edit(APPROVED, replace(APPROVED, **changes), PETRA, NOW)
    assert (changed.approved_by, changed.approver, changed.typed_by) == (None, JESSICA, PETRA)
    assert changed.awaits_approval
    assert not changed.held  # it was out, and stays


@pytest.mark.parametrize("changes", [{"not_before": LATER}, {"withdrawn": True}, {"photo": None}])
def test_what_says_nothing_new_leaves_the_approval(changes: dict[str, Any]) -> None:
    with_photo = replace(APPROVED, photo=PHOTO)
    changed = replace(with_photo, **changes)
    assert after_edit(with_photo, changed, EVA, NOW) == changed


def test_what_was_not_out_is_held_until_it_is_approved() -> None:
    waiting = replace(APPROVED, not_before=LATER)
    changed = after_edit(waiting, replace(waiting, **DRY), PETRA, NOW)
    assert changed.held
    assert not changed.is_out(LATER)
    again = after_edit(changed, replace(changed, text="Damp."), EVA, LATER)
    assert (again.held, again.typed_by, again.approver) == (True, EVA, JESSICA)


def test_nobody_is_asked_about_what_nobody_had_to_approve() -> None:
    changed = after_edit(TYPED, replace(TYPED, **DRY), EVA, NOW)
    assert (changed.approver, changed.typed_by, changed.awaits_approval) == (None, EVA, False)


@pytest.mark.parametrize(
    ("approved", "asked", "as_staff"),
    [
        (replace(APPROVED, approver=EVA, approved_by=EVA), PETRA, True),  # who typed it before
        (
            replace(APPROVED, approver=EVA, approved_by=EVA, author=JESSICA),
            JESSICA,
            False,
        ),  # whose words they are
        (
            replace(APPROVED, approver=EVA, approved_by=EVA, typed_by=EVA),
            None,
            False,
        ),  # nobody else knows of it
    ],
)
def test_who_approved_it_and_changes_it_is_no_second_pair_of_eyes(
    approved: Quote,
    asked: int | None,
    as_staff: bool,  # noqa: FBT001
) -> None:
    changed = after_edit(approved, replace(approved, **DRY), EVA, NOW)
    assert (changed.approved_by, changed.approver, changed.approver_is_staff) == (None, asked, as_staff)


def test_an_approval_of_the_same_words_counts_only_for_all_that_is_told() -> None:
    typed = replace(APPROVED, translation="Blött.")
    merged = quote_with_additions(TYPED, typed)
    assert after_same_words(TYPED, merged, typed, JESSICA, NOW).approved_by == JESSICA
    translated = replace(TYPED, translation="Blött.")
    merged = quote_with_additions(translated, APPROVED)
    assert merged.translation == "Blött."
    assert after_same_words(translated, merged, APPROVED, JESSICA, NOW).approved_by is None


def test_the_same_words_with_more_about_them_lose_the_approval() -> None:
    more = replace(TYPED, translation="Blött.", typed_by=EVA)
    merged = quote_with_additions(APPROVED, more)
    changed = after_same_words(APPROVED, merged, more, EVA, NOW)
    assert (changed.approved_by, changed.approver, changed.typed_by) == (None, JESSICA, EVA)
    assert after_same_words(APPROVED, quote_with_additions(APPROVED, TYPED), TYPED, EVA, NOW) == APPROVED


def test_only_who_was_asked_answers_and_once() -> None:
    require_asked(replace(APPROVED, approved_by=None), JESSICA)
    with pytest.raises(UserError, match="Someone else was asked"):
        require_asked(replace(APPROVED, approved_by=None), PETRA)
    with pytest.raises(UserError, match="already approved"):
        require_asked(APPROVED, JESSICA)
    assert says_no_more(APPROVED, APPROVED)
