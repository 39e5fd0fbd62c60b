"""A photo for the latest result, sent with a form."""

from discord import ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer_later, open_form
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import came_with_photo, read_photo, sent_file
from bot.commands.results.report_result import report_and_answer
from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT
from bot.domain.results.result_report import ResultReport
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking, season_key
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.race_desk import DESK
from bot.services.results.result_input import TypedResult
from bot.services.season.season_lookup import entry_by_id, session_by_id
from bot.services.season.seasons import View

_PHOTO, _CREDIT, _ALT = "photo", "credit", "alt"
_LONGEST_TITLE = 45


async def open_photo_form(interaction: Interaction) -> None:
    """Ask for the file, whose it is, and what is on it."""
    view = await use_cases(interaction).seasons.view(server_id(interaction), None, Looking.BACK)
    session, entry = _latest_result(view)
    await open_form(interaction, _photo_form(session, entry.id, needs_file=True))


async def make_photo_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form for the result that `id_parts` name behind `photo`: its session's and entry's ids.

    It is opened again where something went wrong, and the file that came with it before is kept.
    """
    match id_parts:
        case ["photo", session_id, entry_id]:
            view = await use_cases(interaction).seasons.view(server_id(interaction), None, Looking.BACK)
            _, session = _find_session(view, read_number(session_id))
            return _photo_form(session, read_number(entry_id), needs_file=False)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


def _photo_form(session: Session, entry_id: int, *, needs_file: bool) -> ui.Modal:
    title = phrase("Photo for {session}", session=shown_name(session))[:_LONGEST_TITLE]
    modal = ui.Modal(title=title, custom_id=f"{DESK}|photo|{session.id}|{entry_id}")
    file = ui.FileUpload[ui.View](
        custom_id=_PHOTO, required=needs_file, min_values=int(needs_file), max_values=1
    )
    credit = ui.TextInput[ui.View](custom_id=_CREDIT, max_length=LONGEST_CREDIT, required=False)
    alt = ui.TextInput[ui.View](custom_id=_ALT, max_length=LONGEST_ALT, required=False)
    modal.add_item(ui.Label(text=phrase("Photo"), component=file))
    modal.add_item(ui.Label(text=phrase("Photographer"), component=credit))
    modal.add_item(ui.Label(text=phrase("What it shows, for people who can't see it"), component=alt))
    return modal


async def save_photo(interaction: Interaction, session_id: str, entry_id: str, fields: Fields) -> None:
    """Hang the photo on the result, as `/result` with nothing but a photo does."""
    await answer_later(interaction)
    await require_staff(interaction)
    file = sent_file(interaction, _PHOTO)
    if not came_with_photo(interaction, file):
        raise UserError(phrase("Press *Photo* again and choose a file: no photo came with it."))
    view = await use_cases(interaction).seasons.view(server_id(interaction), None, Looking.BACK)
    entry = entry_by_id(view.season, read_number(entry_id))
    hanging = await read_photo(interaction, file, fields.get(_CREDIT) or None, fields.get(_ALT) or None)
    round_, session = _find_session(view, read_number(session_id))
    if entry is None:
        raise UserError(phrase("Press *Photo* again: that car is no longer in the season."))
    typed = TypedResult(
        session.key,
        ResultReport(),
        str(round_.number),
        entry.label,
        photo=hanging,
        season=season_key(view.season.id),
    )
    await report_and_answer(interaction, typed)


def _find_session(view: View, session_id: int) -> tuple[Round, Session]:
    """The session of that id, and its round.

    Raises:
        UserError: it isn't in the season any more.
    """
    for round_ in view.season.rounds:
        session = session_by_id(round_, session_id)
        if session is not None:
            return round_, session
    raise UserError(phrase("Press *Photo* again: that session is no longer in the season."))


def _latest_result(view: View) -> tuple[Session, Entry]:
    """The last session with a result, and the car that has it.

    Raises:
        UserError: there is no result yet.
    """
    for round_ in reversed(view.season.rounds):
        for session in reversed(round_.sessions):
            for entry in view.season.entries:
                if (session.id, entry.id) in view.results:
                    return session, entry
    raise UserError(phrase("Press *Result* first: a photo belongs to a result."))
