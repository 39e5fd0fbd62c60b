"""What staff answer when they are asked how a session ended: its result, or that it is late or off."""

from discord import ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.results.results import read_note, report_and_answer
from bot.commands.season.schedule_preview import preview_schedule_change
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.results.result import LONGEST_NOTE
from bot.domain.season.entry import Entry
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.posts.results.staff_nudge import ENTER, RETIME, nudge_custom_id, nudge_modal_title
from bot.services.planned.staff_nudges import find_car, read_answer
from bot.services.results.result_input import TypedResult
from bot.services.season.session_requests import CallOffSession, MoveSession, SessionRequest

_POSITION, _OVERALL, _NOTE, _START = "position", "overall", "note", "start"
_LONGEST_TITLE, _LONGEST_PLACE, _LONGEST_START = 45, 40, 60


async def answer_nudge_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Open a field to answer in, or show what followers would read of a delay or a cancellation."""
    await require_staff(interaction)
    match id_parts:
        case ["enter", session, start, entry]:
            news = await _look(interaction, session, start)
            await _open_result(interaction, news, find_car(news, read_number(entry)))
        case ["choose", session, start]:
            news = await _look(interaction, session, start)
            await _open_result(interaction, news, find_car(news, read_number(chosen_option(interaction))))
        case ["to", session, start]:
            await _open_start(interaction, await _look(interaction, session, start))
        case ["later", session, start, minutes]:
            news = await _look(interaction, session, start)
            await preview_schedule_change(interaction, _move(news, by=f"+{read_number(minutes)}m"))
        case ["off", session, start]:
            news = await _look(interaction, session, start)
            off = CallOffSession(news.session.key, EventState.CANCELLED, str(news.round.number))
            await preview_schedule_change(interaction, off)
        case _:
            raise UserError(OUTDATED_BUTTON)


async def answer_nudge_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """A field was sent: store the result as `/result` does, or move the session as `/session move`."""
    match id_parts:
        case ["enter", session, start, entry]:
            await answer_later(interaction)
            await require_staff(interaction)
            news = await _look(interaction, session, start)
            await report_and_answer(interaction, _typed(news, find_car(news, read_number(entry)), fields))
        case ["to", session, start]:
            await require_staff(interaction)
            news, typed = await _look(interaction, session, start), fields.get(_START, "").strip()
            await preview_schedule_change(
                interaction, _move(news, by=typed) if typed[:1] == "+" else _move(news, to=typed)
            )
        case _:
            raise UserError(OUTDATED_BUTTON)


async def _look(interaction: Interaction, session: str, start: str) -> NudgeNews:
    return await use_cases(interaction).nudges.look(
        server_id(interaction), read_number(session), read_number(start)
    )


def _move(news: NudgeNews, *, by: str | None = None, to: str | None = None) -> SessionRequest:
    return MoveSession(news.session.key, by, to, str(news.round.number))


def _typed(news: NudgeNews, car: Entry, fields: Fields) -> TypedResult:
    """What `/result` would have been."""
    place, overall = fields.get(_POSITION, ""), fields.get(_OVERALL, "")
    report = read_answer(place, overall, read_note(fields.get(_NOTE) or None))
    return TypedResult(news.session.key, report, str(news.round.number), car.label)


async def _open_result(interaction: Interaction, news: NudgeNews, car: Entry) -> None:
    id_ = nudge_custom_id(ENTER, news, car.id, between="|")
    modal = ui.Modal(title=nudge_modal_title(news, car, _LONGEST_TITLE), custom_id=id_)
    how = "Such as 20; or DNF, DNS, DSQ. Empty with an overall position: provisional"
    modal.add_item(_field("Position in class", how, _POSITION))
    modal.add_item(_field("Overall position", "Over the whole field, if it is known", _OVERALL))
    modal.add_item(_field("Note", "Such as a penalty, if there is something to add", _NOTE, LONGEST_NOTE))
    await interaction.response.send_modal(modal)


async def _open_start(interaction: Interaction, news: NudgeNews) -> None:
    id_ = nudge_custom_id(RETIME, news, between="|")
    modal = ui.Modal(title="Delayed", custom_id=id_)
    how = "On the venue's clock: 14:20, Sunday 14:20; or later by +45m"
    start = news.session.start
    planned = f"{start.astimezone(news.round.zone):%H:%M}" if start else None
    field = ui.TextInput[ui.View](custom_id=_START, placeholder=planned, max_length=_LONGEST_START)
    modal.add_item(ui.Label(text="When it started, or starts", description=how, component=field))
    await interaction.response.send_modal(modal)


def _field(label: str, description: str, custom_id: str, most: int = _LONGEST_PLACE) -> ui.Label[ui.View]:
    """One line that may stay empty."""
    field = ui.TextInput[ui.View](custom_id=custom_id, max_length=most, required=False)
    return ui.Label(text=label, description=description, component=field)
