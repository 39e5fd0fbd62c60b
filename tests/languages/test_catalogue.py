"""A sentence of the catalogue has its facts, whatever stands in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot.languages import translation_files
from bot.languages.catalogue import COMMAND, counted, mark, phrase, phrase_in_context, words_again
from bot.languages.current import SpokenLanguage, speaking
from bot.languages.stored_words import storing_words


def test_a_sentence_without_facts_is_itself() -> None:
    assert phrase("Only you see this.") == "Only you see this."


def test_facts_stand_where_they_are_named() -> None:
    assert (
        phrase("Posted in {channel}: {result}.", channel="#news", result="20th") == "Posted in #news: 20th."
    )


def test_braces_in_a_fact_are_text() -> None:
    assert phrase("You typed {typed}.", typed="{channel.guild}") == "You typed {channel.guild}."


def test_a_missing_fact_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        phrase("Posted in {channel}.")


def test_a_translation_reaches_no_further_than_the_facts() -> None:
    assert phrase("{channel.guild}", channel="#news") == "{channel.guild}"


def test_a_count_takes_its_own_sentence() -> None:
    texts = [counted(count, "one session", "{count} sessions") for count in (0, 1, 2)]
    assert texts == ["0 sessions", "one session", "2 sessions"]
    sentence = counted(2, "Saved in {place}.", "{count} saved in {place}.", place="Spa")
    assert sentence == "2 saved in Spa."


@pytest.fixture
def swedish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Swedish is spoken, of which these sentences are known."""
    catalogue = Catalog(locale="sv")
    catalogue.add("Posted in {channel}.", "Utlagt i {channel}.")
    catalogue.add(("one session", "{count} sessions"), ("ett pass", "{count} pass"))
    catalogue.add("Round {number}", "Deltävling {number}", context="heading")
    catalogue.add("/season", "/säsong", context=COMMAND)
    catalogue.add("/season import", "/säsong importera", context=COMMAND)
    catalogue.add("/result", "/resultat", context=COMMAND)
    catalogue.add(
        "Type /season import, or `/season` and/or /result race2.",
        "Type /season import, eller `/season` and/or /result race2.",
    )
    with (tmp_path / "sv.po").open("wb") as file:
        write_po(file, catalogue)
    monkeypatch.setattr(translation_files, "TRANSLATIONS", tmp_path)
    translation_files.translations_of.cache_clear()
    with speaking(SpokenLanguage.SWEDISH):
        yield
    translation_files.translations_of.cache_clear()


@pytest.mark.usefixtures("swedish")
def test_sentences_are_said_in_the_language_that_is_spoken_and_in_english_where_they_are_not_translated() -> (
    None
):
    assert phrase("Posted in {channel}.", channel="#nytt") == "Utlagt i #nytt."
    assert phrase("Only you see this.") == "Only you see this."
    assert phrase("") == ""
    assert [counted(count, "one session", "{count} sessions") for count in (0, 1, 2)] == [
        "0 pass",
        "ett pass",
        "2 pass",
    ]
    assert phrase_in_context("heading", "Round {number}", number=3) == "Deltävling 3"
    assert phrase_in_context("button", "Round {number}", number=3) == "Round 3"


@pytest.mark.usefixtures("swedish")
def test_what_is_stored_is_said_in_the_language_that_is_spoken_when_it_is_read() -> None:
    with storing_words():
        channel = phrase("Posted in {channel}.", channel="#{x}")
        stored = phrase("Change: {subject}", subject=channel)
    assert words_again(stored) == "Change: Utlagt i #{x}."
    with speaking(SpokenLanguage.ENGLISH):
        assert words_again(stored) == "Change: Posted in #{x}."


def test_what_was_stored_as_plain_text_is_said_as_it_was() -> None:
    assert words_again("Race 2 at {place}") == "Race 2 at {place}"


def test_what_is_marked_for_translators_is_itself() -> None:
    assert mark("Follow") == "Follow"


@pytest.mark.parametrize("language", SpokenLanguage)
def test_each_language_has_its_catalogue(language: SpokenLanguage) -> None:
    with speaking(language):
        assert phrase("A sentence that nobody will ever translate.").startswith("A sentence")


@pytest.mark.usefixtures("swedish")
def test_commands_in_a_sentence_have_the_names_that_discord_lists_them_by() -> None:
    assert phrase("Type /season import, or `/season` and/or /result race2.") == (
        "Type /säsong importera, eller `/säsong` and/or /resultat race2."
    )
    assert phrase("Read more in {path}.", path="/season import") == "Read more in /season import."
