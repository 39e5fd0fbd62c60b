"""`/calendar`: the season at a glance."""

from discord import app_commands

from bot.commands.context import Asked, desk, server_id
from bot.commands.replies import reply
from bot.posts.calendar import calendar_post


@app_commands.command(description="The season at a glance: results so far, what is on, what comes")
async def calendar(interaction: Asked) -> None:
    """Answer with every round."""
    view = await desk(interaction).seasons.view(server_id(interaction))
    await reply(interaction, calendar_post(view.season, view.team, view.results, view.now))
