"""Any dash, blank and digit that Unicode has is the plain one, in every value that people type."""

import sys
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.season.round import Round
from bot.readers.typed.finishes import read_finish
from bot.readers.typed.options import read_country, read_length, read_link, read_name
from bot.readers.typed.times.embargoes import read_embargo
from bot.readers.typed.times.lead_times import read_leads, read_spoiler_hours
from bot.readers.typed.times.moments import read_moment, read_shift
from bot.readers.typed.times.typed_days import read_day
from bot.services.server.time_zones import find_timezone
from tests.clocks import utc

SPA = Round("Spa", "Circuit", "BE", "Europe/Brussels", date(2023, 6, 29), date(2023, 7, 2))
NOW = utc("2023-06-30 10:00")


def of_categories(*categories: str) -> dict[str, str]:
    """Every character of each kind that Unicode knows, looked through once: there are over a million."""
    characters: dict[str, list[str]] = {category: [] for category in categories}
    for character in map(chr, range(sys.maxunicode + 1)):
        category = unicodedata.category(character)
        if category in characters:
            characters[category].append(character)
    return {category: "".join(members) for category, members in characters.items()}


KINDS = of_categories("Pd", "Zs", "Nd")
SPELLINGS = {
    "-": KINDS["Pd"] + "\u2212",
    " ": KINDS["Zs"],
    "'": "\u2018\u2019\u00b4",
}
FIGURES = {
    str(digit): "".join(c for c in KINDS["Nd"] if unicodedata.decimal(c) == digit) for digit in range(10)
}
READERS: tuple[tuple[Callable[[str], Any], str], ...] = (
    (read_shift, "-1h 30m"),
    (lambda typed: read_moment(typed, SPA, None, NOW), "2023-07-02 14:20"),
    (lambda typed: read_moment(typed, SPA, None, NOW), "Sunday 2:20 pm"),
    (lambda typed: read_embargo(typed, ZoneInfo("Europe/Brussels"), NOW), "2023-07-02 18:00"),
    (read_leads, "7d, 1d, 1h"),
    (read_spoiler_hours, "24 hours"),
    (lambda typed: read_day("first_day", typed, 2023), "2023-07-14"),
    (lambda typed: read_day("first_day", typed, 2023), "Fri 14 July"),
    (lambda typed: read_length("duration", typed), "1h 30m"),
    (lambda typed: read_country("country", typed), "Guinea-Bissau"),
    (find_timezone, "new york"),
    (read_finish, "P20"),
)


@st.composite
def phone_spellings(draw: st.DrawFn, plain: str) -> str:
    """The text as some keyboard may write it."""
    letters = []
    for letter in plain:
        if letter.isdigit():
            letters.append(draw(st.sampled_from(FIGURES[letter])))
        else:
            letters.append(draw(st.sampled_from(letter + SPELLINGS.get(letter, ""))))
    return "".join(letters) + draw(st.sampled_from(["", " ", ". ", "\u00a0", "\u200b"]))


@pytest.mark.parametrize(("reader", "plain"), READERS, ids=[plain for _, plain in READERS])
@given(data=st.data())
def test_every_keyboards_spelling_is_the_plain_one(
    reader: Callable[[str], Any], plain: str, data: st.DataObject
) -> None:
    assert reader(data.draw(phone_spellings(plain))) == reader(plain)


@pytest.mark.parametrize(
    "typed", ["https://team.example/live. ", " Https://team.example/live", "https://team.example/live\u00a0"]
)
def test_a_link_is_what_was_copied_without_what_the_phone_adds(typed: str) -> None:
    assert read_link("watch", typed) == "https://team.example/live"


def test_a_name_keeps_its_letters_and_has_plain_blanks() -> None:
    assert read_name("name", "O’Brien\u00a0– Spa ") == "O’Brien – Spa"
