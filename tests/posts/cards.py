"""The weekend card of Spa, in every case that reads differently."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.fans.weekend_card import CardNews
from bot.domain.results.result import Result
from bot.domain.season.round import Round
from bot.domain.season.session import EventState
from bot.posts.fans.weekend_card import weekend_card_post
from bot.posts.kit.post import Post
from tests.posts import spa
from tests.posts.replies import TWO_CARS
from tests.posts.spa import CAR, RESULTS, SEASON, SPA, TEAM

TIMED = spa.timed()
WEEKEND = next(round_ for round_ in TIMED.rounds if round_.name == SPA.name)
LIVE = replace(
    WEEKEND,
    sessions=tuple(
        replace(session, watch="https://example.org/live", replay=None) for session in WEEKEND.sessions
    ),
)


def card(round_: Round = LIVE, **facts: object) -> CardNews:
    news = CardNews(TEAM, TIMED, round_, (CAR,), {})
    return replace(news, **facts)  # type: ignore[arg-type]


OFF = replace(LIVE, state=EventState.CANCELLED)
RAIN = replace(
    LIVE,
    sessions=(*LIVE.sessions[:-1], replace(LIVE.sessions[-1], state=EventState.CANCELLED)),
)

CARS = (replace(CAR, number="111"), spa.SECOND_CAR)
SO_FAR = {
    (session.id, car.id): Result(position=position)
    for session, positions in zip(LIVE.sessions, ((20, 3), (3, 7), (10, 1), (24, 2)), strict=False)
    for car, position in zip(CARS, positions, strict=True)
}

CARDS: dict[str, Callable[[], Post]] = {
    "card_before": lambda: weekend_card_post(card()),
    "card_with_results": lambda: weekend_card_post(card(WEEKEND, results=RESULTS)),
    "card_veiled": lambda: weekend_card_post(card(results=RESULTS), veiled=True),
    "card_two_cars": lambda: weekend_card_post(card(results=RESULTS, entries=TWO_CARS.entries)),
    "card_in_the_middle": lambda: weekend_card_post(card(results=SO_FAR, entries=CARS)),
    "card_called_off": lambda: weekend_card_post(card(OFF)),
    "card_race_called_off": lambda: weekend_card_post(card(RAIN)),
    "card_without_times": lambda: weekend_card_post(card(SPA, season=SEASON)),
    "card_abroad": lambda: weekend_card_post(card(names_series=True)),
}
