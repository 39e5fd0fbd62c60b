"""How much of short papers the readers get right, and whether anything is saved wrong without a question."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from bot.readers.releases.release_reader import read_release
from bot.readers.season_file.season_reader import read_season
from tests.bench.tables import table
from tests.readers.papers.paper import Paper, papers_of_cases, release_papers, timetable_papers
from tests.readers.papers.release_judge import Outcome, Verdict, judge
from tests.readers.papers.release_preview import preview_of_release
from tests.readers.papers.timetable_judge import judge_timetable


async def measure(cases: Path | None = None) -> str:
    """A row for each kind of paper and one for all; `cases` is a file of other releases to measure."""
    if cases:
        return _measured("Releases", papers_of_cases(cases, "release read"), _judge_release)
    tables = (
        _measured("Releases", release_papers(), _judge_release),
        _measured("Timetables", timetable_papers(), judge_timetable),
    )
    return "\n\n".join((*tables, _time_of_a_long_release()))


def _judge_release(paper: Paper) -> Verdict:
    return judge(preview_of_release(paper), paper)


def _measured(name: str, papers: list[Paper], judge_paper: Callable[[Paper], Verdict]) -> str:
    counts, faults = _counts(papers, judge_paper)
    rows = [(kind, *(counts[kind][outcome] for outcome in Outcome)) for kind in sorted(counts)]
    total: Counter[Outcome] = sum(counts.values(), Counter())
    rows.append(("all", *(total[outcome] for outcome in Outcome)))
    lines = [table(f"{name}, {len(papers)} papers", ("kind", *Outcome), rows)]
    return "\n".join((*lines, "", *faults))


def _counts(
    papers: list[Paper], judge_paper: Callable[[Paper], Verdict]
) -> tuple[dict[str, Counter[Outcome]], list[str]]:
    """How often each outcome was by kind, and each paper that wasn't right."""
    counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
    faults: list[str] = []
    for paper in papers:
        verdict = judge_paper(paper)
        counts[paper.kind][verdict.outcome] += 1
        if verdict.outcome is not Outcome.RIGHT:
            faults.append(f"- {paper.id}: {'; '.join(verdict.faults)}")
    return counts, faults


def _time_of_a_long_release() -> str:
    """Of processor time, warm: 150 ms are promised for a release of 32 KiB."""
    papers = [paper for paper in release_papers() if paper.id.startswith("en")]
    season = read_season(papers[0].season)
    paragraphs = [f"{number} {paper.text}" for number in range(30) for paper in papers]
    text = "\n\n".join("\n\n".join(paragraphs)[:32_000].split("\n\n")[:900])
    read_release(text, season)
    begun = time.process_time()
    read_release(text, season)
    milliseconds = 1000 * (time.process_time() - begun)
    return f"A release of {len(text)} characters: {milliseconds:.0f} ms of processor time."
