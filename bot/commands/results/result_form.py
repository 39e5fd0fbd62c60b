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
from bot.commands.core.replies import answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import read_photo, sent_file
from bot.commands.results.result_draft import FINISHED, PROVISIONAL, ResultDraft, typed_result
from bot.commands.results.result_input import read_note
from bot.commands.results.result_refusal import report_or_refuse
from bot.commands.suggestions.season_view import required_season_view
from bot.domain.results.result import LONGEST_NOTE, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.domain.results.result_sessions import likely_sessions
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.result_line import combine_reports, read_report
from bot.services.results.result_input import TypedResult
from bot.services.season.seasons import View
from bot.services.season.typed_names import choose_begun_round, choose_session

RESULT_FORM = "result"
"""What the custom id of the form begins with; the round's number follows."""

_SESSION, _OUTCOME, _POSITIONS, _NOTE, _PHOTO = "session", "outcome", "positions", "note", "photo"
_MOST_OPTIONS = 25
_LONGEST_LABEL = 100
_LONGEST_LINE = 100
_OUTCOMES = {
    FINISHED: "Finished",
    PROVISIONAL: "Finished, still provisional",
    Status.DNF.value: "DNF: did not finish",
    Status.DNS.value: "DNS: did not start",
    Status.DSQ.value: "DSQ: disqualified",
}


async def open_result_form(
    interaction: Interaction,
    session: str | None = None,
    round_typed: str | None = None,
    entry: Entry | None = None,
    draft: ResultDraft | None = None,
) -> None:
    """Open the form, on the session that was named or else the likeliest, with what `draft` says in it.

    It is the first answer to a command or a press: Discord takes no form after another one.

    Raises:
        UserError: there is no season, or what was named fits nothing.
    """
    view = await required_season_view(interaction)
    round_ = choose_begun_round(view.season, round_typed, view.now)
    first = choose_session(round_, session) if session else None
    choices = list(_choices(view, round_, first, entry))[:_MOST_OPTIONS]
    modal = ui.Modal(title=phrase("Result"), custom_id=f"{RESULT_FORM}|{round_.number}")
    for part in _parts(choices, draft or ResultDraft()):
        modal.add_item(part)
    await interaction.response.send_modal(modal)


def _choices(
    view: View, round_: Round, first: Session | None, entry: Entry | None
) -> Iterator[discord.SelectOption]:
    """The sessions, the named one or the likeliest first; with several cars, each session for each car."""
    with_result = {session_id for session_id, _ in view.results}
    sessions = likely_sessions(round_, with_result, view.now)
    if first is not None:
        sessions = [first, *(session for session in sessions if session.key != first.key)]
    entries = [entry] if entry else view.season.entries
    is_default = True
    for session in sessions:
        for car in entries:
            label = session.name
            if len(view.season.entries) > 1:
                label = f"{session.name}: {car.label}"
            value = f"{session.key}|{car.id}"
            yield discord.SelectOption(label=label[:_LONGEST_LABEL], value=value, default=is_default)
            is_default = False


def _parts(choices: Sequence[discord.SelectOption], draft: ResultDraft) -> Iterator[ui.Label[ui.View]]:
    session = ui.Select[ui.View](custom_id=_SESSION, options=list(choices))
    yield ui.Label(text=phrase("Session"), component=session)
    outcome = ui.RadioGroup[ui.View](custom_id=_OUTCOME)
    for value, label in _OUTCOMES.items():
        outcome.add_option(label=phrase(label), value=value, default=value == (draft.outcome or FINISHED))
    yield ui.Label(text=phrase("Outcome"), component=outcome)
    positions = ui.TextInput[ui.View](
        custom_id=_POSITIONS,
        placeholder="20 overall 26 grid 34",
        default=draft.positions or None,
        max_length=_LONGEST_LINE,
        required=False,
    )
    hint = phrase("In class; overall and grid if you know them")
    yield ui.Label(text=phrase("Position"), description=hint, component=positions)
    note = ui.TextInput[ui.View](
        custom_id=_NOTE, default=draft.note or None, max_length=LONGEST_NOTE, required=False
    )
    yield ui.Label(text=phrase("Note"), description=phrase("Such as a penalty"), component=note)
    photo = ui.FileUpload[ui.View](custom_id=_PHOTO, required=False, min_values=0, max_values=1)
    yield ui.Label(text=phrase("Photo"), component=photo)


async def answer_result_form(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The form was sent: save and post the result as `/result` does. `id_parts` are the round's number."""
    await answer_later(interaction)
    await require_staff(interaction)
    session_key, _, entry_id = fields.get(_SESSION, "").partition("|")
    draft = ResultDraft(
        session=session_key,
        round="".join(id_parts),
        outcome=fields.get(_OUTCOME, ""),
        positions=fields.get(_POSITIONS, ""),
        note=fields.get(_NOTE) or None,
        entry=await _car(interaction, entry_id),
    )

    async def read() -> TypedResult:
        if draft.outcome == FINISHED and not draft.positions.strip():
            raise UserError(phrase("Give the position in class, such as `20`, or choose DNF, DNS or DSQ."))
        photo = await read_photo(interaction, sent_file(interaction, _PHOTO), None, None)
        return replace(typed_from_draft(draft), photo=photo)

    await report_or_refuse(interaction, draft, read)


def typed_from_draft(draft: ResultDraft) -> TypedResult:
    """The result that the texts say.

    Raises:
        UserError: the line of positions can't be read, or contradicts the outcome.
    """
    return typed_result(draft, _report(draft))


async def _car(interaction: Interaction, entry_id: str) -> str:
    """The car by number or label, which names it among the season's; nothing where there is one car.

    Raises:
        UserError: it isn't in the season any more.
    """
    view = await required_season_view(interaction)
    if len(view.season.entries) == 1:
        return ""
    for entry in view.season.entries:
        if str(entry.id) == entry_id:
            return entry.number or entry.label
    raise UserError(phrase("That car isn't in the season any more. Type the result with `/result`."))


def _report(draft: ResultDraft) -> ResultReport:
    """What the form says.

    Raises:
        UserError: the line of positions can't be read, or contradicts the outcome.
    """
    line = read_report(draft.positions)
    outcome = _outcome_report(draft.outcome)
    report = combine_reports(outcome, line, phrase("The outcome says"), phrase("but the line says"))
    if report.overall and report.position is None and report.life is None:  # as it is known on the road
        report = replace(report, life=ResultLife.PROVISIONAL)
    return replace(report, note=read_note(draft.note))


def _outcome_report(outcome: str) -> ResultReport:
    if outcome == PROVISIONAL:
        return ResultReport(life=ResultLife.PROVISIONAL)
    if outcome in (Status.DNF, Status.DNS, Status.DSQ):
        return ResultReport(status=Status(outcome))
    return ResultReport()
