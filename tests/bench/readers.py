"""How much of short papers the readers get right, and whether anything is saved wrong without a question."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path

from bot.domain.season.season import Season
from bot.readers.releases.release_reader import read_release
from bot.readers.season_file.season_reader import read_season
from bot.readers.standings.standings_reader import read_standings
from bot.readers.timing.timing_reader import read_timing
from tests.bench.tables import table
from tests.domain.examples import READY
from tests.readers.papers.paper import Paper, papers_of_cases, release_papers, timetable_papers
from tests.readers.papers.release_judge import Outcome, Verdict, judge
from tests.readers.papers.release_preview import preview_of_release
from tests.readers.papers.standings_sample import expected_standings, standings_data
from tests.readers.papers.timetable_judge import judge_timetable
from tests.readers.papers.timing_judge import expected_files, faults_of, timing_data

_PRESS_RELEASE = Path(__file__).parents[1] / "readers" / "releases" / "spa-2023.txt"
_LONG = 32_000
_LENGTH_OF_PROSE = 60
"""Characters from which a line is a sentence, and not one of a list."""
_LETTERS = "abcdef"


async def measure(cases: Path | None = None) -> str:
    """A row for each kind of paper and one for all; `cases` is a file of other releases to measure."""
    if cases:
        return _measured("Releases", papers_of_cases(cases, "release read"), _judge_release)
    tables = (
        _measured("Releases", release_papers(), _judge_release),
        _measured("Timetables", timetable_papers(), judge_timetable),
        _timing_files(),
    )
    return "\n\n".join((*tables, _times_of_long_releases()))


def _timing_files() -> str:
    """A row for each made-up timing file and one for standings: how many facts are wrong, its time."""
    rows: list[tuple[object, ...]] = []
    for expected in expected_files():
        name = expected["file"]
        begun = time.process_time()
        read_timing(timing_data(name), name)
        milliseconds = 1000 * (time.process_time() - begun)
        rows.append((name, len(expected["cars"]), len(faults_of(expected)), f"{milliseconds:.0f} ms"))
    begun = time.process_time()
    standings = read_standings(standings_data()) or ()
    milliseconds = 1000 * (time.process_time() - begun)
    wrong = sum(table_read != told for table_read, told in zip_longest(standings, expected_standings()))
    rows.append(("a championship's standings", "", wrong, f"{milliseconds:.0f} ms"))
    return table(f"Timing files, {len(rows)}", ("file", "cars", "wrong", "time"), rows)


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


def _times_of_long_releases() -> str:
    """Of processor time, warm: 150 ms are promised for a release of 32 KiB.

    One is told as press officers tell a weekend; the other is short papers in a row, with a result in nearly
    every line, as no release has.
    """
    papers = [paper for paper in release_papers() if paper.id.startswith("en")]
    paper_texts = [paper.text for paper in papers]
    lines = (
        _time_of("press officers' prose", [_PRESS_RELEASE.read_text(encoding="utf-8")], READY),
        _time_of("short papers in a row", paper_texts, read_season(papers[0].season)),
    )
    return "\n".join(lines)


def _time_of(name: str, texts: Sequence[str], season: Season) -> str:
    """The best of five readings of a release that is made of these texts, of other words each time."""
    times: list[float] = []
    for number in range(6):
        text = _long_text(texts, number)
        begun = time.process_time()
        read_release(text, season)
        times.append(time.process_time() - begun)
    milliseconds = 1000 * min(times[1:])  # the first compiles the patterns
    return f"A release of {len(text)} characters, {name}: {milliseconds:.0f} ms of processor time."


def _long_text(texts: Sequence[str], number: int) -> str:
    """The texts again and again, with a word more in each long paragraph: nothing is read from memory."""
    paragraphs: list[str] = []
    for repetition in range(40):
        for line in "\n".join(texts).splitlines():
            is_prose = len(line) > _LENGTH_OF_PROSE
            paragraphs.append(f"{line} {_LETTERS[number]}{repetition}." if is_prose else line)
    return "\n".join("\n".join(paragraphs)[:_LONG].split("\n")[:900])
