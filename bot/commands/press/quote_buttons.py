"""What stands under the preview of a quote: who presses what, and what comes of it."""

from typing import Any

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import directly, instead, reply
from bot.commands.core.staff_only import require_staff
from bot.commands.press.quote_fields import quote_fields, said_in
from bot.commands.press.quote_list import changed_pressed
from bot.commands.press.quotes import tell
from bot.domain.press.quote_draft import QuotePreview
from bot.errors import UserError
from bot.posts.kit.post import say
from bot.posts.press.quote_preview import answer_post, approval_post, quote_preview_post, thanks_post

DRAFT_MODAL = "quote-draft"
"""What the custom id of a draft's modal begins with; its key follows."""


async def quote_pressed(interaction: Interaction, told: list[str]) -> None:
    """Do what a button about a quote says; `told` is what, and of which draft or quote."""
    match told:
        case [("approve" | "reject") as answer, of_server, key, version]:
            await _answer(interaction, answer, read_number(of_server), key, version)
        case _:
            await require_staff(interaction)
            await _pressed_by_staff(interaction, told)


async def _pressed_by_staff(interaction: Interaction, told: list[str]) -> None:
    home, drafts = server_id(interaction), use_cases(interaction).quote_drafts
    match told:
        case ["open", key]:
            shown = await drafts.get(home, key)
            await reply(interaction, quote_preview_post(shown, interaction.user.id), ephemeral=True)
        case ["write", key]:
            news = (await drafts.get(home, key)).news
            zone = await use_cases(interaction).quotes.zone(home, news)
            fields = quote_fields(f"{DRAFT_MODAL}|{key}", news, zone, embargo=True)
            await interaction.response.send_modal(fields)
        case ["driver", key]:
            await _show(interaction, await drafts.attribute(home, key, _chosen(interaction)))
        case ["publish", key]:
            await interaction.response.defer()
            await tell(interaction, await drafts.publish(home, key, interaction.user.id))
        case ["ask", key]:
            await _ask(interaction, key)
        case ["drop", key]:
            await drafts.drop(home, key)
            await instead(interaction, say("Dropped: nothing was stored or published."))
        case _:
            await changed_pressed(interaction, told)


async def draft_submitted(interaction: Interaction, told: list[str], fields: dict[str, str]) -> None:
    """The draft's fields were sent: show it as it is now."""
    await require_staff(interaction)
    home, key, drafts = server_id(interaction), "".join(told), use_cases(interaction).quote_drafts
    before = await drafts.get(home, key)
    await _show(interaction, await drafts.revise(home, key, said_in(fields, before.news)))


async def _show(interaction: Interaction, shown: QuotePreview, notice: str = "") -> None:
    await instead(interaction, quote_preview_post(shown, interaction.user.id, notice))


def _chosen(interaction: Interaction) -> str:
    data: Any = interaction.data or {}
    values = data.get("values") or [""]
    return str(values[0])


async def _ask(interaction: Interaction, key: str) -> None:
    """Ask the approver in a direct message: they needn't be staff, and nobody else is to read it yet."""
    home, drafts, by = server_id(interaction), use_cases(interaction).quote_drafts, interaction.user.id
    await interaction.response.defer()
    before = await drafts.get(home, key)
    approver = before.draft.approver or before.draft.quote.author
    if approver is None:
        raise UserError(OUTDATED_BUTTON)
    shown = await drafts.wait_for(home, key, approver, by)
    server = interaction.guild.name if interaction.guild else ""
    heard = await directly(interaction, approver, approval_post(shown, server))
    closed = (
        f"<@{approver}> takes no direct messages from this server, so I couldn't ask. Let them open those "
        "and ask again; a member of staff who was asked can answer in `/desk quotes` as well."
    )
    notice = "Asked in a direct message." if heard else closed
    await reply(interaction, quote_preview_post(shown, by, notice))


async def _answer(interaction: Interaction, answer: str, of_server: int, key: str, version: str) -> None:
    """The approver's word, from the direct message or the server; the draft says who that is."""
    if interaction.guild_id not in (None, of_server):
        raise UserError("That quote is another server's business.")
    drafts, by = use_cases(interaction).quote_drafts, interaction.user.id
    shown = await drafts.get(of_server, key)
    if shown.draft.approver != by:
        raise UserError("Somebody else was asked to approve this quote.")
    await interaction.response.defer()
    if shown.draft.version != version:
        await reply(interaction, approval_post(shown, "", "It was changed since. This is how it reads now."))
    elif answer == "approve":
        done = await drafts.publish(of_server, key, by, version)
        await (
            tell(interaction, done) if interaction.guild_id else reply(interaction, thanks_post(done.news))
        )
        await directly(interaction, shown.by, answer_post(shown, "approved and published", by))
    else:
        rejected = await drafts.reject(of_server, key, by)
        await reply(interaction, say("Thank you. It isn't published, and who asked you is told."))
        await directly(interaction, rejected.by, answer_post(rejected, "not approved", by))
