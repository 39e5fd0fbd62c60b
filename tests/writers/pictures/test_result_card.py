"""A result's picture: what fits, in which letters; and that it looks as somebody has looked at it."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from bot.domain.pictures.picture_shape import PictureShape
from bot.domain.pictures.result_card import Figure, ResultCard, Trend
from bot.writers.pictures.flags import flag_shapes
from bot.writers.pictures.result_card import draw_result_card
from bot.writers.pictures.text_fitting import drawable, fitted_text, text_width
from tests.writers.pictures.golden_pictures import assert_like_golden

SPA = ResultCard(
    team="ALM Motorsport",
    series="GT4 European Series 2023",
    session="Race 2",
    finish="20th",
    finish_words="in Silver",
    mark="",
    round="Spa-Francorchamps",
    country="BE",
    place_words="Belgium · June 29th – July 2nd",
    number="42",
    people=("Andreas Bäckman", "Jessica Bäckman"),
    car="Aston Martin Vantage AMR GT4",
    figures=(
        Figure("26th", "overall"),
        Figure("34th", "on the grid"),
        Figure("8", "places gained", Trend.UP),
    ),
    colour=0x1F6FEB,
)
LONGEST = ResultCard(
    team="Équipe Ünterföhring-Łódź Racing Team by Straßenmeister",
    series="Fanatec GT World Challenge Europe Powered by AWS Endurance Cup 2026",
    session="Qualifying 1 (Superpole, group B)",
    finish="DNF",
    finish_words="did not finish",
    mark="Provisional",
    round="Autodromo Internazionale Enzo e Dino Ferrari",
    country="SM",
    place_words="San Marino · September 28th – October 1st",
    number="007",
    people=(
        "Maximilian-Alexander von Württemberg-Hohenlohe",
        "محمد بن سليمان",
        "דניאל כהן לוי",
        "Иван Петров",
    ),
    car="Mercedes-AMG GT4 Evo 2 Black Series Edition",
    figures=(
        Figure("126th", "overall"),
        Figure("34th", "on the grid"),
        Figure("18", "places lost", Trend.DOWN),
    ),
    colour=0xFFE135,
)


def _logo() -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (256, 128), "#CC0033").save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("shape", PictureShape)
def test_a_result_is_drawn_as_it_was_looked_at(shape: PictureShape) -> None:
    assert_like_golden(f"spa_{shape}", draw_result_card(SPA, shape, None), shape.size)


@pytest.mark.parametrize("shape", PictureShape)
def test_long_names_of_any_letters_and_a_logo_fit(shape: PictureShape) -> None:
    assert_like_golden(f"longest_{shape}", draw_result_card(LONGEST, shape, _logo()), shape.size)


def test_more_people_than_lines_share_the_last_one() -> None:
    crowd = replace(SPA, people=("Ada Lind", "Bo Ek", "Cy Dahl", "Di Ost", "Eli Pi"), mark="Amended")
    assert_like_golden("crowd_wide", draw_result_card(crowd, PictureShape.WIDE, None), (1200, 630))


def test_what_people_typed_is_text_and_no_markup() -> None:
    typed = replace(SPA, team='<g id="&x')
    assert draw_result_card(typed, PictureShape.WIDE, None).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Łukasz Bäckman, Straßé", "Łukasz Bäckman, Straßé"),
        ("Ba\u0308ckman", "Bäckman"),
        ("דניאל", "דניאל"),
        ("Γιάννης", "Giannis"),
        ("Race 2 🏁\u200b\n", "Race 2"),
        ("Race\n2\x07\uffff\ud800", "Race 2"),
        ("می\u200cروم", "می\u200cروم"),
    ],
)
def test_letters_that_no_font_has_are_spelled_in_latin(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


def test_a_text_becomes_smaller_and_then_shorter() -> None:
    assert fitted_text("Spa", 50, 400, 700).size == 50
    smaller = fitted_text("Autodromo Internazionale", 50, 380, 700)
    assert smaller.words == "Autodromo Internazionale"
    assert 30 <= smaller.size < 50
    shorter = fitted_text("Autodromo Internazionale Enzo e Dino Ferrari", 50, 300, 700)
    assert shorter.words.endswith("…")
    assert text_width(shorter.words, shorter.size, 700) <= 300


@pytest.mark.parametrize(
    ("country", "shapes"), [("BE", 3), ("de", 3), ("SE", 3), ("NO", 5), ("GB", 5), ("US", 0)]
)
def test_simple_flags_are_drawn(country: str, shapes: int) -> None:
    assert len(flag_shapes(country)) == shapes
