"""`/follow code`: what other servers need to follow the team."""

from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.following.endings import below_endings
from bot.posts.following.follow_code import follow_code_post


@app_commands.command(description="Your team's code, with which other servers follow it")
async def code(interaction: Interaction) -> None:
    """Answer with the code, to whoever asked alone."""
    await answer_later(interaction)
    await require_staff(interaction)
    team_code = await use_cases(interaction).follow_codes.get(server_id(interaction))
    await answer(interaction, await below_endings(interaction, follow_code_post(team_code)))


async def renew_code(interaction: Interaction) -> None:
    """*New code* was pressed: the old one is worth nothing from now on."""
    await require_staff(interaction)
    new_code = await use_cases(interaction).follow_codes.renew(server_id(interaction))
    await answer(interaction, follow_code_post(new_code, is_renewed=True))
