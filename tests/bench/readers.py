"""How much of short papers the readers get right, and whether anything is saved wrong without a question."""

from collections import Counter, defaultdict
from pathlib import Path

from tests.bench.tables import table
from tests.readers.papers.paper import Paper, papers_of_cases, release_papers
from tests.readers.papers.release_judge import Outcome, judge
from tests.readers.papers.release_preview import preview_of_release


async def measure(cases: Path | None = None) -> str:
    """A row for each kind of paper and one for all; `cases` is a file of other papers to measure."""
    papers = release_papers()
    if cases:
        papers = papers_of_cases(cases, "release read")
    counts, faults = _counts(papers)
    rows = [(kind, *(counts[kind][outcome] for outcome in Outcome)) for kind in sorted(counts)]
    total: Counter[Outcome] = sum(counts.values(), Counter())
    rows.append(("all", *(total[outcome] for outcome in Outcome)))
    lines = [table(f"Releases, {len(papers)} papers", ("kind", *Outcome), rows)]
    return "\n".join((*lines, "", *faults))


def _counts(papers: list[Paper]) -> tuple[dict[str, Counter[Outcome]], list[str]]:
    """How often each outcome was by kind, and each paper that wasn't right."""
    counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
    faults: list[str] = []
    for paper in papers:
        verdict = judge(preview_of_release(paper), paper)
        counts[paper.kind][verdict.outcome] += 1
        if verdict.outcome is not Outcome.RIGHT:
            faults.append(f"- {paper.id}: {'; '.join(verdict.faults)}")
    return counts, faults
