"""The modal in which staff answer when a session starts after all."""

from discord import ui

from bot.commands.core.modal_fields import Fields
from bot.domain.base.phone_text import plain_value
from bot.domain.news.nudge_news import NudgeNews
from bot.languages.catalogue import phrase
from bot.posts.results.staff_nudge import RETIME, nudge_custom_id

_START = "start"
_LONGEST_START = 60


def start_modal(news: NudgeNews) -> ui.Modal:
    """A field for when the session started, or starts."""
    custom_id = nudge_custom_id(RETIME, news, between="|")
    modal = ui.Modal(title=phrase("Delayed"), custom_id=custom_id)
    hint = phrase("Venue time: 14:20 or Sunday 14:20; or +45m")
    field = ui.TextInput[ui.View](
        custom_id=_START, placeholder=_planned_start(news), max_length=_LONGEST_START
    )
    modal.add_item(ui.Label(text=phrase("When it started, or starts"), description=hint, component=field))
    return modal


def _planned_start(news: NudgeNews) -> str | None:
    """On the venue's clock."""
    if news.session.start is None:
        return None
    return f"{news.session.start.astimezone(news.round.zone):%H:%M}"


def read_start_field(fields: Fields) -> str:
    """The new start as it was typed, or by how much later it is, which begins with a plus."""
    return plain_value(fields.get(_START, ""))
