"""Saves a quote that was typed, or shows it first, and answers: the end of every way to one."""

import discord

from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.membership import is_staff_member
from bot.commands.core.replies import answer
from bot.commands.press.quote_asking import ask_about_saved
from bot.commands.spoken_to import posts_language
from bot.domain.press.photo import Hanging
from bot.domain.press.quote_draft import QuotePreview
from bot.posts.desk.delivery_summary import delivered_post, withdrawn_post
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import Post
from bot.posts.kit.round_phrases import with_series
from bot.posts.kit.text_lines import joined_lines
from bot.posts.press.approval import approval_note
from bot.posts.press.quote import quote_photo_hint, quote_summary
from bot.posts.press.quote_preview import quote_preview_post
from bot.services.press.quote_input import QuoteInput
from bot.services.press.quote_saving import SavedQuote


async def announce_quote(interaction: Interaction, quote_input: QuoteInput) -> None:
    """Save the quote, post it, and say where; who typed it may, and is waiting."""
    quotes, user_id = use_cases(interaction).quotes, interaction.user.id
    saved = await quotes.quote(server_id(interaction), quote_input, user_id)
    await answer_saved_quote(interaction, saved)


async def preview_quote(
    interaction: Interaction, quote_input: QuoteInput, photo: Hanging, approver: discord.Member | None = None
) -> None:
    """Show the quote to whoever typed it; nothing of it goes out before somebody says so."""
    drafts, user_id = use_cases(interaction).quote_drafts, interaction.user.id
    approver_id = None
    approver_is_staff = False
    if approver is not None:
        approver_id = approver.id
        approver_is_staff = await is_staff_member(interaction, approver)
    preview = await drafts.begin(
        server_id(interaction),
        quote_input,
        user_id,
        photo=photo,
        approver=approver_id,
        approver_is_staff=approver_is_staff,
    )
    await answer(interaction, await shown_preview(interaction, preview))


async def shown_preview(interaction: Interaction, preview: QuotePreview, notice: str = "") -> Post:
    """The quote in the language that it will be posted in, the rest in theirs; `notice` is Markdown."""
    posted_in = await posts_language(interaction, server_id(interaction))
    return quote_preview_post(preview, interaction.user.id, notice, posted_in)


async def answer_saved_quote(interaction: Interaction, saved: SavedQuote) -> None:
    """Answer with what became of the quote and its posts, and with Undo.

    Whoever had approved other words is asked about these.
    """
    asked = ""
    if saved.lost_approval:
        asked = await ask_about_saved(interaction, saved.news)
    outcomes = await delivery_outcomes(interaction, saved.announcement)
    words = with_series(quote_summary(saved.news), saved.news)
    if saved.news.quote.withdrawn:
        post = withdrawn_post(words, outcomes)
    else:
        quote = saved.news.quote
        hint = joined_lines(asked, approval_note(quote), quote_photo_hint(saved.news))
        post = delivered_post(words, outcomes, hint, unchanged=not saved.changed)
    await answer(interaction, with_undo(post, saved.change))
