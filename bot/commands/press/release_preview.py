"""The buttons of a release's preview: look at an item, choose what is stored of it, store or drop all."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.delivery_outcomes import outcomes_of_all
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer_in_place, take_up
from bot.commands.core.staff_only import require_staff
from bot.domain.outbox.announcement import Announcement
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.delivery_summary import outcome_lines
from bot.posts.kit.post import Button, Post, plain_post
from bot.posts.press.release_answers import release_item_post, release_stored_post, release_undone_post
from bot.posts.press.release_preview import release_preview_post
from bot.posts.press.share_post import share_buttons
from bot.services.press.releases import find_item


async def answer_release_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Put what a press comes to in the preview's place."""
    await require_staff(interaction)
    await take_up(interaction)
    await answer_in_place(interaction, _press(interaction, id_parts))


async def _press(interaction: Interaction, id_parts: list[str]) -> Post:
    """Do what the button says; what stands in the preview's place then."""
    releases, home_id = use_cases(interaction).releases, server_id(interaction)
    match id_parts:
        case ["page", key, page]:
            return release_preview_post(await releases.look(home_id, key), read_number(page))
        case [("look" | "choose" | "round"), *_]:
            return await _choose(interaction, id_parts)
        case [("store" | "announce") as step, key]:
            return await _store(interaction, key, announce=step == "announce")
        case ["undo", key]:
            return release_undone_post(await releases.undo(home_id, key, interaction.user.id))
        case ["drop", key]:
            await releases.drop(home_id, key)
            return plain_post(phrase("Discarded. Nothing of the release was saved."))
    raise UserError(phrase(OUTDATED_BUTTON))


async def _choose(interaction: Interaction, id_parts: list[str]) -> Post:
    """What a menu's choice leads to: an item to look at, its answer, or the round that it is all about."""
    releases, home_id = use_cases(interaction).releases, server_id(interaction)
    chosen = chosen_option(interaction)
    match id_parts:
        case ["look", key, page]:
            preview = await releases.look(home_id, key)
            return release_item_post(preview, find_item(preview, chosen), read_number(page))
        case ["choose", key, page, item]:
            return release_preview_post(await releases.answer(home_id, key, item, chosen), read_number(page))
        case ["round", key]:
            return release_preview_post(await releases.choose_round(home_id, key, read_number(chosen)))
    raise UserError(phrase(OUTDATED_BUTTON))


async def _store(interaction: Interaction, key: str, *, announce: bool) -> Post:
    releases, user_id = use_cases(interaction).releases, interaction.user.id
    stored = await releases.store(server_id(interaction), key, user_id, tell=announce)
    words = await _outcome_words(interaction, stored.kept.announcements)
    shares: tuple[Button, ...] = ()
    if announce:
        shares = share_buttons(stored.kept.announcements)
    return release_stored_post(
        stored.preview, stored.kept.items, stored.kept.waiting, words, stored.undo, shares
    )


async def _outcome_words(interaction: Interaction, announcements: list[Announcement]) -> str:
    """How the posts came out, all in a few lines; empty when nothing was announced."""
    if not announcements:
        return ""
    return outcome_lines(await outcomes_of_all(interaction, announcements))
