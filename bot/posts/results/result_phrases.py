"""How a result is put into words, whatever it stands in."""

from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.session import Session
from bot.posts.kit.english import ordinal
from bot.posts.kit.escape import escaped_line

_UNFINISHED = {
    Status.DNF: "did not finish",
    Status.DNS: "did not start",
    Status.DSQ: "disqualified",
}
_MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}


def medal(session: Session, result: Result) -> str:
    """The medal of a podium in class; a heat or a qualifying has none."""
    return _MEDALS.get(result.position or 0, "") if session.kind.is_race else ""


def is_fastest(session: Session, result: Result) -> bool:
    """Whether it set the best time of its class where the best lap comes first."""
    return result.position == 1 and session.kind.is_timed


def overall_and_grid(result: Result) -> str:
    """Where it finished overall, and what became of its place on the grid.

    `26th overall, up 8 from 34th on the grid`. The grid is over the whole field, so without an
    overall position it is told and compared with nothing. Where the overall position is all that
    is known of the finish, it is told as such, and only the change is left for here.
    """
    if result.overall is None:
        return _start(result)
    change = _change(result)
    if result.position is None:
        return change
    return f"{ordinal(result.overall)} overall, {change}" if change else f"{ordinal(result.overall)} overall"


def _start(result: Result) -> str:
    if result.grid is None:
        return ""
    started = "due to start" if result.status is Status.DNS else "started"
    return f"{started} {ordinal(result.grid)} on the grid"


def _change(result: Result) -> str:
    if result.gained is None or result.grid is None:
        return ""
    if result.gained == 0:
        return "held from the grid"
    direction = "up" if result.gained > 0 else "down"
    return f"{direction} {abs(result.gained)} from {ordinal(result.grid)} on the grid"


def unfinished_phrase(result: Result) -> str:
    """`did not finish`; nothing for a car that is classified."""
    return _UNFINISHED.get(result.status, "")


def overall_place(result: Result) -> str:
    """`18th overall`, of a car whose place in class isn't known yet; else nothing."""
    known = result.overall is not None and result.position is None
    return f"{ordinal(result.overall or 0)} overall" if known else ""


def life_mark(result: Result) -> str:
    """`provisional` or `amended`; a final result needs no mark."""
    return str(result.life) if result.life in (ResultLife.PROVISIONAL, ResultLife.AMENDED) else ""


def short_result(result: Result) -> str:
    """`20th`, `18th overall` or `DNF`, and what it is if not final: where there is room for a word."""
    place = ordinal(result.position) if result.position else overall_place(result) or str(result.status)
    mark = life_mark(result)
    return f"{place} ({mark})" if mark else place


def press_result(result: Result) -> str:
    """The press release's form: `20th place`, `did not finish (DNF)`, `18th overall (provisional)`."""
    place = f"{ordinal(result.position)} place" if result.position else overall_place(result)
    provisional = " (provisional)" if result.life is ResultLife.PROVISIONAL else ""
    return f"{place or f'{unfinished_phrase(result)} ({result.status})'}{provisional}"


def result_line(result: Result, note_length: int = 200) -> str:
    """The press release's `20th place`, and in brackets whatever more is known.

    `20th place (26th overall, up 8 from 34th on the grid; 11 s added)`, `18th overall
    (provisional)`, `did not finish (DNF)`.
    """
    note = escaped_line(result.note, note_length) if result.note and note_length else ""
    driver = escaped_line(result.driver) if result.driver else ""
    status = "" if result.status is Status.CLASSIFIED else str(result.status)
    extras = "; ".join(
        part for part in (life_mark(result), status, driver, overall_and_grid(result), note) if part
    )
    place = f"{ordinal(result.position)} place" if result.position else overall_place(result)
    main = place or unfinished_phrase(result)
    return f"{main} ({extras})" if extras else main
