"""`/desk quotes`: what was said about a round, to change or withdraw; and what isn't published yet."""

from discord import app_commands

from bot.commands.core import suggestions
from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import instead, reply, think
from bot.commands.core.staff_only import require_staff
from bot.commands.press.quote_fields import quote_fields, said_in
from bot.commands.press.quotes import tell
from bot.errors import UserError
from bot.posts.kit.post import Post
from bot.posts.press.quote_list import quotes_post

DESCRIPTION = "What was said about a round: edit it, withdraw it, or go on with what isn't published yet"
EDIT_MODAL = "quote-edit"
"""What the custom id of a stored quote's modal begins with; its id follows."""


@app_commands.describe(round="The round, if not the one under way or the last")
@app_commands.autocomplete(round=suggestions.rounds)
async def quotes(interaction: Interaction, round: str | None = None) -> None:  # noqa: A002 - the option's name
    """Answer with the round's quotes and the drafts that wait."""
    await think(interaction)
    await require_staff(interaction)
    await reply(interaction, await _page(interaction, round))


async def _page(interaction: Interaction, round_: str | None, before: int | None = None) -> Post:
    home, desk_ = server_id(interaction), use_cases(interaction)
    found = await desk_.quotes.of_round(home, round_)
    waiting = await desk_.quote_drafts.waiting(home) if before is None else ()
    return quotes_post(found, waiting, desk_.clock.now(), before)


async def changed_pressed(interaction: Interaction, told: list[str]) -> None:
    """Edit or withdraw a quote, take its photo off, or turn the page; staff's rights are checked before."""
    home, quotes_, by = server_id(interaction), use_cases(interaction).quotes, interaction.user.id
    match told:
        case ["list", round_, before]:
            await instead(interaction, await _page(interaction, round_ or None, read_number(before)))
        case ["edit", quote_id]:
            news = await quotes_.get(home, read_number(quote_id))
            ahead = not news.quote.is_out(use_cases(interaction).clock.now())
            zone = await quotes_.zone(home, news)
            fields = quote_fields(f"{EDIT_MODAL}|{quote_id}", news, zone, embargo=ahead)
            await interaction.response.send_modal(fields)
        case ["withdraw", quote_id]:
            await think(interaction)
            await tell(interaction, await quotes_.withdraw(home, read_number(quote_id), by))
        case ["photo-off", quote_id]:
            await think(interaction)
            await tell(interaction, await quotes_.take_photo_off(home, read_number(quote_id), by))
        case _:
            raise UserError(OUTDATED_BUTTON)


async def edit_submitted(interaction: Interaction, told: list[str], fields: dict[str, str]) -> None:
    """A stored quote's fields were sent: change it and its posts."""
    await think(interaction)
    await require_staff(interaction)
    home, quotes_, quote_id = (
        server_id(interaction),
        use_cases(interaction).quotes,
        read_number("".join(told)),
    )
    before = await quotes_.get(home, quote_id)
    said = said_in(fields, before)
    await tell(interaction, await quotes_.edit(home, quote_id, said, interaction.user.id))
