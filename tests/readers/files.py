"""A season file that is right, and what is said when one thing in it is not."""

import re
import tomllib

import pytest

from bot.readers.season_file.problems import SeasonFileError, place_words, shown_line
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
    return tuple(map(str, refusal.value.problems))


def changed(old: str, new: str, text: str = GOOD) -> str:
    """The good file with one thing changed, at its first place."""
    assert old in text
    return text.replace(old, new, 1)


def line_of_change(old: str, new: str) -> str:
    """The line on which the change is, as a refusal shows it."""
    before = GOOD[: GOOD.index(old)] + new[: len(new) - len(new.lstrip())]
    return shown_line(changed(old, new).split("\n")[before.count("\n")])


def place_of(path: str, text: str = GOOD) -> str:
    """The words for a place such as `rounds[1].sessions[1].key` in a file that can be parsed."""
    steps: list[str | int] = []
    for key, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):  # rounds[1]
        steps.append(key)
        if index:
            steps.append(int(index) - 1)
    return place_words(tuple(steps), tomllib.loads(text))


def only_problem(old: str, new: str) -> str:
    """The one thing that is said when one thing is changed."""
    (problem,) = problems_of(changed(old, new))
    return problem
