"""A team's pages as HTML: whatever people typed stays text, in every place of both pages."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.base.colours import READABLE_CONTRAST, contrast, ink_on, readable_colour
from bot.domain.page.page_contents import (
    PageChange,
    PageContents,
    PageRecap,
    PageResult,
    PageResults,
    PageRound,
    PageSession,
    PlacesRow,
    PlacesTable,
)
from bot.domain.page.page_parts import PageHead, PageLink, PagePhoto, PageQuote
from bot.domain.page.recap_page_contents import PageTable, RecapPageContents
from bot.domain.season.session import EventState
from bot.writers.team_page.html_pages import recap_page, team_page
from bot.writers.team_page.page_style import DARK_CARD, DARK_PAPER, LIGHT_CARD, LIGHT_PAPER

ADDRESS, DIGEST = "https://racing.example/", "c0ffee" * 10 + "0000"
OURS = {"home", "address", "watch", "press_photos", "digest", "logo", "anchor", "standings_anchor"}
"""Fields that hold what is made by Pitboard, or addresses that were checked as they came in."""
PHOTO = PagePhoto(DIGEST, "alt", "credit")
AT = datetime(2023, 7, 2, 8, 25, tzinfo=UTC)
HEAD = PageHead(
    team="team",
    season="season",
    home=ADDRESS,
    address=ADDRESS,
    title="title",
    description="about",
    picture=PHOTO,
    press_photos=ADDRESS,
    is_public=False,
    colour=0xC8102E,
    logo=DIGEST,
)
SESSION = PageSession("name", "when", AT, AT, EventState.SCHEDULED, ADDRESS, "Watch live")
UNTIMED = replace(SESSION, begins=None, ends=None, watch="")
ROUND = PageRound(
    "name",
    "days",
    date(2023, 6, 29),
    date(2023, 7, 2),
    "place",
    "venue",
    "BE",
    "Next",
    EventState.SCHEDULED,
    (SESSION, UNTIMED),
    "clock",
    is_next=True,
)
QUOTE = PageQuote(("one", "two"), "speaker", "quote-1", "role", "about", "sv", ("translated",), PHOTO)
PLACES_ROW = PlacesRow("1.", "who", "details", "figure", is_own=True)
PLACES = PlacesTable("caption", (PLACES_ROW, replace(PLACES_ROW, details="", is_own=False)), "note")
PAGE = PageContents(
    HEAD,
    (ROUND, replace(ROUND, is_next=False), replace(ROUND, days="", is_next=False, state=EventState.TBC)),
    (PageChange("change-1", "words", "reason"),),
    (PageRecap("recap-3", "round", "headline", "lead", "recap/3/"),),
    (PageResults("round", (PageResult("result-1", "session", "car", "place", ("details",), PHOTO),)),),
    (QUOTE,),
    (PLACES,),
    "standings-3",
    (PLACES, replace(PLACES, note="")),
)
RECAP = RecapPageContents(
    HEAD,
    "round",
    "headline",
    ("lead",),
    (QUOTE,),
    (PageTable("title", (("Race 2", "20th place"),)),),
    "watch",
    (PageLink("words", ADDRESS),),
    "next up",
    (PHOTO, PHOTO),
    (PageLink("words", "release.txt"),),
    AT,
    "2 July 2023",
)


class Skeleton(HTMLParser):
    """The elements of a page with their attributes' names, and what stands in its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.data = ""
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        self.elements.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        if self._tag == "script":
            self.data += data

    def handle_endtag(self, _tag: str) -> None:
        self._tag = ""


def skeleton(html: bytes) -> Skeleton:
    parser = Skeleton()
    parser.feed(html.decode())
    parser.close()
    return parser


def with_text(value: Any, text: str, name: str = "") -> Any:
    """The contents with that text in the place of everything that people may have typed."""
    if isinstance(value, tuple):
        return tuple(with_text(part, text, name) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: with_text(getattr(value, field.name), text, field.name) for field in fields(value)
        }
        return replace(value, **changed)
    if type(value) is str and value and name not in OURS:
        return text
    return value


HOSTILE = st.text(
    st.one_of(st.sampled_from("<>&\"'`/=!-]{}%\u2028 \n"), st.characters(exclude_categories=["Cs"])),
    min_size=1,
)


@given(HOSTILE)
@example("</script><script>alert(1)</script>")
@example('" onmouseover="alert(1)')
@example("</style><img src=x onerror=alert(1)>")
@example("<!--<script>")
@example("{{ 7 * 7 }}{% raw %}")
def test_hostile_text_changes_no_element_of_any_page_and_stays_as_it_was(text: str) -> None:
    pages = (
        (team_page(PAGE), team_page(with_text(PAGE, text))),
        (recap_page(RECAP), recap_page(with_text(RECAP, text))),
    )
    for plain_html, hostile_html in pages:
        plain, hostile = skeleton(plain_html), skeleton(hostile_html)
        assert hostile.elements == plain.elements
        assert "<" not in hostile.data
        data = json.loads(hostile.data)
        assert text in (data.get("headline"), data.get("@graph", [{}])[0].get("location", {}).get("name"))


def test_search_engines_read_each_round_with_its_days_unless_nobody_knows_them() -> None:
    data = json.loads(skeleton(team_page(PAGE)).data)
    current, _, unknown = data["@graph"]
    assert (current["@type"], current["competitor"]["name"]) == ("SportsEvent", "team")
    assert (current["startDate"], current["endDate"]) == ("2023-06-29", "2023-07-02")
    assert current["eventStatus"] == "https://schema.org/EventScheduled"
    assert [session["startDate"] for session in current["subEvent"]] == [AT.isoformat()]
    assert "startDate" not in unknown
    assert unknown["eventStatus"] == "https://schema.org/EventPostponed"


def test_a_weekend_under_way_is_now_and_not_next() -> None:
    under_way = replace(PAGE, rounds=(replace(ROUND, is_under_way=True),))
    assert '<h2 id="next">Next up</h2>' in team_page(PAGE).decode()
    assert '<h2 id="next">Now</h2>' in team_page(under_way).decode()


def test_a_page_without_anything_yet_has_its_calendar_and_where_to_follow() -> None:
    head = replace(HEAD, picture=None, logo="", press_photos="", is_public=True)
    html = team_page(PageContents(head, (), (), (), (), ())).decode()
    assert 'id="calendar"' in html
    assert 'id="results"' not in html
    assert "og:image" not in html
    assert "noindex" not in html


@pytest.mark.parametrize("card", [LIGHT_CARD, DARK_CARD])
@given(colour=st.integers(0, 0xFFFFFF))
def test_a_teams_colour_can_be_read_on_every_paper(card: int, colour: int) -> None:
    paper = {LIGHT_CARD: LIGHT_PAPER, DARK_CARD: DARK_PAPER}[card]
    shade = readable_colour(colour, card)
    assert contrast(shade, card) >= READABLE_CONTRAST
    assert contrast(shade, paper) >= READABLE_CONTRAST
    assert contrast(ink_on(colour), colour) >= READABLE_CONTRAST


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable_colour(0xC8102E, LIGHT_CARD) == 0xC8102E
