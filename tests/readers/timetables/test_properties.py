"""What holds for every timetable: what was written is read back, and nothing makes the readers stumble."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from babel import Locale
from babel.dates import format_date
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.schedule.timetable_changes import (
    NoteKind,
    TimetablePreview,
    added_rounds,
    session_moves,
    without_moves,
)
from bot.domain.season.season_merge import IdsInUse, merge_seasons
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.posts.schedule.timetable_preview import timetable_post
from bot.readers.timetables.timetable_reader import read_timetable
from tests.domain.examples import READY, with_ids
from tests.readers.timetables.rounds import SPA, read, times, weekend

thorough = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
NAMES = {
    "en": ("Free Practice {n}", "Qualifying {n}", "Race {n}"),
    "sv": ("Fria träning {n}", "Kval {n}", "Lopp {n}"),
    "de": ("{n}. Freies Training", "Zeittraining {n}", "{n}. Rennen"),
    "fr": ("Essais libres {n}", "Qualifications {n}", "Course {n}"),
    "it": ("Prove libere {n}", "Qualifiche {n}", "Gara {n}"),
}
DAYS = ("EEEE d MMMM", "EEEE, d. MMMM y", "EEE d MMM", "d MMMM y", "EEEE", "dd.MM.y", "y-MM-dd", "EEEE dd/MM")
CLOCKS: tuple[Callable[[datetime], str], ...] = (
    lambda at: f"{at:%H:%M}",
    lambda at: f"{at:%H.%M}",
    lambda at: f"{at:%H}h{at:%M}",
    lambda at: f"{at.hour}:{at:%M}",
    lambda at: f"{at.hour} Uhr {at:%M}",
    lambda at: f"{at:%I:%M %p}",
    lambda at: f"{at:%I:%M}{'a.m.' if at.hour < 12 else 'p.m.'}",
)
DASHES = ("-", " - ", "–", " – ", "—", " to ", " bis ")
ORDERS = (
    "{what}: {when}",
    "{when} {what}",
    "{when}\t{what}",
    "- {what} ({when})",
    "{what}\n{when}",
    "{when}\n{what}",
)


@st.composite
def programmes(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    """A timetable of Spa in one language, and what it says."""
    language, day_form = draw(st.sampled_from(list(NAMES))), draw(st.sampled_from(DAYS))
    clock, dash, order = (
        draw(st.sampled_from(CLOCKS)),
        draw(st.sampled_from(DASHES)),
        draw(st.sampled_from(ORDERS)),
    )
    said, lines = {}, []
    for offset in range(4):
        day = SPA.first_day + timedelta(days=offset)
        held = [s for n, s in enumerate(SPA.sessions) if (0, 0, 1, 1, 2, 3)[n] == offset]
        lines.append(format_date(day, day_form, Locale(language)))
        for session, begins in zip(held, draw(starts(day, len(held))), strict=True):
            length = draw(st.integers(5, 59) | st.none())
            when = clock(begins) + (f"{dash}{clock(begins + timedelta(minutes=length))}" if length else "")
            lines.append(order.format(what=name(session, language), when=when))
            said[session.key] = f"{begins:%d %H:%M}{f' +{length}' if length else ''}"
    return "\n".join(lines), said


def starts(day: date, count: int) -> st.SearchStrategy[list[datetime]]:
    minutes = st.lists(st.integers(7 * 60, 22 * 60), min_size=count, max_size=count, unique=True).map(sorted)
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - at the venue
    return minutes.map(lambda found: [midnight + timedelta(minutes=minute) for minute in found])


def name(session: Session, language: str) -> str:
    kind = {"f": 0, "q": 1, "r": 2}[session.key[0]]
    return NAMES[language][kind].format(n=session.key[-1])


@thorough
@given(programmes())
def test_a_timetable_written_in_any_language_is_read_back(programme: tuple[str, dict[str, str]]) -> None:
    text, said = programme
    proposal = read(text)
    assert (proposal.problems, proposal.left_out) == ((), ())
    assert times(proposal) == said


FRAGMENTS = """
BEGIN:VCALENDAR
BEGIN:VEVENT
END:VEVENT
END:VCALENDAR
DTSTART:20230701T101010
DTSTART;TZID=x:1
DTSTART;TZID=America/New_York:00010101T000000
DTEND:99991231T235959
DTEND:20230701T201010Z
DTEND;VALUE=DATE:20230702
DTSTART;VALUE=DATE:20230701
SUMMARY:Race 1
RRULE:FREQ=DAILY
DURATION:PT1H
STATUS:CANCELLED
round,session,date,start
session;start;end
GT4 European Series
"""
BITS = (
    "Saturday 29 juni 31.02. 2/30/2023 99:99 12:15 24:00 24h 29h59 noon am pm h kl - – to ; , | ( ) 0 Q1 Race"
    " Kval Lopp Porsche UTC @everyone ½ 1² ١٢:٣٠ ９：００ [season]"
)
fragments = st.sampled_from(
    [
        *(f"{line}\n" for line in FRAGMENTS.splitlines()),
        *BITS.split(),
        "\n",
        " ",
        "\t",
        '"',
        "\x00",
        "\u2028",
        "\ufeff",
    ]
)


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(fragments | st.text(max_size=8), max_size=30).map("".join))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        proposal = read_timetable(text.encode("utf-8", "surrogatepass"), READY, SPA, {}, only=False)
    except UserError:  # any other error fails the test
        return
    has_questions = any(note.kind is NoteKind.QUESTION for note in proposal.left_out)
    assert proposal.understood or proposal.problems or has_questions
    assert all(str(note).isprintable() and len(str(note)) < 300 for note in proposal.problems)
    for round_ in proposal.season.rounds:
        assert all(
            round_.first_day <= s.start.astimezone(round_.zone).date() <= round_.last_day
            for s in round_.sessions
            if s.start
        )


ZONES = st.sampled_from(["Europe/Rome", "America/New_York", "Australia/Lord_Howe", "UTC"])


@settings(deadline=None, max_examples=200)
@given(ZONES, st.integers(0, 365), st.times())
def test_a_time_is_what_the_clock_at_the_venue_shows_or_is_refused(
    zone: str, offset: int, at: object
) -> None:
    season, round_ = weekend(date(2023, 1, 1) + timedelta(days=offset), zone, days=1)
    proposal = read(f"Race 1 {at:%H:%M}", round_, season)
    if proposal.problems:
        assert any(why in str(proposal.problems[0]) for why in ("doesn't exist", "exists twice"))
    else:
        assert times(proposal, round_)["race1"] == f"{round_.first_day:%d} {at:%H:%M}"


@thorough
@given(programmes(), st.sampled_from(("nothing saved", "saved already")))
def test_what_is_ready_to_save_is_what_saving_changes(
    programme: tuple[str, dict[str, str]], what: str
) -> None:
    text, _ = programme
    old = with_ids(READY)
    new = read(text, season=old).season
    if what == "saved already":
        old = new
    saved_changes = merge_seasons(old, new, IdsInUse()).changes
    others = merge_seasons(old, without_moves(old, new), IdsInUse()).changes
    preview = TimetablePreview(
        new, tuple(session_moves(old, new)), tuple(others), 1, added=tuple(added_rounds(old, new))
    )
    assert preview.can_save == bool(saved_changes)
    assert ("Ready to save" in str(timetable_post(preview))) == bool(saved_changes)
