"""The gate: no short timetable gives a session a wrong time, and what they say is found."""

import pytest

from tests.readers.papers.paper import Paper, timetable_papers
from tests.readers.papers.release_judge import Outcome
from tests.readers.papers.timetable_judge import judge_timetable

PAPERS = timetable_papers()


@pytest.mark.parametrize("paper", PAPERS, ids=[paper.id for paper in PAPERS])
def test_nothing_is_wrong_and_nothing_is_missed(paper: Paper) -> None:
    verdict = judge_timetable(paper)
    assert verdict.outcome is Outcome.RIGHT, verdict.faults
