"""Which findings are one problem, and when staff have to hear of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.desk.channel_trouble import (
    CHANNEL_GONE,
    REFUSED,
    Trouble,
    after_a_look,
    findings_text,
    is_closed,
    trouble_to_keep,
    when_refused,
)

NOW = datetime(2023, 6, 30, 8, tzinfo=UTC)
LATER = NOW + timedelta(minutes=10)
FINDINGS = st.lists(st.sampled_from(["View Channel", "Attach Files", CHANNEL_GONE, REFUSED]), unique=True)


def trouble(*findings: str, since: datetime = NOW, told_at: datetime | None = None) -> Trouble:
    return Trouble(1, 1, 111, findings_text(findings), since, told_at)


@given(FINDINGS)
def test_findings_are_read_back_as_they_were_written(findings: list[str]) -> None:
    assert trouble(*findings).findings == tuple(findings)


@given(FINDINGS, FINDINGS)
def test_staff_are_told_again_only_of_what_they_were_not_told(old: list[str], new: list[str]) -> None:
    stands = trouble_to_keep(trouble(*old, told_at=NOW), trouble(*new, since=LATER))
    assert (stands.told_at is None) == bool(set(new) - set(old))
    assert stands.findings == tuple(new)


def test_the_same_problem_keeps_since_when_it_is() -> None:
    assert trouble_to_keep(trouble("Attach Files"), trouble("Attach Files", since=LATER)).since == NOW


def test_a_problem_not_told_yet_stays_untold_when_part_of_it_is_solved() -> None:
    assert trouble_to_keep(trouble("View Channel", "Attach Files"), trouble("Attach Files")).told_at is None


@given(FINDINGS)
def test_a_refusal_always_has_something_that_explains_it(findings: list[str]) -> None:
    assert is_closed(when_refused(tuple(findings)))


def test_a_refusal_that_is_explained_gets_no_other_explanation() -> None:
    assert when_refused(("Send Messages",)) == ("Send Messages",)
    assert when_refused(("Attach Files",)) == ("Attach Files", REFUSED)


def test_a_look_does_not_end_what_only_a_refusal_showed() -> None:
    assert after_a_look((), trouble(REFUSED)) == (REFUSED,)
    assert after_a_look((), trouble("Send Messages")) == ()


def test_a_look_that_shows_nothing_changes_nothing() -> None:
    assert after_a_look(None, trouble("Send Messages")) == ("Send Messages",)
    assert after_a_look(None, None) == ()


def test_the_nonce_is_the_same_for_the_same_problem_and_short_enough_for_discord() -> None:
    one = trouble("Send Messages")
    assert one.nonce == replace(one, id=7, told_at=LATER).nonce
    assert len(one.nonce) <= 25


def test_the_nonce_differs_for_another_problem_and_for_the_same_one_later() -> None:
    several = [
        trouble("Send Messages"),
        trouble("View Channel"),
        trouble("Send Messages", since=LATER),
        replace(trouble("Send Messages"), channel_id=112),
    ]
    assert len({one.nonce for one in several}) == len(several)
