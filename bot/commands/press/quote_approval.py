"""The word of whoever was asked to approve a quote, from a direct message or from the server."""

import logging

import aiohttp
import discord

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.replies import answer, send_direct_message
from bot.commands.press.saved_quote import answer_saved_quote
from bot.domain.press.quote_draft import QuotePreview
from bot.errors import UserError
from bot.posts.kit.post import Post, plain_post
from bot.posts.press.quote_preview import quote_answered_post, quote_approval_post, quote_approved_post

LOG = logging.getLogger(__name__)


async def answer_approval_button(
    interaction: Interaction, verdict: str, home_id: int, key: str, version: str
) -> None:
    """Publish or reject the draft, if who pressed was asked and saw it as it is now.

    Raises:
        UserError: it is another server's draft, or somebody else was asked.
    """
    if interaction.guild_id not in (None, home_id):
        raise UserError("That quote belongs to another server.")
    preview = await use_cases(interaction).quote_drafts.get(home_id, key)
    if preview.draft.approver != interaction.user.id:
        raise UserError("Someone else was asked to approve this quote.")
    await interaction.response.defer()
    if preview.draft.version != version:
        notice = "It has changed since. This is how it reads now."
        await answer(interaction, quote_approval_post(preview, "", notice))
    elif verdict == "approve":
        await _publish(interaction, home_id, preview)
    else:
        await _reject(interaction, home_id, preview)


async def _publish(interaction: Interaction, home_id: int, preview: QuotePreview) -> None:
    drafts, user_id = use_cases(interaction).quote_drafts, interaction.user.id
    saved = await drafts.publish(home_id, preview.key, user_id, preview.draft.version)
    if interaction.guild_id:
        await answer_saved_quote(interaction, saved)
    else:
        await answer(interaction, quote_approved_post(saved.news))
    post = quote_answered_post(preview, "approved and posted", user_id)
    await _tell_asker(interaction, preview.by, post)


async def _reject(interaction: Interaction, home_id: int, preview: QuotePreview) -> None:
    drafts, user_id = use_cases(interaction).quote_drafts, interaction.user.id
    rejected = await drafts.reject(home_id, preview.key, user_id)
    await answer(
        interaction, plain_post("Thank you. It won't be posted, and whoever asked you gets your answer.")
    )
    post = quote_answered_post(rejected, "not approved", user_id)
    await _tell_asker(interaction, rejected.by, post)


async def _tell_asker(interaction: Interaction, user_id: int, post: Post) -> None:
    """Tell who asked, if that can be: what was answered is done, and stands in `/desk quotes` too."""
    try:
        await send_direct_message(interaction, user_id, post)
    except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TimeoutError) as error:
        LOG.warning("Who asked for an approval couldn't be told of the answer: %s", error)
