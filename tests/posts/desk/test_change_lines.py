"""The trail's words: one for each thing that can be done."""

from dataclasses import replace

import pytest

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.results.result import Result
from bot.posts.desk.change_lines import ChangeLengths, change_lines
from bot.posts.results.result_changes import result_change_lines

CHANGE = Change(1, 7, ChangeVerb.STORED, ChangeSubject.RESULT, 1, "Race 2 at Spa")


def test_every_verb_has_a_word_of_its_own() -> None:
    words = {change_lines(replace(CHANGE, verb=verb), ChangeLengths(80, 6)) for verb in ChangeVerb}
    assert len(words) == len(ChangeVerb)


RESULT = dict(Result(position=20).facts or {})
PHOTO = {"digest": "0" * 64, "credit": None, "alt": None}


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ({"driver": "Ada Lind"}, {}, "Driver removed"),
        ({}, {"driver": "Ada Lind"}, "Driver: Ada Lind"),
        ({"note": "11 s"}, {}, "Note removed"),
        ({}, {"note": "11 s"}, "“11 s”"),
        ({"photo": PHOTO}, {}, "Photo removed"),
        ({}, {"photo": PHOTO}, "Photo added"),
        ({"photo": PHOTO}, {"photo": PHOTO | {"alt": "In the rain"}}, "Photo changed"),
    ],
)
def test_a_results_change_says_each_thing_that_is_new(before: Facts, after: Facts, line: str) -> None:
    assert line in list(result_change_lines({**RESULT, **before}, {**RESULT, **after}, 80))
