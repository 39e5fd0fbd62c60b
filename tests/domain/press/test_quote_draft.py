import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote, quote_of, quote_with_additions, quote_with_words
from bot.domain.press.quote_draft import QuoteDraft, draft_of, require_approver, require_ready
from bot.errors import UserError
from tests.clocks import utc

WET = Quote("Jessica", "Wet.", 1, 3, 32)
TEXTS = st.text(max_size=20)
QUOTES = st.builds(
    Quote,
    TEXTS,
    TEXTS,
    st.integers(1),
    st.none() | st.integers(1),
    st.none() | st.integers(1),
    st.none() | st.just("sv"),
    st.none() | TEXTS,
    st.none() | st.builds(Photo, TEXTS, st.none() | TEXTS, st.none() | TEXTS),
    st.none() | st.just(utc("2023-07-02 16:00")),
    st.none() | st.integers(1, 2**63),
    st.none() | st.integers(1, 2**63),
    st.booleans(),
)


@given(QUOTES, st.none() | st.integers(1, 2**63), st.booleans(), st.booleans())
def test_a_draft_is_kept_as_json_and_read_back(
    quote: Quote,
    approver: int | None,
    asked: bool,  # noqa: FBT001
    rejected: bool,  # noqa: FBT001
) -> None:
    draft = QuoteDraft(quote, approver, asked, rejected)
    assert draft_of(json.loads(json.dumps(draft.body))) == draft
    assert quote_of(json.loads(json.dumps(quote.facts)), 7) == replace(quote, id=7)


def test_an_approver_is_asked_anew_about_other_words() -> None:
    asked = QuoteDraft(WET, approver=7, asked=True)
    assert asked.with_quote(WET, by=8, maker=8) == asked
    other = asked.with_quote(replace(WET, text="Dry."), by=9, maker=8)
    assert (other.asked, other.approver, other.quote.typed_by) == (False, 7, 9)
    assert other.quote.version != asked.quote.version == WET.version


def test_who_has_to_approve_and_changes_the_words_leaves_that_to_whose_preview_it_is() -> None:
    asked = QuoteDraft(replace(WET, typed_by=8), approver=7, asked=True)
    other = asked.with_quote(replace(WET, text="Dry."), by=7, maker=8)
    assert (other.approver, other.approver_is_staff, other.asked) == (8, True, False)
    with pytest.raises(UserError, match="<@8> has to approve it first"):
        require_ready(other, 7, None)
    require_ready(other, 8, None)


@pytest.mark.parametrize(
    ("draft", "version", "words"),
    [
        (QuoteDraft(replace(WET, driver="")), None, "who said it"),
        (QuoteDraft(replace(WET, text="")), None, "that quote is empty"),
        (QuoteDraft(WET, approver=8), None, "<@8> has to approve it first"),
        (QuoteDraft(WET, approver=7), "00000000", "has changed"),
    ],
)
def test_what_is_not_ready_is_not_published(draft: QuoteDraft, version: str | None, words: str) -> None:
    with pytest.raises(UserError, match=words):
        require_ready(draft, 7, version)


def test_what_is_ready_is_published_by_staff_or_its_approver() -> None:
    require_ready(QuoteDraft(WET), 7, None)
    require_ready(QuoteDraft(WET, approver=7), 7, WET.version)


def test_nobody_approves_what_they_typed() -> None:
    require_approver(8, 7)
    require_approver(None, 7)
    with pytest.raises(UserError, match="you can't approve a quote you typed"):
        require_approver(7, 7)


def test_the_same_words_again_add_what_is_new_and_take_nothing() -> None:
    stored = replace(WET, translation="Blött.", id=5)
    photo = Photo("0" * 64)
    assert quote_with_additions(stored, replace(WET, photo=photo)) == replace(stored, photo=photo)


def test_a_translation_counts_with_the_words() -> None:
    assert quote_with_words(WET, " Wet! ", " Blött!\n").translation == "Blött!"
    assert quote_with_words(WET, "Wet!", " ").translation is None
    with pytest.raises(UserError, match="1502 characters, and with its translation"):
        quote_with_words(WET, "x" * 1000, "y" * 502)


def test_a_quote_is_out_once_its_embargo_ends() -> None:
    held = replace(WET, not_before=utc("2023-07-02 16:00"))
    assert not held.is_out(utc("2023-07-02 15:59"))
    assert held.is_out(utc("2023-07-02 16:00"))
    assert WET.is_out(utc("2023-07-02 16:00"))
    assert not replace(WET, withdrawn=True).is_out(utc("2023-07-02 16:00"))
