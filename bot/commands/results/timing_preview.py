"""The buttons and menus of a timing file's preview: save and post, save, discard, choose, undo."""

from collections.abc import Mapping, Sequence

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.delivery_outcomes import outcomes_of_all
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer_in_place, take_up
from bot.commands.core.staff_only import require_staff
from bot.domain.outbox.announcement import Announcement
from bot.domain.results.field_results import CarResult
from bot.domain.results.timing_preview import TimingPreview
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.current import speaking
from bot.posts.desk.delivery_summary import outcome_lines
from bot.posts.kit.post import Button, Post, plain_post
from bot.posts.press.share_post import share_buttons
from bot.posts.timing.timing_notes import timing_notes
from bot.posts.timing.timing_preview import timing_post
from bot.posts.timing.timing_saved import timing_saved_post, timing_undone_post


async def answer_timing_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Put what a press comes to in the preview's place."""
    await require_staff(interaction)
    await take_up(interaction)
    await answer_in_place(interaction, _press(interaction, id_parts))


async def _press(interaction: Interaction, id_parts: list[str]) -> Post:
    """Do what the button says; what stands in the preview's place then."""
    timings, home_id = use_cases(interaction).timings, server_id(interaction)
    match id_parts:
        case [("post" | "save") as step, key]:
            return await _save(interaction, key, tell=step == "post")
        case ["drop", key]:
            await timings.drop(home_id, key)
            return plain_post(phrase("Discarded. Nothing of the file was saved."))
        case ["undo", key]:
            await timings.undo(home_id, key, interaction.user.id)
            return timing_undone_post()
    return timing_post(await _choose(interaction, id_parts))


async def _choose(interaction: Interaction, id_parts: list[str]) -> TimingPreview:
    """What a menu's choice leads to: the preview with another round, session or car."""
    timings, home_id, chosen = use_cases(interaction).timings, server_id(interaction), chosen_option
    match id_parts:
        case ["round", key]:
            return await timings.choose_round(home_id, key, read_number(chosen(interaction)))
        case ["session", key]:
            return await timings.choose_session(home_id, key, chosen(interaction))
        case ["car", key, place]:
            return await timings.choose_car(home_id, key, read_number(place), chosen(interaction))
    raise UserError(phrase(OUTDATED_BUTTON))


async def _save(interaction: Interaction, key: str, *, tell: bool) -> Post:
    timings, home_id = use_cases(interaction).timings, server_id(interaction)
    language = await use_cases(interaction).server_languages.spoken_in(home_id)

    def notes_of(results: Sequence[CarResult]) -> Mapping[int, str]:
        with speaking(language):  # they are saved with the results, for those who follow
            return timing_notes(results)

    stored = await timings.save(home_id, key, interaction.user.id, notes_of, tell=tell)
    words = await _outcome_words(interaction, stored.saved.announcements, tell=tell)
    shares: tuple[Button, ...] = ()
    if tell:
        shares = share_buttons(stored.saved.announcements)
    return timing_saved_post(stored.preview, words, stored.undo, shares)


async def _outcome_words(interaction: Interaction, announcements: list[Announcement], *, tell: bool) -> str:
    """How the posts came out, all in a few lines; what nobody was told of has none."""
    outcomes = await outcomes_of_all(interaction, announcements)
    if not outcomes and not tell:
        return phrase("Nothing was posted.")
    return outcome_lines(outcomes)
