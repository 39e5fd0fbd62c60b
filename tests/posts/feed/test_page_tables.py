"""The championship and whole fields on a team's page and in its feeds, in plain words."""

from dataclasses import replace

from bot.domain.results.field import Field, FieldView
from bot.posts.feed.feed_words import feed_in_words
from bot.posts.feed.page_contents import page_contents
from tests.posts.feed.test_page_press import ADDRESSES, feed
from tests.posts.spa import SEASON, SPA
from tests.posts.standings import AFTER, TWO_CARS
from tests.posts.timings import OURS, RACE_2, RIVAL

VIEW = FieldView(SEASON, SPA, RACE_2, Field((RIVAL, OURS)), frozenset((OURS.name,)))


def test_the_standings_that_were_posted_last_are_on_the_page() -> None:
    earlier = replace(AFTER, round=SEASON.rounds[0])
    contents = page_contents(feed(AFTER, earlier), ADDRESSES)
    assert contents.standings_anchor == "news-1"
    drivers, teams = contents.standings
    assert (drivers.caption, teams.caption) == ("Silver", "Silver: teams")
    assert drivers.note == (
        "Standings after Spa-Francorchamps · counted from the results of 5 sessions · provisional"
    )
    own = [(row.place, row.who, row.details, row.figure) for row in drivers.rows if row.is_own]
    assert own == [
        ("18.", "Andreas Bäckman", "up 3", "1 point"),
        ("18.", "Jessica Bäckman", "", "1 point"),
    ]
    assert page_contents(feed(), ADDRESSES).standings == ()


def test_a_feed_tells_where_ours_are_in_its_title() -> None:
    one_crew, several = feed_in_words(feed(AFTER, TWO_CARS)).entries
    assert one_crew.title == "Bäckman siblings 18th in Silver, up 3"
    assert several.title == "Standings after Spa-Francorchamps"
    assert "Ada Lind 1st in Pro-Am" in several.paragraphs[0]


def test_a_field_is_a_table_with_ours_standing_out() -> None:
    (table,) = page_contents(replace(feed(), fields=(VIEW,)), ADDRESSES).fields
    assert table.caption == "Race 2: the field (2 cars)"
    first, ours = table.rows
    assert (first.place, first.who, first.figure) == ("1.", "#192 Ö.Şahingård / B.Wójciković", "1:02:25.837")
    assert (ours.place, ours.details, ours.figure, ours.is_own) == ("26.", "Silver", "+1:15.145", True)
