"""*Post as quote*, in a message's menu: a driver's own message becomes a quote once they agree."""

import re

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.press.saved_quote import shown_preview
from bot.domain.base.names import find_by_name
from bot.domain.press.quote import LONGEST_QUOTE
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.press.quote_input import QuoteInput

_CUSTOM_EMOJI = re.compile(r"<a?(:\w+:)\d+>")
"""Such as `<:checkered:1120000000000000001>`, or `<a:spin:1120000000000000002>` if it moves."""


@app_commands.context_menu(name="Post as quote")
async def post_as_quote(interaction: Interaction, message: discord.Message) -> None:
    """Show the message as a quote. Its driver may have to be named; nothing goes out before they agree."""
    await answer_later(interaction)
    await require_staff(interaction)
    words, home_id, user_id = _quotable_words(message), server_id(interaction), interaction.user.id
    view = await use_cases(interaction).seasons.view(home_id)
    author = message.author
    # By the name that the server shows, if it is a driver's; who was a driver before, the service knows.
    driver = find_by_name(author.display_name, view.season.drivers, lambda name: (name,)) or ""
    drafts = use_cases(interaction).quote_drafts
    preview = await drafts.begin(home_id, QuoteInput(driver, words), user_id, author=author.id)
    await answer(interaction, await shown_preview(interaction, preview))


def _quotable_words(message: discord.Message) -> str:
    """The message's text as people read it: names instead of mentions, no custom emoji's numbers.

    Raises:
        UserError: it can't be a quote.
    """
    if message.author.bot:
        raise UserError(phrase("Choose a driver's own message: a bot can't be quoted."))
    words = _CUSTOM_EMOJI.sub(r"\1", message.clean_content).replace("\u200b", "")
    if not words.strip():
        raise UserError(phrase("Choose a message with text, or type the words with `/quote`."))
    if len(words) > LONGEST_QUOTE:
        raise UserError(
            phrase(
                "Type the best of it with `/quote`: that message has {count} characters; the limit is "
                "{most}.",
                count=len(words),
                most=LONGEST_QUOTE,
            )
        )
    return words
