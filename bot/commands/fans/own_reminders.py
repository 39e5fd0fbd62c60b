"""*Remind me*: a direct message before a session or a round, for whoever presses; `/reminders`: the list."""

import aiohttp
import discord
from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import READS, Interaction, home_of, use_cases
from bot.commands.core.membership import require_reader
from bot.commands.core.replies import answer, answer_below, answer_later, take_up
from bot.domain.fans.own_reminders import OWN_LEADS, RemindedOf
from bot.domain.planned.lead_times import Lead
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.fans.own_reminders import (
    choosing_post,
    my_reminders_post,
    refused_message_post,
    saved_reminder_post,
)


@app_commands.command(
    description="Your own reminders by direct message: see, change or stop them", extras=READS
)
async def reminders(interaction: Interaction) -> None:
    """Answer with the list."""
    home_id = await home_of(interaction)
    mine = await use_cases(interaction).own_reminders.list_mine(home_id, interaction.user.id)
    await answer(interaction, my_reminders_post(mine), ephemeral=True)


async def answer_remind_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Everybody may, for themselves, who may read of the team.

    Raises:
        UserError: the button is outdated, or they aren't in the team's server any more.
    """
    match id_parts:
        case ["of" | "change", round_id, session_id]:
            await _offer(interaction, _subject(round_id, session_id))
        case ["pick"]:
            round_id, _, session_id = chosen_option(interaction).partition(":")
            await _offer(interaction, _subject(round_id, session_id))
        case ["set", round_id, session_id, lead]:
            await _choose(interaction, _subject(round_id, session_id), _lead(lead))
        case ["off", round_id, session_id]:
            await _stop(interaction, _subject(round_id, session_id))
        case ["mine"]:
            await _list(interaction, await home_of(interaction))
        case ["mine", home_id]:
            await _list(interaction, read_number(home_id))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def tell_of_refusal(interaction: Interaction, home_id: int) -> None:
    """Below an answer: that a reminder didn't reach whoever asked, where they don't know yet."""
    own_reminders = use_cases(interaction).own_reminders
    if await own_reminders.take_untold_refusal(home_id, interaction.user.id):
        await answer_below(interaction, refused_message_post())


async def _offer(interaction: Interaction, subject: RemindedOf) -> None:
    await _hear(interaction)
    home_id = await _require_reader(interaction, subject)
    view = await use_cases(interaction).own_reminders.look(home_id, interaction.user.id, subject)
    await answer(interaction, choosing_post(view), ephemeral=True)


async def _choose(interaction: Interaction, subject: RemindedOf, lead: Lead) -> None:
    await _hear(interaction)
    home_id = await _require_reader(interaction, subject)
    channel_id = await _direct_channel_id(interaction)
    own_reminders = use_cases(interaction).own_reminders
    view = await own_reminders.choose(home_id, interaction.user.id, subject, lead, channel_id)
    await answer(interaction, saved_reminder_post(view), ephemeral=True)


async def _stop(interaction: Interaction, subject: RemindedOf) -> None:
    """Also for who has left the server: nobody is written to who doesn't want it."""
    await _hear(interaction)
    own_reminders = use_cases(interaction).own_reminders
    home_id = await own_reminders.server_of(subject)
    view = await own_reminders.stop(home_id, interaction.user.id, subject)
    await answer(interaction, saved_reminder_post(view), ephemeral=True)


async def _list(interaction: Interaction, home_id: int) -> None:
    await _hear(interaction)
    mine = await use_cases(interaction).own_reminders.list_mine(home_id, interaction.user.id)
    await answer(interaction, my_reminders_post(mine), ephemeral=True)


async def _hear(interaction: Interaction) -> None:
    """The answer takes the place of what only they see; of what others see too, or a reminder, it doesn't."""
    message = interaction.message
    if message is not None and message.flags.ephemeral:
        await take_up(interaction)
    else:
        await answer_later(interaction)


async def _require_reader(interaction: Interaction, subject: RemindedOf) -> int:
    home_id = await use_cases(interaction).own_reminders.server_of(subject)
    await require_reader(interaction, home_id)
    return home_id


async def _direct_channel_id(interaction: Interaction) -> int:
    """The channel of their direct messages, which is opened once and kept.

    Raises:
        UserError: Discord doesn't open it now.
    """
    known_id = await use_cases(interaction).own_reminders.known_channel(interaction.user.id)
    if known_id is not None:
        return known_id
    try:
        channel = await interaction.client.create_dm(discord.Object(interaction.user.id))
    except discord.Forbidden as error:
        raise UserError(
            phrase(
                "Allow direct messages from this server (its name → *Privacy Settings*), then press it again."
            )
        ) from error
    except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TimeoutError) as error:
        raise UserError(
            phrase("Press it again in a minute: Discord doesn't let me open direct messages right now.")
        ) from error
    return channel.id


def _subject(round_id: str, session_id: str) -> RemindedOf:
    session_number = read_number(session_id)
    if session_number == 0:
        return RemindedOf(read_number(round_id))
    return RemindedOf(read_number(round_id), session_number)


def _lead(text: str) -> Lead:
    for lead in OWN_LEADS:
        if str(lead) == text:
            return lead
    raise UserError(phrase(OUTDATED_BUTTON))
