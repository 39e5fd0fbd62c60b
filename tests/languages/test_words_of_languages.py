"""Places, lists and decimals in each language, by Unicode's rules."""

from decimal import Decimal

import pytest

from bot.languages.current import SpokenLanguage, speaking
from bot.languages.lists import join_alternatives, join_list
from bot.languages.numbers import decimal_number, ordinal

PLACES = {
    SpokenLanguage.ENGLISH: "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th",
    SpokenLanguage.SWEDISH: "1:a 2:a 3:e 4:e 11:e 12:e 13:e 21:a 22:a 101:a 111:e",
    SpokenLanguage.GERMAN: "1. 2. 3. 4. 11. 12. 13. 21. 22. 101. 111.",
    SpokenLanguage.FRENCH: "1er 2e 3e 4e 11e 12e 13e 21e 22e 101e 111e",
    SpokenLanguage.ITALIAN: "1º 2º 3º 4º 11º 12º 13º 21º 22º 101º 111º",
    SpokenLanguage.SPANISH: "1.º 2.º 3.º 4.º 11.º 12.º 13.º 21.º 22.º 101.º 111.º",
}


@pytest.mark.parametrize("language", SpokenLanguage)
def test_places(language: SpokenLanguage) -> None:
    with speaking(language):
        places = " ".join(ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111))
    assert places == PLACES[language]


@pytest.mark.parametrize(
    ("language", "and_text", "or_text"),
    [
        ("en", "Anna, Bo and Eva", "Spa or Monza"),
        ("sv", "Anna, Bo och Eva", "Spa eller Monza"),
        ("de", "Anna, Bo und Eva", "Spa oder Monza"),
        ("fr", "Anna, Bo et Eva", "Spa ou Monza"),
        ("it", "Anna, Bo e Eva", "Spa o Monza"),
        ("es", "Anna, Bo y Eva", "Spa o Monza"),
    ],
)
def test_lists(language: str, and_text: str, or_text: str) -> None:
    with speaking(SpokenLanguage(language)):
        assert join_list([]) == ""
        assert join_list(["Anna"]) == "Anna"
        assert join_list(["Anna", "Bo", "Eva"]) == and_text
        assert join_alternatives(["Spa", "Monza"]) == or_text


def test_spanish_changes_its_and_and_or_before_the_same_sound() -> None:
    with speaking(SpokenLanguage.SPANISH):
        assert join_list(["Spa", "Monza", "Imola"]) == "Spa, Monza e Imola"
        assert join_list(["Spa", "Hierro"]) == "Spa y Hierro"
        assert join_alternatives(["siete", "ocho"]) == "siete u ocho"


def test_decimals() -> None:
    for language, text in (("en", "1,234.25"), ("de", "1.234,25"), ("es", "1.234,25")):
        with speaking(SpokenLanguage(language)):
            assert decimal_number(Decimal("1234.250")) == text
            assert decimal_number(Decimal(10)) == "10"
