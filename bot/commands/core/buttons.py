"""Presses of buttons and choices from menus, answered by their custom ids: they outlive the process.

discord.py's own way, `ui.DynamicItem`, needs a class for each button and makes the whole view anew
from the message for each press, to hand us what the interaction says anyway. And the buttons are
laid out where commands are not known.
"""

from collections.abc import Awaitable, Callable

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction
from bot.commands.desk.audit import audit_pressed
from bot.commands.desk.desk_group import ledger_pressed
from bot.commands.desk.undo import undo_pressed
from bot.commands.press.quote_buttons import quote_pressed
from bot.commands.press.recaps import recap_pressed
from bot.commands.press.releases import release_pressed
from bot.commands.results.result_history import history_pressed
from bot.commands.results.staff_nudge import nudge_pressed
from bot.commands.season.calendar import add_pressed
from bot.commands.season.schedule_preview import schedule_pressed
from bot.commands.season.timetables import timetable_pressed
from bot.errors import UserError
from bot.posts.desk.audit import AUDIT
from bot.posts.desk.delivery_ledger import LEDGER
from bot.posts.desk.undo import UNDO
from bot.posts.press.quote_preview import QUOTE
from bot.posts.press.recap import RECAP
from bot.posts.press.release_preview import RELEASE
from bot.posts.results.result_history import HISTORY
from bot.posts.results.staff_nudge import NUDGE
from bot.posts.season.calendar_buttons import ADD
from bot.posts.season.schedule_replies import SCHEDULE
from bot.posts.season.timetable_preview import TIMETABLE

Press = Callable[[Interaction, list[str]], Awaitable[None]]
"""Answers a press, given what stands behind the first colon of the custom id, cut at the colons.

Each looks at whether the person may, on each press.
"""

PRESSES: dict[str, Press] = {
    ADD: add_pressed,
    AUDIT: audit_pressed,
    HISTORY: history_pressed,
    LEDGER: ledger_pressed,
    NUDGE: nudge_pressed,
    RELEASE: release_pressed,
    SCHEDULE: schedule_pressed,
    UNDO: undo_pressed,
    QUOTE: quote_pressed,
    RECAP: recap_pressed,
    TIMETABLE: timetable_pressed,
}
"""By what the custom id begins with: every button and menu of Pitboard's that is still about."""


async def pressed(interaction: Interaction, custom_id: str) -> None:
    """Do what the button says.

    Raises:
        UserError: nobody knows the button any more.
    """
    name, *told = custom_id.split(":")
    if name not in PRESSES:
        raise UserError(OUTDATED_BUTTON)
    await PRESSES[name](interaction, told)
