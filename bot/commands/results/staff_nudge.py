"""What staff answer when they are asked how a session ended: its result, or that it is late or off."""

from discord import ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import open_form
from bot.commands.core.staff_only import require_staff
from bot.commands.results.result_form import open_result_form
from bot.commands.results.staff_nudge_modals import read_start_field, start_modal
from bot.commands.schedule.schedule_preview import preview_schedule_change
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.season.entry import Entry
from bot.domain.season.season_choice import season_key
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.planned.staff_nudges import find_car
from bot.services.schedule.session_requests import CallOffSession, MoveSession, SessionRequest


async def answer_nudge_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Open a field to answer in, or show what followers would read of a delay or a cancellation.

    `id_parts` are which, the session's id, and when it was to start, in seconds since 1970.
    """
    await require_staff(interaction)
    match id_parts:
        case ["enter", session_id, start, entry_id]:
            news = await _nudge_news(interaction, session_id, start)
            await _open_form(interaction, news, find_car(news, read_number(entry_id)))
        case ["choose", session_id, start]:
            news = await _nudge_news(interaction, session_id, start)
            entry_id = chosen_option(interaction)
            await _open_form(interaction, news, find_car(news, read_number(entry_id)))
        case ["to", session_id, start]:
            news = await _nudge_news(interaction, session_id, start)
            await open_form(interaction, start_modal(news))
        case ["later", session_id, start, minutes]:
            news = await _nudge_news(interaction, session_id, start)
            await _preview(interaction, _move(news, by=f"+{read_number(minutes)}m"), news)
        case ["off", session_id, start]:
            news = await _nudge_news(interaction, session_id, start)
            await _preview(interaction, _call_off(news), news)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def make_nudge_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form for when a session started; `id_parts` are those of the button that opens it."""
    match id_parts:
        case ["to", session_id, start]:
            return start_modal(await _nudge_news(interaction, session_id, start))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def answer_nudge_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """A field was sent: move the session as `/session move` does.

    `id_parts` are those of the button that opened the modal.
    """
    match id_parts:
        case ["to", session_id, start]:
            await require_staff(interaction)
            news = await _nudge_news(interaction, session_id, start)
            await _preview(interaction, _move(news, to=read_start_field(fields)), news)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _preview(interaction: Interaction, request: SessionRequest, news: NudgeNews) -> None:
    await preview_schedule_change(interaction, request, season_key(news.season.id))


async def _open_form(interaction: Interaction, news: NudgeNews, car: Entry) -> None:
    season = season_key(news.season.id)
    await open_result_form(interaction, news.session.key, str(news.round.number), car, season)


async def _nudge_news(interaction: Interaction, session_id: str, start: str) -> NudgeNews:
    nudges, home_id = use_cases(interaction).nudges, server_id(interaction)
    return await nudges.look(home_id, read_number(session_id), read_number(start))


def _move(news: NudgeNews, *, by: str | None = None, to: str | None = None) -> SessionRequest:
    return MoveSession(news.session.key, by, to, str(news.round.number))


def _call_off(news: NudgeNews) -> SessionRequest:
    return CallOffSession(news.session.key, EventState.CANCELLED, str(news.round.number))
