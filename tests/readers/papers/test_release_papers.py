"""The gate: of no short paper is anything saved wrong without a question, and what they say is found."""

import pytest

from tests.readers.papers.paper import Paper, release_papers
from tests.readers.papers.release_judge import Outcome, judge
from tests.readers.papers.release_preview import preview_of_release

PAPERS = release_papers()


@pytest.mark.parametrize("paper", PAPERS, ids=[paper.id for paper in PAPERS])
def test_nothing_is_wrong_unasked_and_nothing_is_missed(paper: Paper) -> None:
    verdict = judge(preview_of_release(paper), paper)
    assert verdict.outcome in (Outcome.RIGHT, Outcome.ASKED), verdict.faults


def test_most_papers_are_right_without_a_question() -> None:
    own_papers = [paper for paper in PAPERS if "-fresh-" not in paper.id]
    outcomes = [judge(preview_of_release(paper), paper).outcome for paper in own_papers]
    assert outcomes.count(Outcome.RIGHT) >= 0.8 * len(own_papers)


def test_there_are_papers_in_nine_languages() -> None:
    languages = {paper.id.partition("-")[0] for paper in PAPERS}
    assert sorted(languages) == ["da", "de", "en", "es", "fi", "fr", "it", "nb", "sv"]
