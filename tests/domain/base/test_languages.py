import pytest

from bot.domain.base.languages import find_language, language_names, languages
from bot.languages.current import SpokenLanguage, speaking


@pytest.mark.parametrize("typed", ["sv", "Swedish", " SWEDISH ", "svenska"])
def test_a_language_is_found_by_its_code_or_its_name(typed: str) -> None:
    assert find_language(typed) == "sv"


@pytest.mark.parametrize("typed", ["", "Klingonish", "swe dish"])
def test_what_is_no_language_is_not_found(typed: str) -> None:
    assert find_language(typed) is None


def test_every_language_is_found_by_what_it_is_shown_as() -> None:
    assert next(iter(languages())) == "sv"
    for code in languages():
        assert find_language(code) == code
        assert languages()[find_language(languages()[code]) or ""] == languages()[code]


@pytest.mark.parametrize("spoken", SpokenLanguage)
def test_a_language_is_found_by_its_name_in_what_is_spoken(spoken: SpokenLanguage) -> None:
    with speaking(spoken):
        names = language_names()
        assert list(names) == list(languages())
        for code in ("sv", "en", "de", "fr", "it", "es", "fi"):
            assert find_language(names[code]) == code
            assert find_language(languages()[code]) == code


def test_languages_begin_with_a_capital() -> None:
    with speaking(SpokenLanguage.FRENCH):
        assert language_names()["sv"] == "Suédois"
