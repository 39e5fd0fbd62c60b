"""What stands on a result's picture, and what those are told who can't see it."""

from dataclasses import replace

import pytest

from bot.domain.pictures.result_card import Figure, Trend
from bot.domain.results.result import Result, Status
from bot.posts.pictures.card_words import result_card, result_card_alt
from tests.posts.lives import FINAL, ON_THE_ROAD, news


def test_the_card_tells_place_class_and_what_became_of_the_grid() -> None:
    card = result_card(news(FINAL))
    assert (card.finish, card.finish_words, card.mark) == ("20th", "in Silver", "")
    assert card.figures == (
        Figure("26th", "overall"),
        Figure("34th", "on the grid"),
        Figure("8", "places gained", Trend.UP),
    )
    assert card.car
    assert len(card.people) == 2


@pytest.mark.parametrize(
    ("result", "finish", "words", "mark"),
    [
        (ON_THE_ROAD, "18th", "overall", "Provisional"),
        (Result(Status.DNF, grid=3), "DNF", "did not finish", ""),
        (Result(Status.DSQ, position=4), "DSQ", "disqualified", ""),
    ],
)
def test_a_result_without_a_place_in_class_says_what_there_is(
    result: Result, finish: str, words: str, mark: str
) -> None:
    card = result_card(news(result))
    assert (card.finish, card.finish_words, card.mark) == (finish, words, mark)


def test_lost_places_are_said_and_the_driver_of_the_day_stands_alone() -> None:
    card = result_card(news(replace(FINAL, overall=40, driver="Jessica Bäckman")))
    assert card.figures[-1] == Figure("6", "places lost", Trend.DOWN)
    assert card.people == ("Jessica Bäckman",)


def test_the_alt_text_tells_all_that_is_on_it() -> None:
    alt = result_card_alt(news(FINAL))
    assert alt.startswith("Race 2, Spa-Francorchamps: 20th in Silver. Andreas Bäckman / Jessica Bäckman")
    assert "overall: 26th. on the grid: 34th. places gained: 8." in alt
