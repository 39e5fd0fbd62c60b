"""A typed `/result` as the form that says the same, to be changed where it was refused."""

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.results.result_form import (
    FINISHED,
    NOTE,
    OUTCOME,
    POSITIONS,
    PROVISIONAL,
    SESSION,
    result_form_id,
    session_value,
)
from bot.commands.sendings.sending import Sending
from bot.commands.suggestions.rounds import RoundSuggestions
from bot.commands.suggestions.season_view import required_season_view
from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import GRID_TYPED, OVERALL_TYPED, ResultReport
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.result_line import ResultLine, read_result_line
from bot.services.season.seasons import View
from bot.services.season.typed_names import choose_begun_round, choose_entry, choose_session

_CARRIED = ("driver", "credit", "alt")
"""Options that the form has no part for: they go with it unseen."""


async def result_as_form(interaction: Interaction, sending: Sending) -> Sending | None:
    """The form's sending; None where its round can't be found: the form can't name another.

    Where no session or car can be found, the form has all of them to choose from.
    """
    options = sending.fields
    view = await required_season_view(interaction, Looking.BACK, options.get("season"))
    round_typed = options.get("round")
    if round_typed:
        round_typed = await RoundSuggestions().transform(interaction, round_typed)
    try:
        round_ = choose_begun_round(view.season, round_typed, view.now)
    except UserError:
        return None
    line = _line(options.get("session", ""), round_, view)
    fields: Fields = _place_fields(options, line, round_, view) | _report_fields(options, line)
    for name in _CARRIED:
        if name in options:
            fields[name] = options[name]
    return sending.as_form(result_form_id(view, round_), fields)


def _line(typed: str, round_: Round, view: View) -> ResultLine | None:
    """What stands in the session's option, its name and perhaps a result behind it; None if that can't be."""
    try:
        return read_result_line(typed, round_.sessions, view.season.classes)
    except UserError:
        return None


def _place_fields(options: Fields, line: ResultLine | None, round_: Round, view: View) -> Fields:
    """The session and the car, as far as both are found."""
    if line is None:
        return {}
    try:
        session = choose_session(round_, line.session)
        entry = choose_entry(view.season, options.get("entry"), options.get("driver"))
    except UserError:
        return {}
    return {SESSION: session_value(session, entry)}


def _report_fields(options: Fields, line: ResultLine | None) -> Fields:
    """The outcome, the line of positions and the note, of the options and of what stood in one line."""
    behind = line.report if line else ResultReport()
    report = ResultReport(
        _number(options, "position"),
        _number(options, "overall"),
        _number(options, "grid"),
        status=Status(options["status"]) if "status" in options else None,
        life=ResultLife(options["state"]) if "state" in options else None,
    )
    outcome = _outcome(report)
    if outcome == FINISHED:
        outcome = _outcome(behind)
    positions = f"{positions_text(behind)} {positions_text(report)}".strip()
    return {OUTCOME: outcome, POSITIONS: positions, NOTE: options.get("note", "")}


def _number(options: Fields, name: str) -> int | None:
    typed = options.get(name)
    if typed is None:
        return None
    return int(typed)


def _outcome(report: ResultReport) -> str:
    if report.status and report.status is not Status.CLASSIFIED:
        return report.status.value
    if report.life is ResultLife.PROVISIONAL:
        return PROVISIONAL
    return FINISHED


def positions_text(report: ResultReport) -> str:
    """The line of a form that says the same: `20 overall 26 grid 34`, and a life that no outcome says."""
    words = []
    if report.position:
        words.append(str(report.position))
    if report.overall:
        words.append(phrase(OVERALL_TYPED, place=report.overall))
    if report.grid:
        words.append(phrase(GRID_TYPED, place=report.grid))
    if report.life and _outcome(report) != report.life.value:
        words.append(report.life.value)
    return " ".join(words)
