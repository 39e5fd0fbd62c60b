"""What a post pings for: its own kinds, and of the reminders only the last before a session."""

from dataclasses import replace

import pytest

from bot.domain.fans.ping_kind import PingKind, ping_kind_of_session
from bot.domain.fans.pings import PingRules, PingSubject, ping_subjects
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.planned.lead_plan import kept_lead_plan
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.result import Result
from tests.clocks import utc
from tests.posts import spa

TIMED = spa.timed()
SPA = TIMED.rounds[2]
RACE_1 = spa.session("race1", SPA)


def rules_of(leads: str) -> PingRules:
    plan = kept_lead_plan(leads)
    return PingRules({}, plan.usual, plan.of_kinds)


LEADS = rules_of("7d, 1d, 3h, 1h")


def kinds(news: object, lead: str | None = None, leads: str = "7d, 1d, 3h, 1h") -> list[PingKind]:
    return [subject.kind for subject in ping_subjects(news, lead, rules_of(leads))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("session_key", "kind"),
    [
        ("race2", PingKind.RACES),
        ("sprint", PingKind.RACES),
        ("heat1", PingKind.RACES),
        ("q1", PingKind.QUALIFYING),
        ("superpole", PingKind.QUALIFYING),
        ("fp1", PingKind.PRACTICE),
        ("warmup", PingKind.PRACTICE),
        ("test", PingKind.PRACTICE),
        ("mediaday", None),
    ],
)
def test_each_session_is_of_one_kind(session_key: str, kind: PingKind | None) -> None:
    assert ping_kind_of_session(session_key) is kind


def test_only_the_last_reminder_before_a_session_pings() -> None:
    news = ReminderNews(spa.TEAM, TIMED, SPA, RACE_1)
    assert ping_subjects(news, "1h", LEADS) == [PingSubject(PingKind.RACES, SPA.id, RACE_1.id)]
    assert ping_subjects(news, "3h", LEADS) == []


def test_a_kind_with_its_own_times_pings_with_the_last_of_them_and_one_without_any_with_its_round() -> None:
    plan = "1d, 1h | races 2h, 15m | practice off"
    race = ReminderNews(spa.TEAM, TIMED, SPA, RACE_1)
    assert kinds(race, "15m", plan) == [PingKind.RACES]
    assert kinds(race, "1h", plan) == kinds(race, "2h", plan) == []
    qualifying = ReminderNews(spa.TEAM, TIMED, SPA, spa.session("q1", SPA))
    assert kinds(qualifying, "1h", plan) == [PingKind.QUALIFYING]
    assert kinds(ReminderNews(spa.TEAM, TIMED, SPA), "1d", plan) == [PingKind.PRACTICE]


def test_a_rounds_reminder_pings_only_where_its_sessions_will_have_none() -> None:
    news = ReminderNews(spa.TEAM, TIMED, SPA)
    assert kinds(news, "1d") == []
    assert kinds(news, "7d", "7d, 1d") == []
    assert kinds(news, "1d", "7d, 1d") == [PingKind.RACES, PingKind.QUALIFYING, PingKind.PRACTICE]
    untimed = replace(SPA, sessions=tuple(replace(session, start=None) for session in SPA.sessions))
    assert PingKind.RACES in kinds(replace(news, round=untimed), "1d")
    assert kinds(replace(news, round=replace(SPA, sessions=())), "1d") == [PingKind.RACES]


def test_every_other_news_has_its_own_kind() -> None:
    entry = TIMED.entries[0]
    result = ResultNews(spa.TEAM, TIMED, SPA, RACE_1, entry, spa.RESULTS[next(iter(spa.RESULTS))])
    about_nothing = QuoteNews(spa.TEAM, TIMED, Quote("Jessica", "Hi", TIMED.id))
    recap = RecapNews(spa.TEAM, TIMED, SPA, {}, (), Recap(SPA.id), utc("2023-07-03 10:00"))
    assert kinds(result) == [PingKind.RESULTS]
    assert kinds(replace(about_nothing, round=SPA, session=RACE_1)) == [PingKind.QUOTES]
    assert [s.each_time for s in ping_subjects(about_nothing, None, LEADS)] == [True]
    assert [s.each_time for s in ping_subjects(recap, None, LEADS)] == [True]
    assert kinds(ScheduleNews(spa.TEAM, TIMED, SPA)) == [PingKind.SCHEDULE]


def test_several_results_ping_for_each_session_and_several_quotes_for_what_they_are_about() -> None:
    session_ids = [RACE_1.id, SPA.sessions[0].id]
    results = {(session_id, spa.CAR.id): Result(position=2) for session_id in session_ids}
    subjects = ping_subjects(ResultsNews(spa.TEAM, TIMED, SPA, results), None, LEADS)
    assert [(subject.kind, subject.session_id) for subject in subjects] == [
        (PingKind.RESULTS, session_id) for session_id in sorted(session_ids)
    ]
    quote = QuoteNews(spa.TEAM, TIMED, Quote("Jessica", "Hi", TIMED.id), SPA)
    assert list(ping_subjects(QuotesNews((quote,)), None, LEADS)) == [PingSubject(PingKind.QUOTES, SPA.id)]


def test_without_any_reminder_no_post_is_the_last_one() -> None:
    assert kinds(ReminderNews(spa.TEAM, TIMED, SPA, RACE_1), "1h", "off") == []
