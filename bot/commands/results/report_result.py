"""Saves a result, posts it, and says where: the end of every way to report one."""

from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.posts.desk.delivery_summary import delivered_post
from bot.posts.desk.undo import with_undo
from bot.posts.kit.round_phrases import with_series
from bot.posts.pictures.result_pictures import result_picture_button
from bot.posts.press.share_post import share_result_button
from bot.posts.results.result_announcement import early_hint, photo_hint, result_summary
from bot.services.results.result_input import TypedResult
from bot.services.results.results import ReportedResult


async def report_and_answer(interaction: Interaction, typed: TypedResult, *, even_early: bool = True) -> None:
    """Save a result, post it, and say where; who typed it may, and is waiting.

    Raises:
        EarlyResultError: its session hasn't started, and not `even_early`.
        UserError: it is refused; nothing was saved.
    """
    results, user_id = use_cases(interaction).results, interaction.user.id
    reported = await results.report(server_id(interaction), typed, user_id, even_early=even_early)
    outcomes = await delivery_outcomes(interaction, reported.announcement)
    words, hint = with_series(result_summary(reported.news), reported.news), _hint(reported)
    post = delivered_post(words, outcomes, hint, unchanged=not reported.changed)
    result_id = reported.news.result.id
    beside = (result_picture_button(result_id), share_result_button(result_id))
    await answer(interaction, with_undo(post, reported.change, beside))


def _hint(reported: ReportedResult) -> str:
    """What could be better about it, a line for each."""
    hints: list[str] = []
    if reported.early:
        hints.append(early_hint(reported.news))
    if photo_words := photo_hint(reported.news):
        hints.append(photo_words)
    return "\n".join(hints)
