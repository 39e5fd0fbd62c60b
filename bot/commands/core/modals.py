"""Modals that were filled in, answered by their custom ids, so that those of before a restart still work."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction
from bot.commands.press.quote_buttons import DRAFT_MODAL, draft_submitted
from bot.commands.press.quote_list import EDIT_MODAL, edit_submitted
from bot.commands.press.quotes import MODAL as QUOTE
from bot.commands.press.quotes import submitted as quote_submitted
from bot.commands.press.recaps import recap_submitted
from bot.commands.press.releases import release_submitted
from bot.commands.results.staff_nudge import nudge_submitted
from bot.commands.season.timetables import timetable_submitted
from bot.errors import UserError
from bot.posts.kit.post import ROOM
from bot.posts.press.recap import RECAP
from bot.posts.press.release_preview import RELEASE
from bot.posts.results.staff_nudge import NUDGE
from bot.posts.season.timetable_preview import TIMETABLE

_WORTH_GIVING_BACK, _MOST_GIVEN_BACK = 80, 3000
"""Characters of a field."""
_AROUND_IT = 50
"""Characters of the words and marks around it."""
_TICK = "\N{MODIFIER LETTER GRAVE ACCENT}"
"""Looks like the mark that would end a block of code."""

Fields = dict[str, str]
"""What was typed, by the fields' custom ids."""

Submit = Callable[[Interaction, list[str], Fields], Awaitable[None]]
"""Answers a modal, given what stands behind the first bar of the custom id, cut at the bars.

Each looks at whether the person may. (A bar and not a colon: names may have colons.)
"""

SUBMITS: dict[str, Submit] = {
    QUOTE: quote_submitted,
    NUDGE: nudge_submitted,
    DRAFT_MODAL: draft_submitted,
    EDIT_MODAL: edit_submitted,
    RECAP: recap_submitted,
    RELEASE: release_submitted,
    TIMETABLE: timetable_submitted,
}
"""By what the custom id begins with."""


async def submitted(interaction: Interaction, custom_id: str) -> None:
    """Do what the modal was for.

    Raises:
        UserError: nobody knows the modal any more.
    """
    name, *told = custom_id.split("|")
    if name not in SUBMITS:
        raise UserError(OUTDATED_BUTTON)
    data: Any = interaction.data or {}
    components = _walk(data.get("components", []))
    fields = {c["custom_id"]: str(c["value"]) for c in components if "value" in c and "custom_id" in c}
    try:
        await SUBMITS[name](interaction, told, fields)
    except UserError as error:
        raise UserError(f"{error}{_given_back(fields, ROOM - len(str(error)))}") from error


def _given_back(fields: Fields, room: int) -> str:
    """What somebody took time to type: a refused modal is gone from their screen."""
    most = max(min(_MOST_GIVEN_BACK, room - _AROUND_IT), 0)
    longest = max(fields.values(), key=len, default="")[:most]
    if len(longest) < _WORTH_GIVING_BACK:
        return ""
    return f"\nHere is what you typed, to copy:\n```\n{longest.replace('`', _TICK)}\n```"


def _walk(components: Any) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", []))
        yield from _walk([component["component"]] if "component" in component else [])
