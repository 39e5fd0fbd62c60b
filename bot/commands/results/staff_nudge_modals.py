"""The modals in which staff answer how a session ended, or when it starts after all."""

from discord import ui

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.results.result import read_note
from bot.domain.base.phone_text import plain_value
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.results.result import LONGEST_NOTE
from bot.domain.season.entry import Entry
from bot.posts.results.staff_nudge import ENTER, RETIME, nudge_custom_id, nudge_modal_title
from bot.services.planned.staff_nudges import read_answer
from bot.services.results.result_input import TypedResult

_POSITION, _OVERALL, _NOTE, _START = "position", "overall", "note", "start"
_LONGEST_TITLE, _LONGEST_POSITION, _LONGEST_START = 45, 40, 60


async def open_result_modal(interaction: Interaction, news: NudgeNews, car: Entry) -> None:
    """Open fields for the result of one car."""
    custom_id = nudge_custom_id(ENTER, news, car.id, between="|")
    modal = ui.Modal(title=nudge_modal_title(news, car, _LONGEST_TITLE), custom_id=custom_id)
    position_hint = "Such as 20; or DNF, DNS, DSQ. Empty with an overall position: provisional"
    note_hint = "Such as a penalty, if there is something to add"
    modal.add_item(_optional_field("Position in class", position_hint, _POSITION))
    modal.add_item(_optional_field("Overall position", "Over the whole field, if it is known", _OVERALL))
    modal.add_item(_optional_field("Note", note_hint, _NOTE, LONGEST_NOTE))
    await interaction.response.send_modal(modal)


async def open_start_modal(interaction: Interaction, news: NudgeNews) -> None:
    """Open a field for when the session started, or starts."""
    custom_id = nudge_custom_id(RETIME, news, between="|")
    modal = ui.Modal(title="Delayed", custom_id=custom_id)
    hint = "On the venue's clock: 14:20, Sunday 14:20; or later by +45m"
    field = ui.TextInput[ui.View](
        custom_id=_START, placeholder=_planned_start(news), max_length=_LONGEST_START
    )
    modal.add_item(ui.Label(text="When it started, or starts", description=hint, component=field))
    await interaction.response.send_modal(modal)


def _planned_start(news: NudgeNews) -> str | None:
    """On the venue's clock."""
    if news.session.start is None:
        return None
    return f"{news.session.start.astimezone(news.round.zone):%H:%M}"


def _optional_field(
    label: str, hint: str, custom_id: str, longest: int = _LONGEST_POSITION
) -> ui.Label[ui.View]:
    """One line that may stay empty."""
    field = ui.TextInput[ui.View](custom_id=custom_id, max_length=longest, required=False)
    return ui.Label(text=label, description=hint, component=field)


def read_result_fields(news: NudgeNews, car: Entry, fields: Fields) -> TypedResult:
    """What `/result` would have been."""
    position, overall = fields.get(_POSITION, ""), fields.get(_OVERALL, "")
    note = read_note(fields.get(_NOTE) or None)
    report = read_answer(position, overall, note)
    return TypedResult(news.session.key, report, str(news.round.number), car.label)


def read_start_field(fields: Fields) -> str:
    """The new start as it was typed, or by how much later it is, which begins with a plus."""
    return plain_value(fields.get(_START, ""))
