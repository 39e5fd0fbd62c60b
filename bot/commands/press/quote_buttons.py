"""What stands under the preview of a quote: who presses what, and what comes of it."""

from typing import Any

from discord import ui

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, open_form, replace_message, take_up
from bot.commands.core.staff_only import require_staff
from bot.commands.press.quote_approval import answer_approval_button
from bot.commands.press.quote_asking import ask_about_draft
from bot.commands.press.quote_fields import quote_modal, read_quote_fields
from bot.commands.press.quote_list import answer_quote_list_button
from bot.commands.press.saved_quote import answer_saved_quote, shown_preview
from bot.domain.press.quote_draft import QuotePreview
from bot.languages.catalogue import phrase
from bot.posts.kit.post import plain_post

DRAFT_MODAL = "quote-draft"
"""What the custom id of a draft's modal begins with; its key follows."""


async def answer_quote_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Do what a button about a quote says; `id_parts` is what, and of which draft or quote."""
    match id_parts:
        case ["approve" | "reject" | "confirm" | "object", _, _, _]:
            await answer_approval_button(interaction, id_parts)
        case _:
            await require_staff(interaction)
            await _answer_staff_button(interaction, id_parts)


async def _answer_staff_button(interaction: Interaction, id_parts: list[str]) -> None:
    home_id, drafts = server_id(interaction), use_cases(interaction).quote_drafts
    match id_parts:
        case ["open", key]:
            preview = await drafts.get(home_id, key)
            await answer(interaction, await shown_preview(interaction, preview), ephemeral=True)
        case ["write", key]:
            await open_form(interaction, await make_draft_form(interaction, [key], {}))
        case ["driver", key]:
            driver, user_id = _chosen_driver(interaction), interaction.user.id
            await _show(interaction, await drafts.attribute(home_id, key, driver, user_id))
        case ["publish", key]:
            await take_up(interaction)
            saved = await drafts.publish(home_id, key, interaction.user.id)
            await answer_saved_quote(interaction, saved)
        case ["ask", key]:
            await take_up(interaction)
            await _show_asked(interaction, key)
        case ["drop", key]:
            await drafts.drop(home_id, key)
            await replace_message(interaction, plain_post(phrase("Discarded. Nothing was saved or posted.")))
        case _:
            await answer_quote_list_button(interaction, id_parts)


async def make_draft_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form of a draft as it is; `id_parts` is its key."""
    home_id, key = server_id(interaction), "".join(id_parts)
    preview = await use_cases(interaction).quote_drafts.get(home_id, key)
    zone = await use_cases(interaction).quotes.zone(home_id, preview.news)
    return quote_modal(f"{DRAFT_MODAL}|{key}", preview.news, zone, embargo=True)


async def answer_draft_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The draft's fields were sent: show it as it is now; `id_parts` is its key."""
    await take_up(interaction)
    await require_staff(interaction)
    home_id, drafts = server_id(interaction), use_cases(interaction).quote_drafts
    key = "".join(id_parts)
    before = await drafts.get(home_id, key)
    quote_input = read_quote_fields(fields, before.news)
    after = await drafts.revise(home_id, key, quote_input, interaction.user.id)
    if before.draft.asked and not after.draft.asked:
        await _show_asked(interaction, key)  # what they were asked about before is gone
    else:
        await _show(interaction, after)


async def _show(interaction: Interaction, preview: QuotePreview, notice: str = "") -> None:
    await replace_message(interaction, await shown_preview(interaction, preview, notice))


async def _show_asked(interaction: Interaction, key: str) -> None:
    """Ask whoever has to approve the draft, and show it with how that went."""
    preview, notice = await ask_about_draft(interaction, key)
    await _show(interaction, preview, notice)


def _chosen_driver(interaction: Interaction) -> str:
    """Empty when nobody was chosen."""
    data: Any = interaction.data or {}
    values = data.get("values") or [""]
    return str(values[0])
