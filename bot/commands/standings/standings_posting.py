"""What staff press to save the organiser's standings, and to post the standings after a round."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_in_place, answer_later, take_up
from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.delivery_summary import delivered_post, outcome_lines
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import Post, plain_post
from bot.posts.standings.published_preview import published_saved_post


async def post_standings(interaction: Interaction, round_id: int) -> None:
    """Post the standings in the pressed message's own server, as staff asked, and say how that came out."""
    await answer_later(interaction)
    await require_staff(interaction)
    points = use_cases(interaction).points
    announcement, title = await points.post_standings(server_id(interaction), round_id)
    outcomes = await delivery_outcomes(interaction, announcement)
    await answer(interaction, delivered_post(title, outcomes), ephemeral=True)


async def answer_standings_file_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Put what a press comes to in the preview's place."""
    await require_staff(interaction)
    await take_up(interaction)
    await answer_in_place(interaction, _press(interaction, id_parts))


async def _press(interaction: Interaction, id_parts: list[str]) -> Post:
    files, home_id = use_cases(interaction).standings_files, server_id(interaction)
    match id_parts:
        case [("post" | "save") as step, key]:
            return await _save(interaction, key, tell=step == "post")
        case ["drop", key]:
            await files.drop(home_id, key)
            return plain_post(phrase("Discarded. Nothing of the file was saved."))
    raise UserError(phrase(OUTDATED_BUTTON))


async def _save(interaction: Interaction, key: str, *, tell: bool) -> Post:
    files, home_id = use_cases(interaction).standings_files, server_id(interaction)
    saved, change, announcement = await files.save(home_id, key, interaction.user.id, tell=tell)
    arrivals = phrase("Nothing was posted.")
    if announcement is not None:
        arrivals = outcome_lines(await delivery_outcomes(interaction, announcement))
    return with_undo(published_saved_post(saved, arrivals), change)
