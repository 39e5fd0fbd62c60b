"""The days of a release: its calendar, the weekend it tells, and the next round."""

from datetime import date

import pytest

from bot.domain.releases.release import Dating, ReleaseDays
from bot.readers.releases.paragraphs import paragraphs
from bot.readers.releases.release_days import read_days
from bot.readers.releases.round_words import rounds_counted


def days(text: str) -> list[ReleaseDays]:
    return read_days(paragraphs(text), (), 2023)[0]


def rows(*lines: str) -> str:
    return "\n".join(lines)


MONZA = (date(2023, 4, 21), date(2023, 4, 23))
SPA = (date(2023, 6, 29), date(2023, 7, 2))


@pytest.mark.parametrize(
    "text",
    [
        rows(
            "GT4 Europe Calendar 2023:",
            "April 21st-23rd - Monza, Italy",
            "June 29th - July 2nd - Spa-Francorchamps, Belgium",
        ),
        "Kalender 2023\n21–23 april: Monza, Italien\n29 juni–2 juli: Spa-Francorchamps, Belgien",
        "Kalender:\n• Monza, Italien, 21-23 april\n• Spa-Francorchamps, Belgien, 29 juni - 2 juli",
        "Calendar\n\nMonza: 21/4-23/4\n\nSpa-Francorchamps: 29/6-2/7",
        rows(
            "| Date | Track |",
            "|---|---|",
            "| 2023-04-21 - 2023-04-23 | Monza |",
            "| 2023-06-29 – 2023-07-02 | Spa-Francorchamps |",
        ),
        "Round 1: Monza, April 21-23\nRound 3: Spa-Francorchamps, June 29 - July 2",
        "Deltävling 1 – Monza – 21-23 april\nDeltävling 3 – Spa-Francorchamps – 29 juni till 2 juli",
        "Calendar: April 21st-23rd - Monza, Italy; June 29th - July 2nd - Spa-Francorchamps, Belgium",
        "Calendar: Monza, Italy (21-23 April), Spa-Francorchamps (29 June - 2 July)",
        "**Fri 21 April - Sun 23 April** Monza\n**Thu 29 June - Sun 2 July** Spa-Francorchamps",
    ],
)
def test_a_calendar_is_read_however_it_is_set(text: str) -> None:
    found = days(text)
    assert [(d.dating, (d.first, d.last)) for d in found] == [
        (Dating.CALENDAR, MONZA),
        (Dating.CALENDAR, SPA),
    ]
    assert [d.place.split(",")[0] for d in found] == ["Monza", "Spa-Francorchamps"]


def test_a_calendar_may_number_its_rounds() -> None:
    assert [d.number for d in days("Round 1: Monza, April 21-23\nRound 3: Spa, June 29 - July 2")] == [1, 3]


def test_one_line_under_a_heading_is_a_calendar_and_alone_it_is_none() -> None:
    assert days("Calendar:\nApril 21st-23rd - Monza, Italy")[0].dating is Dating.CALENDAR
    assert days("April 21st-23rd - Monza, Italy")[0].dating is Dating.WEEKEND


@pytest.mark.parametrize(
    "text",
    [
        "Next up is the fourth round of the series, July 14-16th, at the Misano World Circuit, Italy.",
        "The next round is held at Misano World Circuit on 14-16 July.",
        "Nästa deltävling körs den 14-16 juli på Misano World Circuit.",
        "Härnäst väntar deltävling 4 på Misano World Circuit 14–16/7.",
        "Nästa deltävling: Misano World Circuit, Italien, den 14-16 juli.",
        "Up next: Misano World Circuit, 14–16 July",
        "Next up is Italy. Race four is held on July 14th to 16th at the Misano World Circuit.",
    ],
)
def test_the_next_round(text: str) -> None:
    (found,) = days(text)
    assert (found.dating, found.first, found.last) == (Dating.NEXT, date(2023, 7, 14), date(2023, 7, 16))
    assert found.place.startswith("Misano World Circuit")


def test_a_dateline_and_its_weekend_are_no_calendar() -> None:
    text = "Spa-Francorchamps, 2 July 2023 - Round three of the Series (29 June - 2 July) went well."
    (found,) = days(text)
    assert (found.dating, (found.first, found.last)) == (Dating.WEEKEND, SPA)


def test_a_range_in_the_story_is_the_weekend_s_and_a_single_day_is_nothing() -> None:
    (found,) = days("Last weekend, June 29th - July 1st, they competed at Spa. Practice was on June 29th.")
    assert (found.dating, found.line) == (Dating.WEEKEND, 1)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the third round of the GT4 European Series", 3),
        ("Round 3 of the series", 3),
        ("the 3rd round", 3),
        ("den tredje deltävlingen", 3),
        ("deltävling 3", 3),
        ("the sixth and final round", 6),
    ],
)
def test_a_round_that_is_counted(text: str, number: int) -> None:
    assert rounds_counted(text) == [number]
