"""The recap of Spa's weekend, in every case that reads differently."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.class_stories import ClassStory
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.result import Result, Status
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.posts.kit.post import Post
from bot.posts.recap.recap_post import recap_post, recap_preview_post
from tests.posts import spa
from tests.posts.replies import TWO_CARS
from tests.posts.spa import RACE_2, RESULTS, RETIRED, SEASON, SPA, TEAM, at, session

MONDAY = at("2023-07-03T09:00")
QUOTES = (
    Quote("Jessica Bäckman", spa.QUOTE, 1, SPA.id),
    Quote(
        "Andreas Bäckman",
        "I was on a really good lap in qualifying, but unfortunately I lost a lot of time because cars came "
        "running out of the pits on my fast lap and didn't move out of the way",
        1,
        SPA.id,
        session("q1").id,
    ),
    Quote("Jessica Bäckman", spa.QUOTE, 1, SPA.id, session("race2").id),
)
WRITTEN = Recap(
    SPA.id, "Mixed results for the Bäckman siblings at Spa", "It was a weekend with mixed results.\n\nStill."
)
SECOND = {
    (session("q1").id, 2): Result(position=2),
    (session("race1").id, 2): Result(position=1, overall=30, grid=30),
    (session("race2").id, 2): replace(RETIRED, driver="Bo Ek"),
}

STATES = {4: EventState.CANCELLED, 5: EventState.POSTPONED, 6: EventState.TBC}


def _off(one: Session) -> Session:
    return replace(one, state=EventState.CANCELLED) if one.id == session("race2").id else one


Results = Mapping[tuple[int, int], Result]


def weekend(
    results: Results = RESULTS,
    season: Season = SEASON,
    quotes: tuple[Quote, ...] = QUOTES,
    recap: Recap | None = None,
    number: int = 3,
) -> RecapNews:
    round_ = season.rounds[number - 1]
    return RecapNews(TEAM, season, round_, results, quotes, recap or Recap(round_.id), MONDAY)


def recap(news: RecapNews, *, veiled: bool = False) -> Callable[[], Post]:
    return lambda: recap_post(news, veiled=veiled)


STORY = ClassStory(session("race2").id, 1, "G.Marekinen / Ā.Şahinmann", 48_120, "11 s added")


def raced(**places: Result) -> Results:
    return {(session(key).id, 1): result for key, result in places.items()}


OFF = replace(
    SEASON,
    rounds=tuple(
        replace(r, state=STATES.get(r.number, EventState.SCHEDULED), sessions=tuple(map(_off, r.sessions)))
        for r in SEASON.rounds
    ),
)
"""The season with Spa's second race and the round at Misano cancelled, and Barcelona without a date."""
PICTURED = {
    **RESULTS,
    (session("race2").id, 1): replace(RACE_2[1], photo=Photo("a" * 64, "racing one", "Third, and drenched")),
}
LOST = Result(position=20, overall=30, grid=12)
MANAGER = replace(QUOTES[0], driver="Anna Berg", role="team manager", photo=Photo("b" * 64))
LONG = tuple(replace(quote, text=f"{quote.text} " * 4, id=i) for i, quote in enumerate(QUOTES * 4))
RECAPS: dict[str, Callable[[], Post]] = {
    "recap_spa": recap(weekend()),
    "recap_spa_veiled": recap(weekend(), veiled=True),
    "recap_with_field": recap(replace(weekend(), class_stories=(STORY,))),
    "recap_written": recap(weekend(recap=WRITTEN)),
    "recap_two_cars": recap(weekend(RESULTS | SECOND, TWO_CARS, QUOTES[:1])),
    "recap_nothing_yet": recap(weekend({}, quotes=())),
    "recap_no_finish": recap(weekend(raced(race1=RETIRED, race2=Result(Status.DNS)), quotes=())),
    "recap_manager_and_lost_places": recap(
        weekend(raced(race1=LOST, race2=replace(RETIRED, driver="Andreas Bäckman")), quotes=(MANAGER,))
    ),
    "recap_overall_alone": recap(weekend(raced(race1=Result(overall=30)), quotes=())),
    "recap_shortened": recap(weekend(quotes=LONG)),
    "recap_race_cancelled": recap(weekend(raced(race1=Result(position=24)), OFF, ())),
    "recap_photo": recap(weekend(PICTURED)),
    "recap_photo_veiled": recap(weekend(PICTURED), veiled=True),
    "recap_preview": lambda: recap_preview_post(weekend(), "0123456789abcdef"),
    "recap_preview_again": lambda: recap_preview_post(weekend(recap=replace(WRITTEN, at=MONDAY)), "0" * 16),
}
