"""Room: however long the names and however many the rounds, every post is one Discord message."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.base.evidence import Evidence
from bot.domain.base.server import Follow, Server
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, TrailPage
from bot.domain.desk.delivery_ledger import Ledger, LedgerLine
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.quote_news import QuoteNews, RoundsQuotes
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT, Photo
from bot.domain.press.quote import LONGEST_QUOTE, Quote
from bot.domain.press.quote_draft import QuoteDraft, QuotePreview
from bot.domain.press.quotes_together import LONGEST_TOGETHER, MOST_TOGETHER, fit_together
from bot.domain.processes.process_overview import ProcessAtWork, ProcessOverview
from bot.domain.results.respelled_crews import Respelling
from bot.domain.results.result import LONGEST_NOTE, Result, ResultStep, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.schedule.timetable_changes import (
    NoteKind,
    ReadTime,
    SessionMove,
    TimetableNote,
    TimetablePreview,
)
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Placing, SeasonName
from bot.domain.season.season_holding import SeasonHolding
from bot.domain.season.session import Session
from bot.domain.standings.standings import Standings, StandingsLine
from bot.domain.standings.standings_view import StandingsView
from bot.posts.desk.audit import CHANGES_PER_PAGE, audit_post
from bot.posts.desk.delivery_ledger import ledger_post
from bot.posts.desk.delivery_lines import processes_line
from bot.posts.desk.delivery_summary import DeliveryOutcome, delivered_post
from bot.posts.desk.permissions import MENTION_ROLES
from bot.posts.desk.settings import setup_post
from bot.posts.kit.post import Button, Buttons, Link, Links, Menu, Post
from bot.posts.press.approval import changed_words_request
from bot.posts.press.quote import quote_post, quote_summary
from bot.posts.press.quote_list import QuotesViewer, quotes_post
from bot.posts.press.quote_preview import quote_approval_post, quote_preview_post
from bot.posts.press.quotes_together import quotes_together_post
from bot.posts.results.result_announcement import result_post, result_summary
from bot.posts.results.result_history import history_post
from bot.posts.results.results_together import results_together_post
from bot.posts.results.staff_nudge import nudge_post
from bot.posts.results.weekend_results import results_post
from bot.posts.schedule.timetable_preview import timetable_post, timetable_sources_post
from bot.posts.season.calendar import calendar_post
from bot.posts.season.next_round import next_post
from bot.posts.season.reminder import reminder_post
from bot.posts.season.season_import import import_post, placing_question_post, spelling_questions_post
from bot.posts.season.season_list import removed_notice, season_list_post
from bot.posts.standings.standings_post import standings_post

URL = "https://example.org/" + "x" * 480
MARKS = "*_~`|<>#@[\\-]:+."
NAMES = st.text(alphabet=MARKS + "aé🏁 ", min_size=1, max_size=80)
LATE = datetime(2099, 1, 1, tzinfo=UTC)


def sessions(count: int, name: str, first: datetime | None) -> tuple[Session, ...]:
    """Sessions every hour, each with its own links."""
    return tuple(
        Session(
            f"race{i}",
            name,
            first + timedelta(hours=i) if first else None,
            watch=f"{URL}{i}",
            replay=f"{URL}r{i}",
            id=i,
        )
        for i in range(count)
    )


def season(name: str, *, rounds: int = 3, times: bool = True, many: int = 30, cars: int = 1) -> Season:
    """One round a week from 2023-01-06 on, everything called `name`."""
    entries = tuple(
        Entry(name, name, tuple(f"{name[:-1]}{d}" for d in range(4)), number=name[:8], id=i)
        for i in range(cars)
    )
    made = []
    for i in range(rounds):
        day = date(2023, 1, 6) + timedelta(weeks=i)
        first = datetime(day.year, day.month, day.day, 9, tzinfo=UTC) if times else None
        days = (day, day + timedelta(days=2))
        made.append(Round(name, name, "GB", "UTC", *days, sessions(many, name, first), number=i + 1, id=i))
    return Season(name, 2023, name, ("race1",), entries, tuple(made), photos=URL)


def results(of: Season) -> dict[tuple[int, int], Result]:
    worst = Result(
        position=123,
        overall=456,
        grid=789,
        note="*" * LONGEST_NOTE,
        driver="|" * 80,
        life=ResultLife.PROVISIONAL,
    )
    return {(s.id, e.id): worst for s in of.rounds[0].sessions for e in of.entries}


def check(post: Post) -> None:
    assert post.fits, f"{len(post.text)} characters, {post.components} components"
    assert post.text.strip()
    rows = [block for block in post.blocks if isinstance(block, Links)]
    for link in (link for row in rows for link in row.links):
        check_link(link)
    assert all(1 <= len(row.links) + len(row.buttons) <= 5 for row in rows)


def check_link(link: Link) -> None:
    assert 1 <= len(link.label) <= 80
    assert len(link.url) <= 512


MOMENTS = [datetime(2023, 1, 1, tzinfo=UTC) + timedelta(hours=h) for h in (0, 121, 129, 131, 140, 158, 200)]


@given(
    NAMES | st.sampled_from(["*" * 80]), st.sampled_from([*MOMENTS, LATE]), st.booleans(), st.integers(1, 30)
)
@settings(deadline=None)
def test_next(name: str, now: datetime, times: bool, many: int) -> None:  # noqa: FBT001
    check(next_post(season(name, times=times, many=many), now))


@given(NAMES | st.sampled_from(["*" * 80]), st.integers(1, 100), st.integers(1, 12), st.integers(0, 800))
@settings(deadline=None, max_examples=12)
def test_calendar(name: str, rounds: int, cars: int, days: int) -> None:
    one = season(name, rounds=rounds, many=3, cars=cars)
    now = datetime(2023, 1, 1, tzinfo=UTC) + timedelta(days=days)
    post = calendar_post(one, name, results(one), now)
    check(post)
    focus = one.round_in_focus(now)
    assert f"{focus.number}. **🇬🇧" in post.text if focus else "The season is over" in post.text


def test_a_long_calendar_says_how_many_rounds_it_leaves_out() -> None:
    one = season("*" * 80, rounds=100, many=2)
    now = one.rounds[49].begins - timedelta(hours=1)
    text = calendar_post(one, "team", {}, now).text
    assert "earlier rounds" in text
    assert "later rounds" in text
    ordinary = season("Spa", rounds=30, many=2)
    assert "… " not in calendar_post(ordinary, "team", {}, now).text


@given(NAMES | st.sampled_from(["*" * 80]), st.integers(1, 30), st.integers(1, 20))
@settings(deadline=None, max_examples=12)
def test_results(name: str, many: int, cars: int) -> None:
    one = season(name, many=many, cars=cars)
    check(results_post(one, one.rounds[0], results(one)))
    photo = Photo("0" * 64, "*" * LONGEST_CREDIT, "*" * LONGEST_ALT)
    pictured = {place: replace(result, photo=photo) for place, result in results(one).items()}
    for veiled in (False, True):
        news = ResultsNews(name, one, one.rounds[0], pictured, names_series=True)
        check(results_together_post(news, veiled=veiled))


@pytest.mark.parametrize("letter", ["*", "x", "\u05d0"])
def test_standings(letter: str) -> None:
    one = season(letter * 80, rounds=100, many=2, cars=30)
    names = [*(letter * n for n in range(1, 61)), *one.drivers]
    lines = tuple(StandingsLine(n, name, Decimal("1234.125")) for n, name in enumerate(names, start=1))
    table = Standings(letter * 60, lines, lines)
    missing = [(round_, replace(round_.sessions[0], name=letter * 80)) for round_ in one.rounds]
    view = StandingsView(
        one, one.rounds[0], (table, replace(table, class_name="b")), table, 9, one.rounds, missing
    )
    check(standings_post(view, 1, 0))


@given(
    NAMES | st.sampled_from(["*" * 80]),
    st.sampled_from(Status),
    st.integers(1, 999),
    st.sampled_from(ResultLife),
)
@settings(deadline=None)
def test_result(name: str, status: Status, position: int, life: ResultLife) -> None:
    one = season(name, cars=2)
    place = position if status is Status.CLASSIFIED else None
    photo = Photo("0" * 64, "*" * LONGEST_CREDIT, "*" * LONGEST_ALT)
    result = Result(status, place, place, 999, "*" * LONGEST_NOTE, name, photo, life, at=LATE)
    news = ResultNews(name, one, one.rounds[0], one.rounds[0].sessions[0], one.entries[0], result)
    check(result_post(news))
    check(result_post(news, veiled=True))
    assert "\n" not in result_summary(news)


@given(st.dictionaries(NAMES, NAMES | st.integers() | st.just("*\n" * 500), max_size=12), NAMES)
@settings(deadline=None)
def test_audit(facts: dict[str, object], name: str) -> None:
    one = Change(
        1, 2**63, ChangeVerb.CHANGED, ChangeSubject.QUOTE, 1, "*" * 400, {}, facts, LATE, 2**63, id=2**63
    )
    gone = replace(one, before=facts, after=None)
    renamed = replace(one, before=dict.fromkeys(facts, name))
    check(
        audit_post(
            TrailPage([one, gone, renamed, one, gone, renamed][:CHANGES_PER_PAGE], newer=True, older=True)
        )
    )


@given(NAMES)
@settings(deadline=None)
def test_audit_of_results(name: str) -> None:
    photo = Photo("0" * 64, "*" * LONGEST_CREDIT, "*" * LONGEST_ALT)
    note = "*" * LONGEST_NOTE
    new = Result(position=999, overall=999, grid=999, note=note, driver=name, photo=photo).facts
    old = Result(Status.DSQ, note=name, driver="*" * 80, life=ResultLife.PROVISIONAL).facts
    both = Change(1, 7, ChangeVerb.CHANGED, ChangeSubject.RESULT, 1, "*" * 400, old, new, LATE, 9, id=2**63)
    changes = [both, replace(both, before=None), replace(both, after=None)]
    check(audit_post(TrailPage([*changes, *changes][:CHANGES_PER_PAGE], newer=True, older=True)))


@given(NAMES | st.sampled_from(["*" * 80]), st.integers(1, 12), st.integers(0, 20))
@settings(deadline=None)
def test_history(name: str, many: int, page: int) -> None:
    one = season(name, cars=2)
    kept = [Result(Status.CLASSIFIED, n + 1, 999, 999, f"{n:*>200}", name, at=LATE) for n in range(many)]
    place = (one.rounds[0], one.rounds[0].sessions[0], one.entries[0], replace(kept[-1], id=2**63))
    steps = [ResultStep(result, by=2**63) for result in kept]
    check(history_post(ResultNews(name, one, *place), steps, page))


@pytest.mark.parametrize("name", ["*" * 80, "🏁" * 80])
def test_quotes_together(name: str) -> None:
    one = season(name)
    photo = Photo("0" * 64, "*" * LONGEST_CREDIT, "*" * LONGEST_ALT)
    length = LONGEST_TOGETHER // MOST_TOGETHER // 2
    quote = Quote(name, "*" * length, 1, language="sv", translation="|" * length, photo=photo)
    news = QuoteNews(name, one, quote, one.rounds[0], one.rounds[0].sessions[0])
    assert fit_together([quote] * MOST_TOGETHER)
    for veiled in (False, True):
        check(quotes_together_post(QuotesNews((news,) * MOST_TOGETHER, names_series=True), veiled=veiled))


@pytest.mark.parametrize("text", ["*" * LONGEST_QUOTE, "#\n" * (LONGEST_QUOTE // 2), "https://a.b/|" * 115])
@pytest.mark.parametrize("name", ["*" * 80, "🏁" * 80])
def test_quote(text: str, name: str) -> None:
    one = season(name)
    round_ = one.rounds[0]
    news = QuoteNews(name, one, Quote(name, text, 1), round_, round_.sessions[0])
    check(quote_post(news))
    check(quote_post(news, veiled=True))
    assert "\n" not in quote_summary(news)


@pytest.mark.parametrize("name", ["*" * 80, "🏁" * 80])
@pytest.mark.parametrize("approver", [None, 2**63])
@pytest.mark.parametrize("driver", [True, False])
def test_quotes_with_everything(name: str, approver: int | None, driver: bool) -> None:  # noqa: FBT001
    one = season(name)
    photo = Photo("0" * 64, "*" * LONGEST_CREDIT)
    words = ("*" * (LONGEST_QUOTE - 500), "|" * 500)
    quote = Quote(name if driver else "", words[0], 1, language="sv", translation=words[1], photo=photo)
    quote = replace(quote, not_before=LATE, approved_by=2**63, id=2**31)
    news = QuoteNews(name, one, quote, one.rounds[0], one.rounds[0].sessions[0])
    preview = QuotePreview("f" * 16, 2**63, 2**63, QuoteDraft(quote, approver, asked=True), news)
    check(quote_preview_post(preview, 2**63, "Asked in a direct message."))
    check(quote_approval_post(preview, name))
    viewer = QuotesViewer(2**63, 2**63, MOMENTS[0])
    check(quotes_post(RoundsQuotes(one, one.rounds[0], [news] * 30), [preview] * 30, viewer))
    to_approve = replace(quote, typed_by=2**63, approver=2**63, approved_by=None, held=True)
    changed = QuoteNews(name, one, to_approve, one.rounds[0], one.rounds[0].sessions[0])
    check(quotes_post(RoundsQuotes(one, one.rounds[0], [changed] * 30), [preview] * 30, viewer))
    check(changed_words_request(changed, 2**63, name, 2**63))


@given(NAMES, st.booleans(), st.booleans(), st.sampled_from([None, LATE]))
@settings(deadline=None)
def test_reminder(name: str, times: bool, of_round: bool, meant: datetime | None) -> None:  # noqa: FBT001
    one = season(name, times=times)
    round_ = one.rounds[0]
    session = None if of_round else round_.sessions[0]
    for started in (False, True):
        check(reminder_post(ReminderNews(name, one, round_, session, meant, started)))


@given(NAMES, st.integers(1, 30), st.integers(0, 30))
@settings(deadline=None)
def test_nudge(name: str, cars: int, told: int) -> None:
    one = season(name, cars=cars)
    round_ = one.rounds[0]
    post = nudge_post(NudgeNews(name, one, round_, round_.sessions[0], one.entries[told:]))
    check(post)
    for row in (block for block in post.blocks if isinstance(block, Buttons)):
        assert 1 <= len(row.buttons) <= 5
        assert all(1 <= len(button.label) <= 80 for button in row.buttons)
    for menu in (block for block in post.blocks if isinstance(block, Menu)):
        assert all(1 <= len(option.label) <= 100 for option in menu.options)


def _setup(name: str) -> Post:
    leads = "364d, 363d, 362d, 361d, 8000h, 7999h, 100000m, 99999m"
    long = replace(season(name), series=name * 2)
    server = Server(1, 2**63, team=name, timezone="America/Argentina/ComodRivadavia")
    missing = ("Send Messages", "Embed Links", "Attach Files", "View Channel", MENTION_ROLES)
    return setup_post(server, Follow(1, 1, 2**63, leads, 2**63), long, missing, ("team",))


def _processes() -> ProcessOverview:
    """As many as there may be, none of whose shards follow one another."""
    many = tuple(ProcessAtWork("f" * 8, frozenset(range(number, 3200, 64))) for number in range(64))
    return ProcessOverview(many, shard_count=3200)


def _ledger(name: str) -> Post:
    one = season(name, cars=2)
    # A car without a number is told apart by its crew's names: nothing that a result says is longer.
    entry = replace(one.entries[0], number=None)
    news = ResultNews(name, one, one.rounds[0], one.rounds[0].sessions[0], entry, Result(position=999))
    told = Announcement(2**63, AnnouncementKind.RESULT)
    facts = (DeliveryAction.EDIT, DeliveryState.PAUSED, 2**63, 2**63, "f" * 16)
    delivery = Delivery(told, *facts, due_at=LATE, reason=name * 9, message_id=2**63, id=2**63)
    lines = (LedgerLine(delivery, news, LATE, timedelta(minutes=2879)),) * 5
    missing = {2**63: ("Send Messages", "Embed Links", "Attach Files", "View Channel")}
    post = ledger_post(
        Ledger(lines, lines, lines, lines, troubles=10**6), missing, name, processes_line(_processes(), 2**63)
    )
    rows = [block.buttons for block in post.blocks if isinstance(block, Buttons)]
    assert all(len(button.custom_id) <= 100 for row in rows for button in row)
    return post


def _timetable(name: str) -> Post:
    one = season(name, rounds=5)
    told = tuple(
        SessionMove(round_, session, session) for round_ in one.rounds for session in round_.sessions
    )
    lines = tuple(f"line {n}: {name * 5}" for n in range(300))
    notes = tuple(TimetableNote(n, name * 5, kind) for n in range(100) for kind in NoteKind)
    times = tuple(ReadTime(name, name, Evidence(name, (name,) * 3)) for _ in range(300))
    preview = TimetablePreview(one, told, lines, 999, one.rounds, times, (), notes, lines, key="f" * 16)
    for page in (0, 1, 2, 30, 99):
        check(timetable_post(replace(preview, added=()), page))
        check(timetable_post(replace(preview, problems=lines, pasted=True), page))
        check(timetable_sources_post(preview, page))
    return timetable_post(replace(preview, pasted=True))


def _season_list(name: str) -> Post:
    season_name = SeasonName(2**63, name, 2023, name, name, in_force=True)
    holding = SeasonHolding(
        season_name, 99, date(2023, 4, 1), date(2023, 10, 1), 9, 9, is_in_use=False, is_followed_alone=False
    )
    return season_list_post((holding,) * 5, 99, 1, removed_notice(name), Button("Undo", "undo:1"))


REPLIES: list[Callable[[str], Post]] = [
    _setup,
    _ledger,
    lambda name: import_post(season(name), [f"{name} {i} {name * 9}" for i in range(500)]),
    _timetable,
    _season_list,
    lambda name: delivered_post(
        name, [DeliveryOutcome(2**63, DeliveryState.PAUSED, reason=name * 9, missing=(name,) * 3)] * 300
    ),
]


@given(NAMES | st.sampled_from(["*" * 80]), st.integers(1, 30))
@settings(deadline=None, max_examples=20)
def test_spelling_questions(name: str, many: int) -> None:
    respellings = [Respelling(name, f"{name[:-1]}{number}") for number in range(many)]
    check(spelling_questions_post("f" * 16, season(name), ["*" * 2000] * many, respellings, {}))
    for placing in Placing:
        check(placing_question_post("f" * 16, season(name), season(f"{name}2"), placing))


@pytest.mark.parametrize("reply", REPLIES)
@given(name=NAMES | st.sampled_from(["*" * 80]))
@settings(deadline=None, max_examples=20)
def test_replies(reply: Callable[[str], Post], name: str) -> None:
    check(reply(name))


def test_a_reminder_never_tells_a_result() -> None:
    fields = set(ReminderNews.__dataclass_fields__)
    assert not {field for field in fields if "result" in field}


def test_a_season_without_rounds_says_so() -> None:
    empty = replace(season("Spa"), rounds=())
    check(calendar_post(empty, "team", {}, LATE))
    check(import_post(empty, (), new=True))
    assert "no rounds yet" in next_post(empty, LATE).text
