"""A season file that is right, and what is said when one thing in it is not."""

import pytest

from bot.readers.season_file.problems import SeasonFileError
from bot.readers.season_file.season_reader import read_season

GOOD = """\
[season]
series = "GT4 European Series"
year = 2023
team = "Bäckman siblings"
sessions = ["fp1", "q1", "race1"]
photos = "https://example.org/photos"

[[entries]]
number = "42"
car = "Aston Martin Vantage GT4"
class = "Silver"
drivers = ["Andreas Bäckman", "Jessica Bäckman"]

[[entries]]
number = "007"
car = "Another car"
class = "Am"
drivers = ["Somebody Else"]

[[rounds]]
name = "Misano"
venue = "Misano World Circuit"
country = "IT"
timezone = "Europe/Rome"
first_day = 2023-03-24
last_day = 2023-03-26
  [[rounds.sessions]]
  key = "race1"
  name = "The race"
  start = 2023-03-26T10:25:00
  duration = "60m"
  watch = "https://example.org/live"
  replay = "https://example.org/again"

[[rounds]]
name = "Barcelona"
venue = "Circuit de Barcelona-Catalunya"
country = "ES"
timezone = "Europe/Madrid"
first_day = 2023-10-27
last_day = 2023-10-29
sessions = ["q1", "race1"]
"""


def problems_of(text: str | bytes) -> tuple[str, ...]:
    """What is said when this file is refused."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(SeasonFileError) as refusal:
        read_season(data)
    return refusal.value.problems


def changed(old: str, new: str, text: str = GOOD) -> str:
    """The good file with one thing changed, at its first place."""
    assert old in text
    return text.replace(old, new, 1)


def line_of_change(old: str, new: str) -> int:
    """The line on which the change is, counted in the text itself."""
    before = GOOD[: GOOD.index(old)] + new[: len(new) - len(new.lstrip())]
    return before.count("\n") + 1


def only_problem(old: str, new: str) -> str:
    """The one thing that is said when one thing is changed."""
    (problem,) = problems_of(changed(old, new))
    return problem
