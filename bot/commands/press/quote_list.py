"""A round's quotes as `/desk quotes` shows them, and what its buttons do: edit, withdraw, turn the page."""

from discord import ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, answer_later, open_form, replace_message
from bot.commands.core.staff_only import require_staff
from bot.commands.press.quote_asking import ask_about_saved
from bot.commands.press.quote_fields import quote_modal, read_quote_fields
from bot.commands.press.saved_quote import answer_saved_quote
from bot.domain.season.season_choice import season_key
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Post, plain_post
from bot.posts.press.quote_list import QuotesViewer, quotes_post

EDIT_MODAL = "quote-edit"
"""What the custom id of a stored quote's modal begins with; its id follows."""


async def quote_list_page(
    interaction: Interaction, typed_round: str | None, season: str | None, older_than: int | None = None
) -> Post:
    """The newest quotes, or those older than that of the id `older_than`; drafts stand on the first page."""
    home_id, all_use_cases = server_id(interaction), use_cases(interaction)
    quotes = await all_use_cases.quotes.of_round(home_id, typed_round, season)
    viewer = QuotesViewer(interaction.user.id, home_id, all_use_cases.clock.now())
    if older_than is not None:
        return quotes_post(quotes, (), viewer, older_than)
    drafts = await all_use_cases.quote_drafts.waiting(home_id)
    return quotes_post(quotes, drafts, viewer)


async def answer_quote_list_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Edit or withdraw a quote, take its photo off, or turn the page; staff's rights are checked before."""
    home_id, quotes, user_id = server_id(interaction), use_cases(interaction).quotes, interaction.user.id
    match id_parts:
        case ["list", round_number, older_than, *season_ids]:
            season = season_key(read_number(season_ids[0])) if season_ids else None  # older buttons say none
            page = await quote_list_page(interaction, round_number or None, season, read_number(older_than))
            await replace_message(interaction, page)
        case ["edit", quote_id]:
            await open_form(interaction, await make_edit_form(interaction, [quote_id], {}))
        case ["withdraw", quote_id]:
            await answer_later(interaction)
            saved = await quotes.withdraw(home_id, read_number(quote_id), user_id)
            await answer_saved_quote(interaction, saved)
        case ["ask-again", quote_id]:
            await answer_later(interaction)
            news = await use_cases(interaction).quote_approvals.ask_again(home_id, read_number(quote_id))
            await answer(interaction, plain_post(await ask_about_saved(interaction, news)))
        case ["photo-off", quote_id]:
            await answer_later(interaction)
            saved = await quotes.take_photo_off(home_id, read_number(quote_id), user_id)
            await answer_saved_quote(interaction, saved)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def make_edit_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form of a stored quote as it is; `id_parts` is its id."""
    home_id, quotes = server_id(interaction), use_cases(interaction).quotes
    quote_id = read_number("".join(id_parts))
    news = await quotes.get(home_id, quote_id)
    not_before = news.quote.not_before
    waits = not_before is not None and not_before > use_cases(interaction).clock.now()
    zone = await quotes.zone(home_id, news)
    return quote_modal(f"{EDIT_MODAL}|{quote_id}", news, zone, embargo=waits)


async def answer_quote_edit_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """A stored quote's fields were sent: change it and its posts; `id_parts` is its id."""
    await answer_later(interaction)
    await require_staff(interaction)
    home_id, quotes = server_id(interaction), use_cases(interaction).quotes
    quote_id = read_number("".join(id_parts))
    news = await quotes.get(home_id, quote_id)
    quote_input = read_quote_fields(fields, news)
    saved = await quotes.edit(home_id, quote_id, quote_input, interaction.user.id)
    await answer_saved_quote(interaction, saved)
