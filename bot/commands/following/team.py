"""`/follow team`: a channel of this server hears a team from now on, or hears it differently."""

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, missing_in, server_id, use_cases
from bot.commands.core.place_option import PlaceOption
from bot.commands.core.replies import answer, answer_later
from bot.commands.following.endings import below_endings
from bot.commands.following.follower_staff import require_follower_staff
from bot.commands.spoken_to import discord_language
from bot.commands.suggestions.teams import FollowedTeamOption
from bot.commands.suggestions.usual_settings import LeadsOption, SpoilersOption
from bot.languages.current import SpokenLanguage
from bot.posts.following.team_follow import saved_follow_post, stop_as_undo, undo_follow_button
from bot.posts.kit.post import Button
from bot.services.following.follow_choices import FollowChoices
from bot.services.following.team_follows import SavedFollow
from bot.services.server.setting_choices import FOLLOW_DISCORD


@app_commands.command(description="Post a team's news in a channel here, or change how")
@app_commands.describe(
    code="The code that the team gave you; of a team you follow, its name is enough",
    channel="Where its news is posted: a channel, a thread, or a forum",
    language="What its posts are written in here",
    spoilers='For how many hours results stay under spoiler marks, such as "24", or "off"',
    ping="The role that reminders ping; @everyone means nobody",
    reminders='How early to remind, such as "7d, 1d, 1h" (w d h m), or "off"',
)
@app_commands.choices(
    language=[
        app_commands.Choice(name="The server's own", value=FOLLOW_DISCORD),
        *(app_commands.Choice(name=spoken.own_name, value=spoken.value) for spoken in SpokenLanguage),
    ]
)
async def team(
    interaction: Interaction,
    code: FollowedTeamOption,
    channel: PlaceOption,
    language: str | None = None,
    spoilers: SpoilersOption | None = None,
    ping: discord.Role | None = None,
    reminders: LeadsOption | None = None,
) -> None:
    """Keep it, check that the bot may post there, and say what the channel will hear."""
    await answer_later(interaction)
    await require_follower_staff(interaction)
    choices = FollowChoices(
        reminders=reminders,
        ping_role_id=_ping_role_id(ping),
        spoilers=spoilers,
        language=language,
        discord_language=discord_language(interaction),
    )
    saved = await use_cases(interaction).team_follows.follow(
        server_id(interaction), code, channel.id, choices, interaction.user.id
    )
    follow = saved.team.follow
    missing = await missing_in(interaction, follow.channel_id, follow.ping_role_id)
    post = saved_follow_post(saved.team, missing, _undo(saved), is_new=saved.is_new)
    await answer(interaction, await below_endings(interaction, post))


def _ping_role_id(role: discord.Role | None) -> int | None:
    """@everyone is never pinged: choosing it takes the ping away. 0 is nobody; None leaves it as it is."""
    if role is None:
        return None
    if role.is_default():
        return 0
    return role.id


def _undo(saved: SavedFollow) -> Button | None:
    """What takes it back; None where nothing was changed."""
    if saved.is_new:
        return stop_as_undo(saved.team)
    if saved.past_id is None:
        return None
    return undo_follow_button(saved.past_id)
