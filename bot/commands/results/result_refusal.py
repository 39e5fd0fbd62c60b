"""A result that was refused is given back, and one press opens the form with it."""

from collections.abc import Awaitable, Callable

from bot.commands.core.interaction import Interaction
from bot.commands.core.replies import answer
from bot.commands.results.report_result import report_and_answer
from bot.commands.results.result_draft import ResultDraft, keep_draft
from bot.domain.news.result_news import ResultNews
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Button, Buttons, Post, Style, Text
from bot.posts.results.result_announcement import result_summary
from bot.services.results.result_input import TypedResult
from bot.services.results.results import EarlyResultError

RESULT_AGAIN = "result-again"
"""What the custom id of the button that opens the form begins with; the draft's key follows."""
RESULT_EARLY = "result-early"
"""What the custom ids under an early result begin with; `save` or `discard` and the key follow."""
_LONGEST_WORDS = 800


async def report_or_refuse(
    interaction: Interaction,
    draft: ResultDraft,
    read: Callable[[], Awaitable[TypedResult]],
    *,
    even_early: bool = False,
) -> None:
    """Save and post what `read` gives.

    It is shown first where its session hasn't started and not `even_early`, and given back where it is
    refused.
    """
    try:
        typed = await read()
        try:
            await report_and_answer(interaction, typed, even_early=even_early)
        except EarlyResultError as early:
            has_picture = typed.photo.picture is not None
            key = await keep_draft(interaction, draft, has_picture=has_picture)
            post = _early_post(early.news, key, has_picture=has_picture)
            await answer(interaction, post, ephemeral=True)
    except UserError as refusal:
        key = await keep_draft(interaction, draft)
        await answer(interaction, _refused_post(str(refusal), draft, key), ephemeral=True)


def _refused_post(refusal: str, draft: ResultDraft, key: str) -> Post:
    typed = phrase("You typed: {words}", words=escaped_line(draft.words, _LONGEST_WORDS))
    again = Button(phrase("Open the form"), f"{RESULT_AGAIN}:{key}", Style.MAIN)
    return Post((Text(f"{refusal}\n-# {typed}"), Buttons((again,))))


def _early_post(news: ResultNews, key: str, *, has_picture: bool) -> Post:
    session = escaped_line(news.session.name)
    lines = [
        phrase("**{session} hasn't started yet.** Post this anyway?", session=session),
        result_summary(news),
    ]
    if has_picture:
        lines.append(phrase("Send the photo again afterwards."))
    lines.append(phrase("-# Only you see this. Nothing is saved yet."))
    save = Button(phrase("Save and post"), f"{RESULT_EARLY}:save:{key}", Style.MAIN)
    discard = Button(phrase("Discard"), f"{RESULT_EARLY}:discard:{key}")
    return Post((Text("\n".join(lines)), Buttons((save, discard))))
