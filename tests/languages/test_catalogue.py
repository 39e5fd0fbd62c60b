"""A sentence of the catalogue has its facts, whatever stands in them."""

import pytest

from bot.languages.catalogue import phrase


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
