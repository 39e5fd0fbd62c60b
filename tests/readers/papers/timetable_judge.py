"""What becomes of a timetable's paper: the times that would be saved, held against those that are right."""

from datetime import datetime

from bot.domain.season.round_search import find_round
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.readers.season_file.season_reader import read_season
from bot.readers.timetables.timetable_reader import read_timetable
from tests.readers.papers.paper import Paper
from tests.readers.papers.release_judge import Outcome, Verdict


def judge_timetable(paper: Paper) -> Verdict:
    """Right when just these sessions have these times and lengths, or when it is told why none has."""
    saved, answer = _reading(paper)
    right = {key: datetime.fromisoformat(start) for key, start in paper.check["starts"].items()}
    starts = {key: session.start for key, session in saved.items()}
    wrong = [f"{key} at {start}" for key, start in starts.items() if right.get(key) != start]
    if wrong:
        return Verdict(Outcome.WRONG, wrong)
    missed = [f"missed: {key}" for key in right if key not in starts]
    for key, minutes in paper.check.get("minutes", {}).items():
        length = saved[key].duration if key in saved else None
        if length is None or length.total_seconds() != 60 * minutes:
            missed.append(f"{key} lasts {length}")
    missed += [f"not told: {words}" for words in paper.check.get("told", ()) if words not in answer]
    return Verdict(Outcome.MISSED if missed else Outcome.RIGHT, missed)


def _reading(paper: Paper) -> tuple[dict[str, Session], str]:
    """The sessions with a time that would be saved, and what is told besides."""
    season = read_season(paper.season)
    round_ = find_round(paper.round or "", season.rounds)
    assert round_, "a timetable's paper has a round"
    try:
        proposal = read_timetable(paper.text.encode(), season, round_, {}, only=False)
    except UserError as refusal:
        return {}, str(refusal)
    answer = " ".join(map(str, (*proposal.problems, *proposal.left_out)))
    if proposal.problems:
        return {}, answer
    saved = {}
    for proposed in proposal.season.rounds:
        for session in proposed.sessions:
            if session.start and session.is_on:
                saved[session.key] = session
    return saved, answer
