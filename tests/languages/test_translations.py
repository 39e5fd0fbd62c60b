"""The catalogues: no fact, mark or command is lost, and nothing is missing once a language is complete."""

import pytest
from babel.messages.catalog import Catalog, Message

from bot.languages.current import SpokenLanguage
from tests.languages.template import LINE_RULE, template
from tests.languages.translation_faults import COMPLETE, catalogue_faults, faults, missing_sentences
from tests.languages.translation_files import read_catalogue, updated_text

TRANSLATED = [language for language in SpokenLanguage if language is not SpokenLanguage.ENGLISH]


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_has_a_fault(language: SpokenLanguage) -> None:
    assert catalogue_faults(read_catalogue(language)) == []


@pytest.mark.slow
def test_nothing_is_missing_in_a_language_that_is_complete() -> None:
    sentences = template()
    assert len(sentences) > 500
    for language in COMPLETE:
        catalogue = read_catalogue(language)
        assert missing_sentences(catalogue) == []
        in_code = [message for message in sentences if message.id]  # all but the head
        unknown = [message.id for message in in_code if catalogue.get(message.id, message.context) is None]
        assert unknown == [], "run ./run languages, and translate what is new"


@pytest.mark.parametrize(
    ("english", "translated", "fault"),
    [
        ("Saved in {place}.", "Sparat.", "{place} is missing"),
        ("Saved.", "Sparat i {place}.", "nothing gives {place}: it is a fact of the English sentence"),
        ("Leave `team` out.", "Lämna `lag`.", "'`team`' is missing"),
        ("Type /season import.", "Skriv /säsong.", "'/season import' is missing"),
        ("## Saved", "Sparat", "'## ' is missing"),
        ("**Saved** today", "Sparat **idag", "'**' is missing"),
        ("Saved ", "Sparat", "end in a blank if, and only if, the English does"),
    ],
)
def test_what_is_lost_is_found(english: str, translated: str, fault: str) -> None:
    assert fault in "; ".join(faults(Message(english, translated)))


@pytest.mark.parametrize(
    "translated",
    ["/Ergebnis", "/er gebnis", "ergebnis", f"/{'e' * 33}"],
)
def test_a_commands_name_keeps_discords_rule(translated: str) -> None:
    assert list(faults(Message("/result", translated, context="command")))


def test_facts_of_every_number_are_those_of_the_english() -> None:
    english = ("one session in {place}", "{count} sessions in {place}")
    assert list(faults(Message(english, ("ett pass i {place}", "{count} pass i {place}")))) == []
    assert list(faults(Message(english, ("ett pass i {place}", "pass")))) == [
        "{count} is missing",
        "{place} is missing",
    ]
    assert list(faults(Message(english, ("", "{count} pass i {place}")))) == ["translate every number of it"]


def test_a_subcommand_stands_under_its_group_and_no_name_is_there_twice() -> None:
    catalogue = Catalog(locale="de")
    catalogue.add("/season", "/saison", context="command")
    catalogue.add("/season import", "/jahr importieren", context="command")
    catalogue.add("/next", "/saison", context="command")
    assert catalogue_faults(catalogue) == [
        "'/season import': begin it with '/saison', its group's name",
        "'/saison' is the name of two things",
    ]


def test_bringing_a_catalogue_up_loses_no_translation_and_drops_what_nobody_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept, dropped, new = "Saved in {place}.", "Nobody says this any more.", "Posted."
    old_catalogue = Catalog(locale="sv")
    old_catalogue.add(kept, "Sparat i {place}.", user_comments=["a translator's note"])
    old_catalogue.add(dropped, "Det säger ingen längre.")
    monkeypatch.setattr("tests.languages.translation_files.read_catalogue", lambda _: old_catalogue)
    sentences = Catalog()
    sentences.add(new, locations=[("bot/posts/kit/post.py", 12)])
    sentences.add(kept)
    text = updated_text(SpokenLanguage.SWEDISH, sentences)
    assert text.index('msgid "Posted."\nmsgstr ""') < text.index('msgstr "Sparat i {place}."')
    assert "# a translator's note" in text
    assert "#: bot/posts/kit/post.py\n" in text
    assert dropped not in text


def test_a_line_beside_a_command_has_a_hundred_characters() -> None:
    assert list(faults(Message("A result", "x" * 103, auto_comments=[LINE_RULE]))) == [
        "use at most 100 characters, 3 fewer"
    ]
    assert list(faults(Message("A result", "x" * 103))) == []
