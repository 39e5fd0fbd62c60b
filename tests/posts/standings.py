"""Standings as posts: counted, typed, of one class or overall."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from bot.domain.news.standings_news import StandingsNews
from bot.domain.standings.published_standings import PublishedPreview, PublishedStandings
from bot.domain.standings.standings import Standings, StandingsLine
from bot.domain.standings.standings_view import StandingsView
from bot.posts.kit.post import Post
from bot.posts.standings.points_saved import points_saved_post
from bot.posts.standings.published_preview import published_preview_post, published_saved_post
from bot.posts.standings.standings_after import standings_after_post
from bot.posts.standings.standings_post import standings_post
from tests.posts import spa


def line(place: int, name: str, points: str) -> StandingsLine:
    return StandingsLine(place, name, Decimal(points))


MANY = tuple(line(n, f"Driver {n}", str(60 - 2 * n)) for n in range(1, 18))
SILVER = Standings(
    "Silver",
    (*MANY, line(18, "Andreas Bäckman", "1"), line(18, "Jessica Bäckman", "1"), line(20, "A *Star*", "0.5")),
    (line(1, "Osprey GT", "116"), line(2, "Bäckman siblings", "1")),
)
AM = Standings("Am", (line(1, "Cy Dahl", "25"),), ())
PLACES = {("Silver", "Andreas Bäckman"): 21, ("Silver", "Driver 2"): 1}
COUNTED = StandingsView(
    spa.SEASON, spa.SPA, (SILVER, AM), SILVER, 5, (), ((spa.SPA, spa.session("race2")),), PLACES
)
TYPED = replace(COUNTED, tables=(AM,), shown=AM, lists=0, typed_rounds=(spa.SPA,), missing=())
OVERALL = replace(
    TYPED, shown=replace(AM, class_name=""), lists=1, missing=((spa.SPA, spa.session("race2")),) * 5
)


def saved(points: str | None, *, is_new: bool = True) -> Post:
    return points_saved_post("Cy Dahl", "Am", spa.SPA, Decimal(points) if points else None, is_new=is_new)


AFTER = StandingsNews(1, spa.TEAM, spa.SEASON, spa.SPA, replace(COUNTED, is_provisional=True, missing=()))
TWO_CARS = replace(
    AFTER,
    names_series=True,
    season=replace(spa.SEASON, entries=(spa.CAR, spa.SECOND_CAR)),
    view=replace(
        AFTER.view,
        season=replace(spa.SEASON, entries=(spa.CAR, spa.SECOND_CAR)),
        tables=(SILVER, Standings("Pro-Am", (line(1, "Ada Lind", "25"), line(2, "Bo Ek", "20")), ())),
    ),
)
WITHOUT_CLASSES = replace(
    AFTER, view=replace(AFTER.view, tables=(replace(SILVER, class_name=""),), earlier_places={})
)

HIGHER = {("Silver", "Andreas Bäckman"): 15, ("Silver", "Driver 2"): 1}
"""Where they were before the round: ours lost three places."""


def overall_after(place: int) -> Callable[[], Post]:
    """Without classes, one of ours at `place` before the round."""
    places = {("", "Andreas Bäckman"): place, ("", "Driver 2"): 1}
    return lambda: standings_after_post(
        replace(WITHOUT_CLASSES, view=replace(WITHOUT_CLASSES.view, earlier_places=places))
    )


PUBLISHED = PublishedStandings(3, (SILVER, AM), "silver.pdf", "0" * 64, 1)
PREVIEW = PublishedPreview(spa.SEASON, spa.SPA, PUBLISHED, key="0123456789abcdef")


STANDINGS: dict[str, Callable[[], Post]] = {
    "standings_counted": lambda: standings_post(COUNTED, 1, 0),
    "standings_typed": lambda: standings_post(TYPED, 1, 0),
    "standings_overall": lambda: standings_post(OVERALL, 1, 0),
    "standings_after": lambda: standings_after_post(AFTER),
    "standings_after_veiled": lambda: standings_after_post(AFTER, veiled=True),
    "standings_after_two_cars": lambda: standings_after_post(TWO_CARS),
    "standings_after_without_classes": lambda: standings_after_post(WITHOUT_CLASSES),
    "standings_after_lost_places": lambda: standings_after_post(
        replace(AFTER, view=replace(AFTER.view, earlier_places=HIGHER))
    ),
    "standings_after_overall_up": overall_after(20),
    "standings_after_overall_down": overall_after(16),
    "standings_published": lambda: standings_post(replace(COUNTED, published="silver.pdf", lists=0), 1, 0),
    "standings_file": lambda: published_preview_post(PREVIEW),
    "standings_file_same": lambda: published_preview_post(replace(PREVIEW, is_kept=True, key="")),
    "standings_file_refused": lambda: published_preview_post(
        replace(PREVIEW, standings=replace(PUBLISHED, tables=(AM,)))
    ),
    "standings_file_saved": lambda: published_saved_post(PREVIEW, "1 posted in <#5>"),
    "points_saved": lambda: saved("12.5"),
    "points_same": lambda: saved("1", is_new=False),
    "points_removed": lambda: saved(None),
    "points_nothing_removed": lambda: saved(None, is_new=False),
}
