"""The buttons of an import's preview: whether a name that looks respelt is the same person's."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, replace_message
from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import Post, plain_post
from bot.posts.season.season_import import import_post, spelling_questions_post
from bot.services.season.season_imports import ImportedSeason, SpellingQuestions


async def answer_import_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Note the answer, and put the next question or the stored season in the preview's place."""
    await require_staff(interaction)
    imports, home_id = use_cases(interaction).season_imports, server_id(interaction)
    match id_parts:
        case [("same" | "other") as said, key, number]:
            await interaction.response.defer()
            outcome = await imports.answer(
                home_id, key, read_number(number), interaction.user.id, is_same=said == "same"
            )
            await answer(interaction, imported_post(outcome))
        case ["drop", key]:
            await imports.drop(home_id, key)
            await replace_message(interaction, plain_post(phrase("Discarded. The season stays as it is.")))
        case _:
            raise UserError(OUTDATED_BUTTON)


def imported_post(outcome: ImportedSeason | SpellingQuestions) -> Post:
    """What an import came to: the season that was stored, with Undo, or what is asked first."""
    if isinstance(outcome, SpellingQuestions):
        return spelling_questions_post(
            outcome.key, outcome.season, outcome.changes, outcome.respellings, outcome.answers
        )
    stored = outcome.stored
    post = import_post(stored.season, stored.changes or (), new=stored.changes is None)
    return with_undo(post, outcome.change)
