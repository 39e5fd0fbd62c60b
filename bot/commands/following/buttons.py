"""What is pressed under the answers of `/follow`: rights are checked anew at each press."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, take_up
from bot.commands.core.staff_only import require_staff
from bot.commands.following.code import renew_code
from bot.commands.following.follow_list import follower_server, list_post
from bot.commands.following.follower_staff import require_follower_staff
from bot.commands.following.stop import stop_following
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.following.follow_list import refused_notice
from bot.posts.following.team_follow import restored_follow_post, undo_follow_button


async def answer_follow_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Do what the button says, for the server that it is pressed in.

    Raises:
        UserError: the button is outdated, or the person isn't of the staff that it is for.
    """
    match id_parts:
        case ["new-code"]:
            await take_up(interaction)
            await renew_code(interaction)
        case ["stop", team_id]:
            await take_up(interaction)
            await require_follower_staff(interaction)
            await answer(interaction, await stop_following(interaction, str(read_number(team_id))))
        case ["refuse", follower_id]:
            await take_up(interaction)
            await _refuse(interaction, read_number(follower_id))
        case ["undo", past_id]:
            await take_up(interaction)
            await _undo(interaction, read_number(past_id))
        case ["list", followers_page, teams_page]:
            await take_up(interaction)
            await require_follower_staff(interaction)
            pages = (read_number(followers_page), read_number(teams_page))
            await answer(interaction, await list_post(interaction, "", None, *pages))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _refuse(interaction: Interaction, follower_id: int) -> None:
    """Only the team's own staff decide who hears it."""
    await require_staff(interaction)
    ended = await use_cases(interaction).team_follows.refuse(server_id(interaction), follower_id)
    refused = await follower_server(interaction, ended.team.follow)
    undo = undo_follow_button(ended.past_id)
    await answer(interaction, await list_post(interaction, refused_notice(refused.name), undo))


async def _undo(interaction: Interaction, past_id: int) -> None:
    await require_follower_staff(interaction)
    team = await use_cases(interaction).team_follows.undo(
        server_id(interaction), past_id, interaction.user.id
    )
    await answer(interaction, restored_follow_post(team))
