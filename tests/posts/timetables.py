"""Previews of timetables: to be stored, with problems, with nothing new."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain.season.season import Season
from bot.domain.season.timetable_changes import TimetablePreview, session_moves
from bot.posts.kit.post import Post
from bot.posts.season.timetable_preview import timetable_post
from tests.posts import spa

KEY = "0123456789abcdef"
LEFT_OUT = (
    '"Pit walk 13:30": no session that is known here',
    '"14:00": a time without a session',
)
PROBLEMS = (
    '"Friday July 1": 2023-07-01 is a Saturday.',
    '"Race 1 12:15": 2023-07-04 12:15 is outside the round\'s days, 2023-06-29 to 2023-07-02.',
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


def preview(old: Season, new: Season, **more: object) -> Callable[[], Post]:
    told = TimetablePreview(new, tuple(session_moves(old, new)), (), 6, key=KEY)
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
        spa.SEASON, spa.SEASON, changes=("Misano: first day 2023-07-14 → 2023-07-21", "*Imola*: removed")
    ),
    "timetable_problems": preview(spa.SEASON, spa.timed(), problems=PROBLEMS, left_out=LEFT_OUT[:1]),
    "timetable_pasted_problems": preview(spa.SEASON, spa.timed(), problems=PROBLEMS[:1], pasted=True),
    "timetable_cut": preview(spa.SEASON, spa.timed(), changes=MANY_CHANGES, left_out=LEFT_OUT * 6),
    "timetable_page_2": lambda: timetable_post(LONG, 2),
    "timetable_nothing_new": preview(spa.timed(), spa.timed(), key=""),
    "timetable_new_season": preview(spa.SEASON, spa.timed(), changes=None, moves=()),
}
