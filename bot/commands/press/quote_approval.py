"""The word of whoever was asked to approve a quote, from a direct message or from the server."""

import logging

import aiohttp
import discord

from bot.commands.core.custom_ids import read_number
from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.membership import require_still_there
from bot.commands.core.replies import answer, send_direct_message, take_up
from bot.commands.press.saved_quote import answer_saved_quote
from bot.commands.spoken_to import spoken_to_server
from bot.domain.press.approval import require_asked
from bot.domain.press.quote_draft import QuotePreview
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Post, plain_post
from bot.posts.press.approval import changed_again_post, changed_words_answer, changed_words_verdict
from bot.posts.press.quote_preview import (
    APPROVED_AND_POSTED,
    NOT_APPROVED,
    SAVED_WITH_MORE,
    quote_answered_post,
    quote_approval_post,
    quote_approved_post,
)

LOG = logging.getLogger(__name__)


async def answer_approval_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Take an approver's answer, if they were asked, have seen it as it is now, and are still there.

    Raises:
        UserError: it is another server's, somebody else was asked, or they left or aren't staff any more.
    """
    verdict, server_part, subject, version = id_parts
    home_id = read_number(server_part)
    if interaction.guild_id not in (None, home_id):
        raise UserError(phrase("That quote belongs to another server."))
    if verdict in ("approve", "reject"):
        await _answer_about_draft(interaction, home_id, subject, version, approves=verdict == "approve")
    else:
        quote_id = read_number(subject)
        await _answer_about_saved(interaction, home_id, quote_id, version, approves=verdict == "confirm")


async def _answer_about_draft(
    interaction: Interaction, home_id: int, key: str, version: str, *, approves: bool
) -> None:
    preview = await use_cases(interaction).quote_drafts.get(home_id, key)
    if preview.draft.approver != interaction.user.id:
        raise UserError(phrase("Someone else was asked to approve this quote."))
    await take_up(interaction)
    await require_still_there(interaction, home_id, as_staff=preview.draft.approver_is_staff)
    if preview.draft.quote.version != version:
        notice = phrase("It has changed since. This is how it reads now.")
        await answer(interaction, quote_approval_post(preview, "", notice))
    elif approves:
        await _publish(interaction, home_id, preview)
    else:
        await _reject(interaction, home_id, preview)


async def _publish(interaction: Interaction, home_id: int, preview: QuotePreview) -> None:
    drafts, user_id = use_cases(interaction).quote_drafts, interaction.user.id
    saved = await drafts.publish(home_id, preview.key, user_id, preview.draft.quote.version)
    if interaction.guild_id:
        await answer_saved_quote(interaction, saved)
    else:
        await answer(interaction, quote_approved_post(saved.news))
    sentence = APPROVED_AND_POSTED
    if saved.news.quote.approved_by is None:
        sentence = SAVED_WITH_MORE
    async with spoken_to_server(interaction, home_id):
        post = quote_answered_post(preview, sentence, user_id)
    await _tell_typist(interaction, _typist(preview), post)


async def _reject(interaction: Interaction, home_id: int, preview: QuotePreview) -> None:
    drafts, user_id = use_cases(interaction).quote_drafts, interaction.user.id
    rejected = await drafts.reject(home_id, preview.key, user_id)
    await answer(
        interaction,
        plain_post(phrase("Thank you. It won't be posted, and whoever asked you gets your answer.")),
    )
    async with spoken_to_server(interaction, home_id):
        post = quote_answered_post(rejected, NOT_APPROVED, user_id)
    await _tell_typist(interaction, _typist(rejected), post)


def _typist(preview: QuotePreview) -> int:
    """Whom the answer is for: whose words were approved or not."""
    return preview.draft.quote.typed_by or preview.by


async def _answer_about_saved(
    interaction: Interaction, home_id: int, quote_id: int, version: str, *, approves: bool
) -> None:
    """An answer about words that were changed after somebody had approved others."""
    approvals, user_id = use_cases(interaction).quote_approvals, interaction.user.id
    news = await use_cases(interaction).quotes.get(home_id, quote_id)
    require_asked(news.quote, user_id)
    await take_up(interaction)
    await require_still_there(interaction, home_id, as_staff=news.quote.approver_is_staff)
    if news.quote.version != version:
        await answer(interaction, changed_again_post(news, home_id))
        return
    if approves:
        saved = await approvals.approve(home_id, quote_id, user_id, version)
    else:
        saved = await approvals.reject(home_id, quote_id, user_id, version)
    await answer(interaction, changed_words_answer(saved.news))
    typed_by = saved.news.quote.typed_by
    if typed_by:
        async with spoken_to_server(interaction, home_id):
            verdict = changed_words_verdict(saved.news)
        await _tell_typist(interaction, typed_by, verdict)


async def _tell_typist(interaction: Interaction, user_id: int, post: Post) -> None:
    """Tell whose words they are, if that can be: the answer itself is done."""
    try:
        await send_direct_message(interaction, user_id, post)
    except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TimeoutError) as error:
        LOG.warning("Who typed a quote couldn't be told of the answer: %s", error)
