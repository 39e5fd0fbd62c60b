"""A result before its session's start: shown first with all of it, and posted if staff say so."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.replies import answer, replace_message
from bot.commands.core.resent import resent_of
from bot.commands.core.staff_only import require_staff
from bot.commands.results.report_result import report_and_answer
from bot.commands.sendings.kept_sendings import keep_sending, kept_sending
from bot.commands.sendings.sending import sending_of
from bot.commands.sendings.sending_again import send_again
from bot.domain.news.result_news import ResultNews
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Button, Buttons, Post, Style, Text, plain_post
from bot.posts.results.result_announcement import result_summary
from bot.services.results.result_input import TypedResult
from bot.services.results.results import EarlyResultError

RESULT_EARLY = "result-early"
"""What the custom ids under an early result begin with; `save` or `discard` and the key follow."""


async def report_or_ask(interaction: Interaction, typed: TypedResult) -> None:
    """Save and post the result; where its session hasn't started, show it, unless that was confirmed.

    Raises:
        UserError: it is refused; nothing was saved.
    """
    resent = resent_of(interaction)
    even_early = resent is not None and resent.confirmed
    try:
        await report_and_answer(interaction, typed, even_early=even_early)
    except EarlyResultError as early:
        sending = sending_of(interaction)
        if sending is None:
            raise
        _, key = await keep_sending(interaction, sending)
        await answer(interaction, _early_post(early.news, key), ephemeral=True)


def _early_post(news: ResultNews, key: str) -> Post:
    session = escaped_line(shown_name(news.session))
    lines = [
        phrase("**{session} hasn't started yet.** Post this anyway?", session=session),
        result_summary(news),
    ]
    if news.result.photo:
        lines.append(phrase("-# Your photo is saved with it."))
    lines.append(phrase("-# Only you see this. Nothing is saved yet."))
    save = Button(phrase("Save and post"), f"{RESULT_EARLY}:save:{key}", Style.MAIN)
    discard = Button(phrase("Discard"), f"{RESULT_EARLY}:discard:{key}")
    return Post((Text("\n".join(lines)), Buttons((save, discard))))


async def answer_early_result_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Save and post the early result that was shown, or forget it; `id_parts` are which, and its key."""
    await require_staff(interaction)
    match id_parts:
        case ["save", key]:
            await send_again(interaction, key, await kept_sending(interaction, key), confirmed=True)
        case ["discard", key]:
            await kept_sending(interaction, key)
            await use_cases(interaction).sendings.drop(key)
            await replace_message(interaction, plain_post(phrase("Discarded. Nothing was saved.")))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
