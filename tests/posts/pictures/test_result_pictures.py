"""Where a result's picture stands, and what its description tells."""

from dataclasses import replace

from bot.domain.news.bundle_news import ResultsNews
from bot.posts.kit.post import Drawings, Post
from bot.posts.results.result_announcement import result_post
from bot.posts.results.results_together import results_together_post
from tests.posts.lives import FINAL, news
from tests.posts.spa import CAR, SEASON, SPA, TEAM, session

PICTURE = b"picture"


def _drawings(post: Post) -> Drawings:
    (drawings,) = [block for block in post.blocks if isinstance(block, Drawings)]
    return drawings


def test_a_picture_stands_below_the_words_and_tells_them() -> None:
    post = result_post(replace(news(FINAL), picture=PICTURE))
    (drawing,) = _drawings(post).drawings
    assert drawing.data == PICTURE
    assert "20th in Silver" in drawing.alt
    assert not post.has_spoilers


def test_under_spoiler_marks_nothing_tells_the_result() -> None:
    post = result_post(replace(news(FINAL), picture=PICTURE), veiled=True)
    (drawing,) = _drawings(post).drawings
    assert drawing.alt == "Race 2 at Spa-Francorchamps"
    assert post.has_spoilers


def test_results_that_were_saved_together_have_their_pictures_in_the_order_of_the_weekend() -> None:
    keys = [(session(key).id, CAR.id) for key in ("race2", "race1")]
    together = ResultsNews(
        TEAM,
        replace(SEASON, entries=(CAR,)),
        SPA,
        dict.fromkeys(keys, FINAL),
        pictures={key: key[0].to_bytes() for key in keys},
    )
    drawings = _drawings(results_together_post(together)).drawings
    assert [drawing.name for drawing in drawings] == [
        "race-1-at-spa-francorchamps.png",
        "race-2-at-spa-francorchamps.png",
    ]


def test_a_result_without_its_picture_has_none() -> None:
    post = result_post(replace(news(FINAL), wants_picture=True))
    assert not post.drawings
