"""The answer to an import, and its buttons: beside which season it comes, and whose a respelt name is."""

import io

import discord

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, replace_message, take_up
from bot.commands.core.staff_only import require_staff
from bot.domain.season.season_choice import Placing
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import Post, plain_post
from bot.posts.season.season_import import (
    all_changes_text,
    import_post,
    placing_question_post,
    spelling_questions_post,
)
from bot.services.season.season_imports import ImportOutcome, PlacingQuestion, SpellingQuestions


async def answer_import_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Note the answer, and put the next question or the stored season in the preview's place."""
    await require_staff(interaction)
    imports, home_id = use_cases(interaction).season_imports, server_id(interaction)
    match id_parts:
        case [("same" | "other") as said, key, number]:
            await take_up(interaction)
            outcome = await imports.answer(
                home_id, key, read_number(number), interaction.user.id, is_same=said == "same"
            )
            await answer_import(interaction, outcome)
        case [("beside" | "instead") as placing, key]:
            await take_up(interaction)
            placed = await imports.place(home_id, key, Placing(placing), interaction.user.id)
            await answer_import(interaction, placed)
        case ["drop", key]:
            await imports.drop(home_id, key)
            await replace_message(interaction, plain_post(phrase("Discarded. The season stays as it is.")))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def answer_import(interaction: Interaction, outcome: ImportOutcome) -> None:
    """Answer with what an import came to: what is asked first, or the season that was stored, with Undo.

    Changes that the answer has no lines for come with it as a file.
    """
    if isinstance(outcome, SpellingQuestions):
        await answer(interaction, _questions_post(outcome))
        return
    if isinstance(outcome, PlacingQuestion):
        post = placing_question_post(outcome.key, outcome.season, outcome.rival, outcome.likely)
        await answer(interaction, post)
        return
    changes = outcome.stored.changes or ()
    post = import_post(
        outcome.stored.season,
        changes,
        new=outcome.stored.changes is None,
        is_one_of_several=outcome.is_one_of_several,
    )
    files = []
    text = all_changes_text(changes)
    if text:
        files.append(discord.File(io.BytesIO(text.encode()), filename="changes.txt"))
    await answer(interaction, with_undo(post, outcome.change), files=files)


def _questions_post(questions: SpellingQuestions) -> Post:
    return spelling_questions_post(
        questions.key, questions.season, questions.changes, questions.respellings, questions.answers
    )
