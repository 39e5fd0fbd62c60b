"""Quotes and their speakers, in the forms that releases use."""

import pytest

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import ReleaseQuote
from bot.readers.releases.paragraphs import paragraphs
from bot.readers.releases.people.text_cast import cast_of
from bot.readers.releases.quotes.attributed_quotes import read_quotes

DRIVERS = ("Andreas Bäckman", "Jessica Bäckman")
JESSICA, ANDREAS = DRIVERS[1], DRIVERS[0]


def quotes(text: str) -> list[ReleaseQuote]:
    return read_quotes(paragraphs(text), (), cast_of(text, DRIVERS))[0]


def said(text: str) -> list[tuple[str | None, str]]:
    return [(quote.driver, quote.words) for quote in quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "- We had good speed in the rain, Jessica Bäckman says.",
        "– We had good speed in the rain, Jessica Bäckman says.",
        "— We had good speed in the rain, says Jessica Bäckman.",
        "- We had good speed in the rain, says Jessica.",
        "-We had good speed in the rain, Jessica said.",
        "\xa0 \xa0 - We had good speed in the rain, Jessica Bäckman says.",
        "- We had good speed in the rain, Jessica Bäckman says about the race.",
        "“We had good speed in the rain,” says Jessica Bäckman.",
        '"We had good speed in the rain", Jessica Bäckman comments.',
        "‘We had good speed in the rain,’ Jessica Bäckman explained.",
        "”We had good speed in the rain”, säger Jessica Bäckman.",
        "«We had good speed in the rain», says Jessica.",
        "»We had good speed in the rain«, berättar Jessica.",
        "„We had good speed in the rain“, säger en glad Jessica Bäckman.",
        "Jessica Bäckman: “We had good speed in the rain”",
        "“We had good speed in the rain” – Jessica Bäckman",
        "> “We had good speed in the rain” — Jessica, driver",
        "Jessica Bäckman says: “We had good speed in the rain”",
        "Jessica: - We had good speed in the rain",
        "Jessica Bäckman: We had good speed in the rain",
        "Jessica Bäckman:\n“We had good speed in the rain”",
        "Jessica Bäckman\n- We had good speed in the rain",
        "Jessica Bäckman, driver #42\n“We had good speed in the rain”",
        "- We had good speed in the rain, exclaims Jessica Bäckman.",
        "Jessica Bäckman comments:\nWe had good speed in the rain",
        "**Jessica Bäckman**\n> We had good speed in the rain, says Jessica.",
        "– We had good speed in the rain, säger Jessica.\r\n",
        "> – We had good speed in the rain, säger Jessica Bäckman.",
    ],
)
def test_who_said_what_is_read_however_it_is_set(text: str) -> None:
    assert said(text) == [(JESSICA, "We had good speed in the rain")]


def test_words_that_go_on_behind_the_speaker_belong_to_the_quote() -> None:
    assert said("– Det var en bra helg, säger Jessica Bäckman. Vi hade bra fart i regnet.") == [
        (JESSICA, "Det var en bra helg. Vi hade bra fart i regnet.")
    ]
    assert said("“It was good,” says Jessica, “and we were fast.”") == [
        (JESSICA, "It was good, and we were fast.")
    ]
    assert said("“It was good,” says Jessica. “We were fast.”") == [(JESSICA, "It was good. We were fast.")]


def test_a_story_that_goes_on_behind_a_quote_is_not_said() -> None:
    text = "- We had good speed, Jessica Bäckman says. Andreas started the race in 15th place."
    assert said(text) == [(JESSICA, "We had good speed")]


def test_two_speakers_in_one_paragraph() -> None:
    expected = [(JESSICA, "It rained a lot!"), (ANDREAS, "It was dry.")]
    assert said("“It rained a lot!” says Jessica. “It was dry.” says Andreas.") == expected
    assert said("Jessica says: “It rained a lot!” Andreas says: “It was dry.”") == expected


def test_a_quotation_over_several_paragraphs_is_one_quote() -> None:
    text = "“It was a long race.\n\n“We had rain.\n\n“And we won,” says Jessica Bäckman."
    assert said(text) == [(JESSICA, "It was a long race.\n\nWe had rain.\n\nAnd we won")]


def test_dashes_in_a_row_have_the_speaker_that_is_named() -> None:
    text = "– Det var en bra helg.\n– Vi hade fart, säger Jessica Bäckman.\n– Nu ser vi framåt."
    assert said(text) == [
        (JESSICA, "Det var en bra helg."),
        (JESSICA, "Vi hade fart"),
        (JESSICA, "Nu ser vi framåt."),
    ]


def test_wrapped_lines_are_one_quote() -> None:
    text = (
        "- It was a learning weekend for us and we had good speed in\n"
        "qualifying, unfortunately we didn't get to show it because traffic\n"
        "and track limits prevented it, Jessica Bäckman says.\n"
    )
    (found,) = said(text)
    assert found[1].endswith(
        "in qualifying, unfortunately we didn't get to show it because traffic and track limits prevented it"
    )


def test_somebody_who_is_no_driver_keeps_the_name_that_is_written() -> None:
    (quote,) = quotes("“The car was perfect all weekend,” says team manager Anna Berg.")
    assert (quote.driver, quote.speaker) == (None, "Anna Berg")


@pytest.mark.parametrize(
    "text",
    [
        "“The car was perfect all weekend,” team manager Anna Berg says.",
        "Team manager Anna Berg comments:\n“The car was perfect all weekend”",
        "”The car was perfect all weekend”, säger teamchefen Anna Berg.",
    ],
)
def test_a_title_before_a_name_is_no_part_of_it(text: str) -> None:
    (quote,) = quotes(text)
    assert (quote.speaker, quote.words) == ("Anna Berg", "The car was perfect all weekend")


def test_a_name_in_the_line_below_signs_the_quote() -> None:
    text = "“We had really good speed in the rain today.”\n\n— Jessica Bäckman"
    assert said(text) == [(JESSICA, "We had really good speed in the rain today.")]
    (quote,) = quotes(text.replace("Jessica Bäckman", "Anna Berg, team manager"))
    assert quote.speaker == "Anna Berg"


def test_what_may_be_said_or_told_behind_the_speaker_is_kept_apart() -> None:
    (quote,) = quotes("– Det gick bra, säger Andreas. Farten fanns där hela helgen.")
    assert (quote.words, quote.rest) == ("Det gick bra", "Farten fanns där hela helgen.")


@pytest.mark.parametrize(
    "text",
    [
        "- It was a good weekend for us and we are happy, she says.",
        "“It was a good weekend for us and we are happy.”",
        "- It was a good weekend for us and we are happy.",
    ],
)
def test_a_quote_without_a_name_has_no_speaker(text: str) -> None:
    (quote,) = quotes(text)
    assert quote.driver is None
    assert "good weekend" in quote.words


@pytest.mark.parametrize(
    "text",
    [
        "The “silver” class is strong.",
        "Andreas and Jessica's results (Silver class):",
        "The drivers' weekend was the team's best.",
        "- Pole position",
        "They won the race, and it rained.",
    ],
)
def test_what_nobody_said_is_no_quote(text: str) -> None:
    assert quotes(text) == []


def test_a_manager_who_is_said_to_speak_next_has_spoken_the_next_paragraph() -> None:
    (quote,) = quotes("Team manager Anna Berg comments:\n\n“We had good speed in the rain.”")
    assert (quote.driver, quote.speaker) == (None, "Anna Berg")


def test_words_of_two_at_once_are_nobodys() -> None:
    assert quotes("Jessica and Andreas: “We had good speed in the rain.”") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We had good speed –” says Jessica. “we won.”", "We had good speed – we won."),
        ("“We had good speed,” says Jessica. Later on, she said “we won.”", "We had good speed, we won."),
        ("“We had good speed,” says Jessica. And “we won.”", "We had good speed"),
    ],
)
def test_what_follows_a_speakers_name_is_theirs_where_nothing_else_stands_between(
    text: str, words: str
) -> None:
    assert said(text) == [(JESSICA, words)]


def test_a_nickname_before_an_unknown_verb_is_no_sure_quote() -> None:
    (quote,) = quotes("“Rocket,” grins Jessica Bäckman.")
    assert quote.confidence is Confidence.LIKELY


def test_a_quotation_that_goes_on_behind_other_words_is_two() -> None:
    text = "“We had good speed in the rain and we go on\n\nNothing here\n\n“and then we won,” says Jessica."
    assert [words for _, words in said(text)] == [
        "We had good speed in the rain and we go on",
        "and then we won",
    ]
