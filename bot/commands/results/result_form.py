"""The form of a result, for one thumb: session, outcome, positions in one line, note, photo.

Its five parts are the most that Discord takes. What has no part, such as another driver, is typed with
`/result`; a photo's credit follows under the answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import discord
from discord import ui

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer_later, open_form
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import read_photo, sent_file
from bot.commands.results.early_result import report_or_ask
from bot.commands.results.result_input import read_note
from bot.commands.results.timing_reading import is_timing_file, read_timing_file
from bot.commands.suggestions.season_view import read_place_parts, required_season_view
from bot.domain.results.result import LONGEST_NOTE, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import LINE_EXAMPLE, ResultReport
from bot.domain.results.result_sessions import likely_sessions
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.result_line import combine_reports, read_report
from bot.services.results.result_input import TypedResult
from bot.services.season.seasons import View
from bot.services.season.typed_names import choose_begun_round, choose_session

RESULT_FORM = "result"
"""What the custom id of the form begins with; the round's number follows."""
SESSION, OUTCOME, POSITIONS, NOTE = "session", "outcome", "positions", "note"
FINISHED, PROVISIONAL = "finished", "provisional"
"""Outcomes that the form has beside the statuses."""

_PHOTO = "photo"
_MOST_OPTIONS = 25
_LONGEST_LABEL = 100
_LONGEST_LINE = 100
_OUTCOMES = {
    FINISHED: mark("Finished"),
    PROVISIONAL: mark("Finished, still provisional"),
    Status.DNF.value: mark("DNF: did not finish"),
    Status.DNS.value: mark("DNS: did not start"),
    Status.DSQ.value: mark("DSQ: disqualified"),
}


async def open_result_form(
    interaction: Interaction,
    session: str | None = None,
    round_typed: str | None = None,
    entry: Entry | None = None,
    season: str | None = None,
) -> None:
    """Open the form, on the session that was named or else the likeliest; of one car, where it is named.

    It is the first answer to a command or a press: Discord takes no form after another one.

    Raises:
        UserError: there is no season, or what was named fits nothing.
    """
    view = await required_season_view(interaction, Looking.BACK, season)
    round_ = choose_begun_round(view.season, round_typed, view.now)
    first = choose_session(round_, session) if session else None
    entries = [entry] if entry else view.season.entries
    await open_form(interaction, _form(view, round_, first, entries))


async def make_result_form(interaction: Interaction, id_parts: list[str], fields: Fields) -> ui.Modal:
    """The form of a round's results; `id_parts` are the round's number and the season's id.

    The session and car that `fields` name come first: of many, not all can be offered.
    """
    round_number, season = read_place_parts(id_parts)
    view = await required_season_view(interaction, Looking.BACK, season)
    round_ = choose_begun_round(view.season, round_number, view.now)
    named = fields.get(SESSION, "")
    first = None
    for session in round_.sessions:
        if named.startswith(f"{session.key}|"):
            first = session
    entries = list(view.season.entries)
    entries.sort(key=lambda entry: not named.endswith(f"|{entry.id}"))
    return _form(view, round_, first, entries)


def result_form_id(view: View, round_: Round) -> str:
    """The custom id of the form of a round's results."""
    return f"{RESULT_FORM}|{round_.number}|{view.season.id}"


def _form(view: View, round_: Round, first: Session | None, entries: Sequence[Entry]) -> ui.Modal:
    modal = ui.Modal(title=phrase("Result"), custom_id=result_form_id(view, round_))
    modal.add_item(_session_part(list(_choices(view, round_, first, entries))))
    for part in _other_parts():
        modal.add_item(part)
    return modal


def _choices(
    view: View, round_: Round, first: Session | None, entries: Sequence[Entry]
) -> Iterator[discord.SelectOption]:
    """The sessions, `first` or the likeliest first; with several cars, each session for each of `entries`."""
    with_result = {session_id for session_id, _ in view.results}
    sessions = likely_sessions(round_, with_result, view.now)
    if first is not None:
        sessions = [first, *(session for session in sessions if session.key != first.key)]
    for session in sessions:
        for car in entries:
            label = shown_name(session)
            if len(view.season.entries) > 1:
                label = f"{shown_name(session)}: {car.label}"
            yield discord.SelectOption(label=label[:_LONGEST_LABEL], value=session_value(session, car))


def session_value(session: Session, entry: Entry) -> str:
    """What the menu of sessions sends for a session of a car."""
    return f"{session.key}|{entry.id}"


def _session_part(choices: Sequence[discord.SelectOption]) -> ui.Label[ui.View]:
    """The menu, its first choice chosen; what Discord doesn't take of them can be named another way."""
    choices[0].default = True
    menu = ui.Select[ui.View](custom_id=SESSION, options=list(choices[:_MOST_OPTIONS]))
    left_out = len(choices) - _MOST_OPTIONS
    hint = None
    if left_out > 0:
        hint = phrase(
            "{count} more don't fit here: type /result with the session, and its entry for the car.",
            count=left_out,
        )
    return ui.Label(text=phrase("Session"), description=hint, component=menu)


def _other_parts() -> Iterator[ui.Label[ui.View]]:
    outcome = ui.RadioGroup[ui.View](custom_id=OUTCOME)
    for value, label in _OUTCOMES.items():
        outcome.add_option(label=phrase(label), value=value, default=value == FINISHED)
    yield ui.Label(text=phrase("Outcome"), component=outcome)
    positions = ui.TextInput[ui.View](
        custom_id=POSITIONS,
        placeholder=phrase(LINE_EXAMPLE),
        max_length=_LONGEST_LINE,
        required=False,
    )
    hint = phrase("In class; overall and grid if you know them")
    yield ui.Label(text=phrase("Position"), description=hint, component=positions)
    note = ui.TextInput[ui.View](custom_id=NOTE, max_length=LONGEST_NOTE, required=False)
    yield ui.Label(text=phrase("Note"), description=phrase("Such as a penalty"), component=note)
    photo = ui.FileUpload[ui.View](custom_id=_PHOTO, required=False, min_values=0, max_values=1)
    hint = phrase("Or the organiser's result list, as PDF or CSV")
    yield ui.Label(text=phrase("Photo"), description=hint, component=photo)


async def answer_result_form(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The form was sent: save and post the result as `/result` does.

    `id_parts` are the round's number and the season's id. An organiser's list in the place of the photo is
    read as `/timing read` does, and the rest left alone.

    A driver, a credit and an alt text come with it where it was opened from a refused `/result`.
    """
    await answer_later(interaction)
    await require_staff(interaction)
    round_number, season = read_place_parts(id_parts)
    session_key, _, entry_id = fields.get(SESSION, "").partition("|")
    file = sent_file(interaction, _PHOTO)
    if file is not None and is_timing_file(file):
        await read_timing_file(interaction, file, round_number, session_key, season)
        return
    if fields.get(OUTCOME) == FINISHED and not fields.get(POSITIONS, "").strip():
        raise UserError(phrase("Give the position in class, such as `20`, or choose DNF, DNS or DSQ."))
    typed = TypedResult(
        session=session_key,
        report=_report(fields),
        round=round_number,
        season=season,
        entry=await _car(interaction, entry_id, season),
        driver=fields.get("driver"),
        photo=await read_photo(interaction, file, fields.get("credit"), fields.get("alt")),
    )
    await report_or_ask(interaction, typed)


async def _car(interaction: Interaction, entry_id: str, season: str | None) -> str | None:
    """The car by number or label, which names it among the season's; None where there is one car.

    Raises:
        UserError: it isn't in the season any more.
    """
    view = await required_season_view(interaction, Looking.BACK, season)
    if len(view.season.entries) == 1:
        return None
    for entry in view.season.entries:
        if str(entry.id) == entry_id:
            return entry.number or entry.label
    raise UserError(phrase("Type the result with `/result`: that car is no longer in the season."))


def _report(fields: Fields) -> ResultReport:
    """What the form says.

    Raises:
        UserError: the line of positions can't be read, or contradicts the outcome.
    """
    line = read_report(fields.get(POSITIONS, ""))
    outcome = _outcome_report(fields.get(OUTCOME, FINISHED))
    refusal = mark("The outcome says {left} but the line says {right}. Leave one of them out.")
    report = combine_reports(outcome, line, refusal)
    if report.overall and report.position is None and report.life is None:  # as it is known on the road
        report = replace(report, life=ResultLife.PROVISIONAL)
    return replace(report, note=read_note(fields.get(NOTE) or None))


def _outcome_report(outcome: str) -> ResultReport:
    if outcome == PROVISIONAL:
        return ResultReport(life=ResultLife.PROVISIONAL)
    if outcome in (Status.DNF, Status.DNS, Status.DSQ):
        return ResultReport(status=Status(outcome))
    return ResultReport()
