"""The answer to whoever saved a quote, however they did it."""

from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction
from bot.commands.core.replies import answer
from bot.posts.desk.delivery_summary import delivered_post, withdrawn_post
from bot.posts.desk.undo import with_undo
from bot.posts.press.quote import quote_photo_hint, quote_summary
from bot.services.press.quote_saving import SavedQuote


async def answer_saved_quote(interaction: Interaction, saved: SavedQuote) -> None:
    """Answer with what became of the quote and its posts, and with Undo."""
    outcomes = await delivery_outcomes(interaction, saved.announcement)
    words = quote_summary(saved.news)
    if saved.news.quote.withdrawn:
        post = withdrawn_post(words, outcomes)
    else:
        hint = quote_photo_hint(saved.news)
        post = delivered_post(words, outcomes, hint, unchanged=not saved.changed)
    await answer(interaction, with_undo(post, saved.change))
