"""The buttons of the race desk; who presses is staff, looked at each time."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.core.staff_only import require_staff
from bot.commands.desk.status import show_status
from bot.commands.press.quote_form import open_quote_form
from bot.commands.press.recap import show_recap
from bot.commands.race_desk.delay import ask_for_delay
from bot.commands.race_desk.photo_form import open_photo_form, save_photo
from bot.commands.results.result_form import open_result_form
from bot.errors import UserError
from bot.languages.catalogue import phrase


async def answer_desk_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Do what the button says; `id_parts` is its word."""
    await require_staff(interaction)
    match id_parts:
        case ["result"]:
            await open_result_form(interaction)
        case ["quote"]:
            await open_quote_form(interaction)
        case ["delay"]:
            await ask_for_delay(interaction)
        case ["photo"]:
            await open_photo_form(interaction)
        case ["recap"]:
            await show_recap(interaction)
        case ["status"]:
            await show_status(interaction)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def answer_desk_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """A photo was sent for a result; `id_parts` are its session's and entry's ids."""
    match id_parts:
        case ["photo", session_id, entry_id]:
            await save_photo(interaction, session_id, entry_id, fields)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
