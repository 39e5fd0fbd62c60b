"""Previews of timetables: to be stored, with problems, with nothing new."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.base.evidence import Evidence
from bot.domain.schedule.timetable_changes import (
    NewRoundFacts,
    NoteKind,
    ReadTime,
    TimetableNote,
    TimetablePreview,
    added_rounds,
    session_moves,
)
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.posts.kit.post import Post
from bot.posts.schedule.timetable_preview import timetable_post, timetable_sources_post
from tests.posts import spa

KEY = "0123456789abcdef"
LEFT_OUT = (
    TimetableNote(2, '"Race 12:00": it could be Race 1 or Race 2', NoteKind.QUESTION),
    TimetableNote(
        3, '"Pit walk after Race 1 13:30": about a session, not the session itself', NoteKind.UNDERSTOOD
    ),
    TimetableNote(9, '"14:00": a time without a session'),
)
UNCLEAR = (
    TimetableNote(
        4,
        'Press "Add Zolder" to say where it is: this season has no such round yet.',
        NoteKind.QUESTION,
        NewRoundFacts("Zolder", "Zolder"),
    ),
    TimetableNote(
        6,
        'Press "Add The Grand Finale…" to say where it is: this season has no such round yet.',
        NoteKind.QUESTION,
        NewRoundFacts("Finale", "The Grand Finale of the Whole Season at the Lakeside Street Circuit"),
    ),
)
TIMES = (
    ReadTime("Spa-Francorchamps", "Race 1", Evidence("Race 1: 18:05", ("saturday july 1", "race 1"))),
    ReadTime("Spa-Francorchamps", "Race 2", Evidence("Race *2*: 10:25", ("sunday july 2", "race 2"))),
)
PROBLEMS = (
    '"Friday July 1": 1 July 2023 is a Saturday.',
    '"Race 1 12:15": Tue 4 July, 12:15 is outside the round\'s days, Thu 29 June to Sun 2 July.',
)


def moved() -> Season:
    """Race 1 twenty minutes later, Race 2 a day earlier and shorter, a warm-up is new."""
    season = spa.timed()
    at_spa = {s.key: s for s in season.rounds[2].sessions}
    race1, race2 = at_spa["race1"], at_spa["race2"]
    assert race1.start
    assert race2.start
    at_spa["race1"] = replace(race1, start=race1.start + timedelta(minutes=20))
    earlier = replace(race2, start=race2.start - timedelta(days=1), duration=timedelta(minutes=50))
    at_spa |= {"race2": earlier, "warmup": replace(earlier, key="warmup", name="Warm-up", duration=None)}
    there = replace(season.rounds[2], sessions=tuple(at_spa.values()))
    return replace(season, rounds=(*season.rounds[:2], there, *season.rounds[3:]))


def with_imola() -> Season:
    """A round more, with times for its races."""
    sessions = spa.timed().rounds[2].sessions[-2:]
    later = [replace(s, start=s.start + timedelta(days=42)) for s in sessions if s.start]
    imola = Round("Imola", "Autodromo di Imola", "IT", "Europe/Rome", date(2023, 8, 11), date(2023, 8, 13))
    return replace(spa.SEASON, rounds=(*spa.SEASON.rounds, replace(imola, sessions=tuple(later), number=7)))


def preview(old: Season, new: Season, **more: object) -> Callable[[], Post]:
    moves, added = tuple(session_moves(old, new)), tuple(added_rounds(old, new))
    told = TimetablePreview(new, moves, (), 6, added=added, key=KEY)
    return lambda: timetable_post(replace(told, **more))  # type: ignore[arg-type]


MANY_CHANGES = tuple(f"Round {number}: venue Old Ring → New Ring" for number in range(1, 31))
LONG = TimetablePreview(spa.SEASON, (), MANY_CHANGES, 30, left_out=LEFT_OUT, key=KEY)


TIMETABLES: dict[str, Callable[[], Post]] = {
    "timetable_first_times": preview(spa.SEASON, spa.timed()),
    "timetable_moved": preview(
        spa.timed(),
        moved(),
        left_out=LEFT_OUT,
        others=("porsche carrera cup",) * 8 + ("lamborghini super trofeo",) * 4,
    ),
    "timetable_other_changes": preview(
        spa.SEASON, spa.SEASON, changes=("Misano: first day Fri 14 July → Fri 21 July", "*Imola*: removed")
    ),
    "timetable_problems": preview(spa.SEASON, spa.timed(), problems=PROBLEMS, left_out=LEFT_OUT[:1]),
    "timetable_pasted_problems": preview(spa.SEASON, spa.timed(), problems=PROBLEMS[:1], pasted=True),
    "timetable_cut": preview(spa.SEASON, spa.timed(), changes=MANY_CHANGES, left_out=LEFT_OUT * 6),
    "timetable_page_2": lambda: timetable_post(LONG, 2),
    "timetable_new_rounds": preview(spa.SEASON, with_imola(), times=TIMES),
    "timetable_unclear_round": preview(spa.SEASON, spa.timed(), left_out=UNCLEAR, answerable=True),
    "timetable_sources": lambda: timetable_sources_post(
        TimetablePreview(spa.timed(), (), (), 2, times=TIMES, key=KEY)
    ),
    "timetable_nothing_new": preview(spa.timed(), spa.timed(), key=""),
    "timetable_new_season": preview(spa.SEASON, spa.timed(), changes=None, moves=()),
}
