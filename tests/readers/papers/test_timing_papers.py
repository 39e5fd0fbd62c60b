"""The gate: every car of the made-up timing files is read right, and no damaged file as another field."""

import random
from typing import Any

import pytest

from bot.errors import UserError
from bot.readers.timing.timing_reader import read_timing
from tests.fuzz.damaged_timing import read_damaged
from tests.readers.papers.timing_judge import expected_files, faults_of, timing_data

FILES = expected_files()


@pytest.mark.parametrize("expected", FILES, ids=[expected["file"] for expected in FILES])
def test_every_car_is_right(expected: dict[str, Any]) -> None:
    assert faults_of(expected) == []


def test_damaged_files_are_refused_in_words_or_read_whole() -> None:
    done = read_damaged(16, seed=13)
    assert done.crashes == []
    assert done.counts.total() == 16


@pytest.mark.slow
@pytest.mark.parametrize("expected", FILES, ids=[expected["file"] for expected in FILES])
def test_a_file_cut_off_anywhere_in_a_line_is_refused(expected: dict[str, Any]) -> None:
    name = expected["file"]
    data, chance = timing_data(name), random.Random(5)  # noqa: S311 - it says where to cut
    for _ in range(25):
        end = chance.randrange(1, len(data) - 1)
        if any(mark in data[end - 2 : end + 1] for mark in (b"\r", b"\n")):
            continue  # a table that ends with a whole line is a whole table
        with pytest.raises(UserError):
            read_timing(data[:end], name)
