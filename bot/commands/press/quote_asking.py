"""Asks somebody in a direct message to approve a quote: they needn't be staff, nobody else reads it yet."""

import logging

import aiohttp
import discord

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.membership import find_member, is_staff_member
from bot.commands.core.replies import send_direct_message
from bot.commands.spoken_to import spoken_to_server
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote_draft import QuotePreview
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Post
from bot.posts.press.approval import changed_words_request
from bot.posts.press.quote_preview import quote_approval_post
from bot.posts.privacy.people import person

LOG = logging.getLogger(__name__)


async def ask_about_draft(interaction: Interaction, key: str) -> tuple[QuotePreview, str]:
    """Ask whoever has to approve a preview; it as it is now, and how that went (Markdown).

    Raises:
        UserError: they left the server, or the preview isn't whole or is gone.
    """
    home_id, drafts = server_id(interaction), use_cases(interaction).quote_drafts
    draft = (await drafts.get(home_id, key)).draft
    approver_id = draft.approver or draft.quote.author
    if approver_id is None:
        raise UserError(phrase(OUTDATED_BUTTON))
    is_staff = await _is_asked_as_staff(interaction, approver_id, draft.quote.author)
    preview = await drafts.wait_for(home_id, key, approver_id, is_staff=is_staff)
    async with spoken_to_server(interaction, home_id):  # nobody knows the approver's language
        request = quote_approval_post(preview, _server_name(interaction))
    return preview, await _ask(interaction, approver_id, request)


async def _is_asked_as_staff(interaction: Interaction, approver_id: int, author_id: int | None) -> bool:
    """Whether they approve as a member of staff; whose own words they are answers for themselves."""
    member = await find_member(interaction, server_id(interaction), approver_id)
    if member is None:
        raise UserError(
            phrase(
                "Ask someone else, with `approval` of `/quote`: {approver} is no longer in this server.",
                approver=person(approver_id),
            )
        )
    return approver_id != author_id and await is_staff_member(interaction, member)


async def ask_about_saved(interaction: Interaction, news: QuoteNews) -> str:
    """Ask anew whoever approved other words of a quote that is saved; how that went (Markdown)."""
    approver_id = news.quote.approver
    if approver_id is None:
        return phrase("It no longer counts as approved: the words have changed.")
    member = await find_member(interaction, server_id(interaction), approver_id)
    if member is None:
        return phrase(
            "It no longer counts as approved. {approver} has left this server and can't be asked.",
            approver=person(approver_id),
        )
    home_id = server_id(interaction)
    async with spoken_to_server(interaction, home_id):
        request = changed_words_request(news, home_id, _server_name(interaction), interaction.user.id)
    asked = await _ask(interaction, approver_id, request)
    return phrase(
        "It no longer counts as approved by {approver}. {asked}", approver=person(approver_id), asked=asked
    )


def _server_name(interaction: Interaction) -> str:
    if interaction.guild is None:
        return ""
    return interaction.guild.name


async def _ask(interaction: Interaction, approver_id: int, request: Post) -> str:
    approver = person(approver_id)
    try:
        is_sent = await send_direct_message(interaction, approver_id, request)
    except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TimeoutError) as error:
        LOG.warning("An approver couldn't be asked: %s", error)
        return phrase(
            "I couldn't reach {approver} just now. Press *Ask again* in `/desk quotes`.", approver=approver
        )
    if is_sent:
        return phrase("Asked in a direct message.")
    return phrase(
        "I couldn't ask {approver}: they don't accept direct messages from this server. Let them turn those "
        "on and ask again. Staff can also answer in `/desk quotes`.",
        approver=approver,
    )
