"""Under spoiler marks nothing tells the result: no word outside them, no colour, no emoji, no picture."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_ui.layout import layout
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.result_news import ResultNews
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife
from bot.posts.kit.escape import escape
from bot.posts.kit.post import Post, Text
from bot.posts.kit.spoiler_marks import hidden_if, under_marks
from bot.posts.press.quote import quote_post
from bot.posts.results.correction import correction_post
from bot.posts.results.result_announcement import result_post
from tests.posts.spa import CAR, RETIRED, SEASON, SPA, TEAM, at, session

SPOILER = re.compile(r"\|\|([\s\S]+?)\|\|")
"""What Discord takes for a spoiler: it knows no backslash in it."""
PHOTO = Photo("a" * 64, "racing one", "Jessica lifts the trophy")
OUTCOMES = [
    Result(position=1, overall=2, grid=5, photo=PHOTO),
    Result(position=2, driver="Jessica Bäckman"),
    Result(position=3, overall=20, grid=29, note="A podium at last"),
    Result(position=20),
    RETIRED,
    Result(status=Status.DNS),
    Result(status=Status.DSQ, note="ride height"),
    Result(overall=18, life=ResultLife.PROVISIONAL, at=at("2023-07-02T10:00")),
    Result(position=4, life=ResultLife.AMENDED, note="appeal upheld", at=at("2023-07-02T10:00")),
]


def news(result: Result, key: str = "race2") -> ResultNews:
    return ResultNews(TEAM, SEASON, SPA, session(key), CAR, result)


def seen(post: Post) -> list[str]:
    """What can be read without pressing on anything."""
    return [SPOILER.sub("▒", block.markdown) for block in post.blocks if isinstance(block, Text)]


def picture(post: Post) -> Any:
    """The only picture of its gallery, as Discord is sent it."""
    view: Any = layout(post)
    (frame,) = view.to_components()
    (item,) = next(c for c in frame["components"] if c["type"] == 12)["items"]
    return item


@pytest.mark.parametrize("result", OUTCOMES)
def test_every_hidden_result_looks_the_same(result: Result) -> None:
    plain = Result(position=20)
    post, other = result_post(news(result), veiled=True), result_post(news(plain), veiled=True)
    without_names = [line.replace("Driven by Jessica Bäckman", "") for line in seen(post)[0].splitlines()]
    assert without_names[0] == "## 🏁 Race 2: ▒"
    assert without_names[-1] == "▒"
    assert post.accent == other.accent
    assert seen(post)[0].count("▒") == 2
    visible = "\n".join(seen(post))
    for leak in ("podium", "win", "trophy", "appeal", "rovisional", "mended", "DNF", "grid", "overall"):
        assert leak not in visible
    assert not set("🥇🥈🥉🏆") & set(visible)


def test_a_hidden_photo_is_a_spoiler_by_its_mark_and_its_name_and_says_nothing() -> None:
    item = picture(result_post(news(OUTCOMES[0]), veiled=True))
    assert item["spoiler"] is True
    assert item["media"]["url"].startswith("attachment://SPOILER_photo-")
    assert "trophy" not in item["description"]


def test_a_photo_that_is_open_is_no_spoiler() -> None:
    item = picture(result_post(news(OUTCOMES[0])))
    assert not item["spoiler"]
    assert item["media"]["url"].startswith("attachment://photo-")
    assert item["description"] == "Jessica lifts the trophy"


def test_hidden_words_are_all_there_once_somebody_presses() -> None:
    post = result_post(news(OUTCOMES[2]), veiled=True)
    hidden = " ".join(SPOILER.findall(post.text))
    for told in (
        "3rd in Silver",
        "A podium in Silver",
        "20th overall, up 9 from 29th on the grid",
        "at last",
    ):
        assert told in hidden


@pytest.mark.parametrize("result", OUTCOMES)
def test_a_hidden_correction_tells_nothing_either(result: Result) -> None:
    visible = seen(correction_post(news(result), "https://example.org/first", veiled=True))[0]
    assert visible.splitlines()[1] == "**Race 2: ▒**"


def test_a_hidden_quote_shows_who_and_about_what_but_no_word_of_it() -> None:
    said = Quote("Jessica Bäckman", "We won!\n\n||Really|| | won|", 1)
    visible = "\n".join(seen(quote_post(QuoteNews(TEAM, SEASON, said, SPA, session("race2")), veiled=True)))
    assert "won" not in visible
    assert "Really" not in visible
    assert visible.startswith("### 🎙️ Jessica\N{NO-BREAK SPACE}Bäckman on Race 2\n")
    assert "Spa-Francorchamps" in visible


def test_a_hidden_quotes_translation_and_photo_are_hidden_with_it() -> None:
    photo = Photo("0" * 64, "racing one", "Jessica with the winner's cup")
    said = Quote("Jessica Bäckman", "Vi vann!", 1, language="sv", translation="We won!", photo=photo)
    post = quote_post(QuoteNews(TEAM, SEASON, said, SPA, session("race2")), veiled=True)
    assert post.has_spoilers
    item = picture(post)
    assert item["spoiler"] is True
    visible = "\n".join(seen(post)) + str(item["description"])
    for told in ("vann", "won", "cup"):
        assert told not in visible


@given(st.text(alphabet="|\\ab `*_\n~<>[]()#-", min_size=1, max_size=40) | st.text(min_size=1, max_size=40))
@settings(deadline=None)
def test_nothing_that_people_type_breaks_the_marks(typed: str) -> None:
    hidden = under_marks(escape(typed))
    if hidden:
        (found,) = SPOILER.finditer(hidden)
        assert found[0] == hidden
        assert found[1].rstrip() == escape(typed).rstrip()


def test_what_isnt_hidden_is_as_it_was() -> None:
    assert [hidden_if(veiled, "20th") for veiled in (False, True)] == ["20th", "||20th||"]
    assert under_marks("") == ""


def test_a_result_that_is_open_is_told_as_ever() -> None:
    post = result_post(news(replace(OUTCOMES[0], photo=None)))
    assert post.text.startswith("# 🏆 Race 2: 1st in Silver")
    assert "||" not in post.text
