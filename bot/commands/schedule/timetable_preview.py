"""The buttons of a timetable's preview: store it, drop it, paste it again, or see all of it."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, open_form, replace_message, take_up
from bot.commands.core.staff_only import require_staff
from bot.commands.schedule.new_round_form import make_new_round_form
from bot.commands.schedule.timetable_reading import timetable_modal
from bot.commands.season.spelling_questions import answer_import
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.post import plain_post
from bot.posts.schedule.timetable_preview import timetable_post, timetable_sources_post


async def answer_timetable_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Store, drop or show all of a preview, which the answer takes the place of; or open the field again."""
    await require_staff(interaction)
    timetables, home_id = use_cases(interaction).timetables, server_id(interaction)
    match id_parts:
        case ["page", key, page]:
            await take_up(interaction)
            preview = await timetables.look(home_id, key)
            await answer(interaction, timetable_post(preview, read_number(page)))
        case ["sources", key, page]:
            await take_up(interaction)
            preview, number = await timetables.look(home_id, key), read_number(page)
            post = timetable_sources_post(preview, number) if number else timetable_post(preview)
            await answer(interaction, post)
        case ["store", key]:
            await _store(interaction, key)
        case ["drop", key]:
            await timetables.drop(home_id, key)
            await replace_message(interaction, plain_post(phrase("Discarded. The season stays as it is.")))
        case ["again", key]:
            about, text = await timetables.pasted(home_id, key)
            await open_form(interaction, timetable_modal(about, text))
        case ["round", key, round_id]:
            await open_form(interaction, await make_new_round_form(interaction, [key, round_id], {}))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _store(interaction: Interaction, key: str) -> None:
    await take_up(interaction)
    timetables, user_id = use_cases(interaction).timetables, interaction.user.id
    outcome = await timetables.confirm(server_id(interaction), key, user_id)
    await answer_import(interaction, outcome)
