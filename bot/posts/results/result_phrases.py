"""How a result is put into words, whatever it stands in."""

from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.session import Session
from bot.languages.catalogue import mark, phrase, phrase_in_context
from bot.languages.numbers import ordinal
from bot.posts.kit.escape import escaped_line

_UNFINISHED = {
    Status.DNF: mark("did not finish"),
    Status.DNS: mark("did not start"),
    Status.DSQ: mark("disqualified"),
}
_LIFE_NAMES = {
    ResultLife.PROVISIONAL: mark("provisional"),
    ResultLife.AMENDED: mark("amended"),
    ResultLife.WITHDRAWN: mark("withdrawn"),
}
_MARKED_LIVES = (ResultLife.PROVISIONAL, ResultLife.AMENDED)


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
        return _grid_start(result)
    grid_change = _grid_change(result)
    if result.position is None:
        return grid_change
    overall = phrase("{place} overall", place=ordinal(result.overall))
    if not grid_change:
        return overall
    return f"{overall}, {grid_change}"


def _grid_start(result: Result) -> str:
    if result.grid is None:
        return ""
    if result.status is Status.DNS:
        return phrase("due to start {place} on the grid", place=ordinal(result.grid))
    return phrase("started {place} on the grid", place=ordinal(result.grid))


def _grid_change(result: Result) -> str:
    if result.gained is None or result.grid is None:
        return ""
    place = ordinal(result.grid)
    if result.gained > 0:
        return phrase("up {places} from {place} on the grid", places=result.gained, place=place)
    if result.gained < 0:
        return phrase("down {places} from {place} on the grid", places=-result.gained, place=place)
    return phrase("held from the grid")


def unfinished_phrase(result: Result) -> str:
    """`did not finish`; nothing for a car that is classified."""
    if result.status not in _UNFINISHED:
        return ""
    return phrase(_UNFINISHED[result.status])


def class_place(result: Result) -> str:
    """`20th place`; nothing where no place in class is known."""
    if not result.position:
        return ""
    return phrase("{place} place", place=ordinal(result.position))


def overall_place(result: Result) -> str:
    """`18th overall`, of a car whose place in class isn't known yet; else nothing."""
    if result.overall is None or result.position is not None:
        return ""
    return phrase("{place} overall", place=ordinal(result.overall))


def life_mark(result: Result) -> str:
    """`provisional` or `amended`; a final result needs no mark."""
    if result.life not in _MARKED_LIVES:
        return ""
    return life_name(result.life)


def life_name(life: ResultLife) -> str:
    """`provisional`, `final`."""
    if life is ResultLife.FINAL:  # a race may be called a final, too
        return phrase_in_context("a result that won't change any more", "final")
    return phrase(_LIFE_NAMES[life])


def in_brackets(remark: str) -> str:
    """` (provisional)`, behind what it is about; nothing for no remark."""
    if not remark:
        return ""
    return f" ({remark})"


def short_result(result: Result) -> str:
    """`20th`, `18th overall` or `DNF`, and what it is if not final: where there is room for a word."""
    place = overall_place(result) or str(result.status)
    if result.position:
        place = ordinal(result.position)
    return f"{place}{in_brackets(life_mark(result))}"


def press_result(result: Result) -> str:
    """The press release's form: `20th place`, `did not finish (DNF)`, `18th overall (provisional)`."""
    place = class_place(result) or overall_place(result) or f"{unfinished_phrase(result)} ({result.status})"
    if result.life is ResultLife.PROVISIONAL:
        return f"{place}{in_brackets(life_name(result.life))}"
    return place


def result_line(result: Result, note_length: int = 200) -> str:
    """The press release's `20th place`, and in brackets whatever more is known.

    `20th place (26th overall, up 8 from 34th on the grid; 11 s added)`, `18th overall
    (provisional)`, `did not finish (DNF)`. Without a `note_length` the note is left out.
    """
    place = class_place(result) or overall_place(result) or unfinished_phrase(result)
    details = [life_mark(result)]
    if result.status is not Status.CLASSIFIED:
        details.append(str(result.status))
    if result.driver:
        details.append(escaped_line(result.driver))
    details.append(overall_and_grid(result))
    if result.note and note_length:
        details.append(escaped_line(result.note, note_length))
    return f"{place}{in_brackets('; '.join(detail for detail in details if detail))}"
