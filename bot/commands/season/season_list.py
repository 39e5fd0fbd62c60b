"""`/season list`: all of a server's seasons, to be followed or not, and those that can go."""

from collections.abc import Callable

from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later, take_up
from bot.commands.core.staff_only import require_staff
from bot.domain.desk.change import Change
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.undo import UNDO
from bot.posts.kit.post import Button, Post
from bot.posts.season.season_list import (
    SHOWN_AT_ONCE,
    followed_notice,
    removed_notice,
    season_list_post,
    stopped_notice,
)


@app_commands.command(name="list", description="Your seasons: what each holds and which are followed")
async def list_(interaction: Interaction) -> None:
    """Answer with the first page, to whoever asked alone."""
    await answer_later(interaction)
    await require_staff(interaction)
    await answer(interaction, await _list_post(interaction))


async def answer_season_list_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Do with a season what the button says, or turn the page; the list takes the message's place.

    Raises:
        UserError: the button is outdated, the person isn't staff, or it can't be done.
    """
    await require_staff(interaction)
    lists, home_id, by = use_cases(interaction).season_lists, server_id(interaction), interaction.user.id
    match id_parts:
        case ["page", page]:
            await take_up(interaction)
            await answer(interaction, await _list_post(interaction, page=read_number(page)))
        case ["follow", season_id]:
            await take_up(interaction)
            followed = await lists.follow(home_id, read_number(season_id), by)
            await answer(interaction, await _changed_list_post(interaction, followed, followed_notice))
        case ["stop", season_id]:
            await take_up(interaction)
            stopped = await lists.stop(home_id, read_number(season_id), by)
            await answer(interaction, await _changed_list_post(interaction, stopped, stopped_notice))
        case ["remove", season_id]:
            await take_up(interaction)
            removed = await lists.remove(home_id, read_number(season_id), by)
            await answer(interaction, await _changed_list_post(interaction, removed, removed_notice))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _changed_list_post(
    interaction: Interaction, change: Change | None, notice: Callable[[str], str]
) -> Post:
    """The list after a change, with what was done and Undo; without one where it was so already."""
    if change is None:
        return await _list_post(interaction)
    undo = Button(phrase("Undo"), f"{UNDO}:{change.id}")
    return await _list_post(interaction, notice(change.title), undo)


async def _list_post(
    interaction: Interaction, notice: str = "", undo: Button | None = None, page: int = 0
) -> Post:
    lists, home_id = use_cases(interaction).season_lists, server_id(interaction)
    holdings, count = await lists.read(home_id, page * SHOWN_AT_ONCE, SHOWN_AT_ONCE)
    return season_list_post(holdings, count, page, notice, undo)
