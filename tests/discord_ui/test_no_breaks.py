"""Dates, sessions and flags stay on one line; what is to be copied or pressed stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_ui.no_breaks import NO_BREAK, unbroken
from bot.domain.base.phone_text import plain_characters
from bot.languages.current import SpokenLanguage, speaking


@pytest.mark.parametrize(
    ("markdown", "joined"),
    [
        ("## 🏁 Race 2: 20th in Silver", "## 🏁 Race_2:_20th in Silver"),
        ("June 29th – July 2nd", "June_29th_– July_2nd"),
        ("on time, 2 h 5 min late", "on time, 2_h_5_min late"),
        ("Race 1: 1st 🥇 · Race 2: DNF", "Race_1:_1st_🥇_· Race_2:_DNF"),
        ("18:05 → 18:25 · late", "18:05_→ 18:25_· late"),
        ("🕑 Race 1: Fri June 30th, 18:05", "🕑 Race_1: Fri_June_30th, 18:05"),
        ("🇧🇪 Spa · Round 3 of 6", "🇧🇪_Spa_· Round_3_of_6"),
        ("Free practice 1: 3rd place", "Free practice_1:_3rd place"),
        ("Qualifying 1 & Qualifying 2", "Qualifying_1 & Qualifying_2"),
        ("11 s added for a stop 0.3 s too short", "11_s added for a stop 0.3_s too short"),
        ("# 🥈 Race 2: 2nd in Silver", "# 🥈 Race_2:_2nd in Silver"),
        ("- Race 1: 1st place (30th overall) 🥇", "- Race_1:_1st place (30th overall)_🥇"),
        ("Épreuve 2", "Épreuve_2"),
        ("Misano · September 1st–3rd", "Misano_· September_1st–3rd"),
        ("Race 1: Thu 29 June, 09:00", "Race_1: Thu_29_June, 09:00"),
    ],
)
def test_what_belongs_together_does_not_break(markdown: str, joined: str) -> None:
    assert unbroken(markdown).replace(NO_BREAK, "_") == joined


@pytest.mark.parametrize(
    ("language", "markdown", "joined"),
    [
        ("sv", "fre 29 juni · Lopp 2: 20:e", "fre_29_juni_· Lopp_2:_20:e"),
        ("de", "Fr., 29. Juni 2023, Runde 3 von 6", "Fr.,_29._Juni_2023, Runde_3_von_6"),
        ("fr", "ven. 1er juillet, Course 2: 20e", "ven._1er_juillet, Course_2:_20e"),
        ("es", "sáb, 1 de julio de 2023", "sáb,_1_de_julio_de_2023"),
    ],
)
def test_days_and_places_of_other_languages_do_not_break(language: str, markdown: str, joined: str) -> None:
    with speaking(SpokenLanguage(language)):
        assert unbroken(markdown).replace(NO_BREAK, "_") == joined


@pytest.mark.parametrize(
    "markdown",
    [
        "`/result race2 20` and `Race 2`",
        "```\nRace 2: 20th\nJune 29th\n```",
        "<t:1688286300:R> </session move:12>",
        "https://example.org/a?b=Race 2.pdf"[:24],
        "At 14:20 and 5 more",
        "GT4 European Series 2023",
        "7 days and 1 day before each round",
        "2023-07-02 18:00",
        "a win in Pro-Am at Spa-Francorchamps",
    ],
)
def test_what_is_copied_or_may_break_stays_as_it_is(markdown: str) -> None:
    assert unbroken(markdown) == markdown


@given(st.text(alphabet="Race 20 `<>:of\nJune th–🇧🇪é", max_size=60))
def test_nothing_but_spaces_changes_and_it_reads_back_the_same(markdown: str) -> None:
    joined = unbroken(markdown)
    assert len(joined) == len(markdown)
    assert joined.replace(NO_BREAK, " ") == markdown
    assert plain_characters(joined) == plain_characters(markdown)
