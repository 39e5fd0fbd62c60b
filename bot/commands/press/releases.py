"""`/release read`: what a press release says is shown, and stored once staff have confirmed it."""

import asyncio

import discord
from discord import app_commands, ui

from bot.commands.core import suggestions
from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.delivery_outcomes import arrivals
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import beside, reply, think
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import download
from bot.domain.outbox.announcement import Announcement
from bot.errors import UserError
from bot.posts.desk.delivery_summary import arrivals_words
from bot.posts.kit.post import Post, say
from bot.posts.press.release_preview import RELEASE, item_post, preview_post, stored_post, undone_post
from bot.services.press.releases import LARGEST_RELEASE, find_item, too_large
from bot.services.season.seasons import choose_round

LONGEST_PASTED = 4000
"""Characters that Discord lets into a modal's field; a longer release goes in as a file."""

_FIELD = "text"

release = app_commands.Group(name="release", description="The press release: read it back")


@release.command(description="Read a press release and see what it would store, before anything is stored")
@app_commands.describe(
    file="The release as .txt or .md, up to 32 KiB; leave this out to paste the text",
    round="The round it is about, if its text doesn't say",
)
@app_commands.autocomplete(round=suggestions.rounds)
async def read(
    interaction: Interaction,
    file: discord.Attachment | None = None,
    round: str | None = None,  # noqa: A002 - the option's name, which people learn
) -> None:
    """Show the preview of a file's release, or open a field to paste it."""
    if file is None:
        await _open_field(interaction, round)
        return
    await think(interaction)
    await require_staff(interaction)
    if file.size > LARGEST_RELEASE:
        raise UserError(too_large(file.size))
    data, by = await download(file), interaction.user.id
    preview = await use_cases(interaction).releases.read_file(server_id(interaction), data, round, by)
    await reply(interaction, preview_post(preview))


async def _open_field(interaction: Interaction, typed_round: str | None) -> None:
    await require_staff(interaction)
    view = await use_cases(interaction).seasons.view(server_id(interaction))
    chosen_option = str(choose_round(view.season, typed_round, view.now).number) if typed_round else ""
    modal = ui.Modal(title="Read a press release", custom_id=f"{RELEASE}|{chosen_option}")
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph, custom_id=_FIELD, max_length=LONGEST_PASTED, required=True
    )
    longer = "Up to 4,000 characters. A longer one goes in as a file: /release read file:"
    modal.add_item(ui.Label(text="The release's text", description=longer, component=field))
    await interaction.response.send_modal(modal)


async def release_submitted(interaction: Interaction, told: list[str], fields: dict[str, str]) -> None:
    """The field was sent: show the preview of its text."""
    await think(interaction)
    await require_staff(interaction)
    text, chosen_option = fields.get(_FIELD, ""), "".join(told[:1]) or None
    preview = await use_cases(interaction).releases.read(
        server_id(interaction), text, chosen_option, interaction.user.id
    )
    await reply(interaction, preview_post(preview))


async def release_pressed(interaction: Interaction, told: list[str]) -> None:
    """Turn the page, look at an item, choose what is stored of it, or store or drop the whole."""
    await require_staff(interaction)
    await interaction.response.defer()
    try:
        post = await _after(interaction, told)
    except UserError as error:  # the preview stays: nothing of it was stored
        await beside(interaction, say(str(error)))
    else:
        await reply(interaction, post)


async def _after(interaction: Interaction, told: list[str]) -> Post:
    """What stands in the preview's place after a press."""
    releases, server = use_cases(interaction).releases, server_id(interaction)
    match told:
        case ["page", key, page]:
            return preview_post(await releases.look(server, key), read_number(page))
        case ["look", key, page]:
            preview = await releases.look(server, key)
            return item_post(preview, find_item(preview, chosen_option(interaction)), read_number(page))
        case ["choose", key, page, item]:
            preview = await releases.answer(server, key, item, chosen_option(interaction))
            return preview_post(preview, read_number(page))
        case [("store" | "announce") as step, key]:
            return await _store(interaction, key, tell=step == "announce")
        case ["undo", key]:
            return undone_post(await releases.undo(server, key, interaction.user.id))
        case ["drop", key]:
            await releases.drop(server, key)
            return say("Dropped. Nothing of the release was stored.")
    raise UserError(OUTDATED_BUTTON)


async def _store(interaction: Interaction, key: str, *, tell: bool) -> Post:
    stored = await use_cases(interaction).releases.store(
        server_id(interaction), key, interaction.user.id, tell=tell
    )
    words = await _told(interaction, stored.kept.announcements)
    return stored_post(stored.preview, stored.kept.items, stored.kept.waiting, words, stored.undo)


async def _told(interaction: Interaction, announcements: list[Announcement]) -> str:
    """How the posts arrived, all in a few lines; empty when nothing was to be told."""
    outbox = use_cases(interaction).outbox
    outcomes = await asyncio.gather(*map(outbox.outcomes, announcements))
    return (
        arrivals_words([one for told in outcomes for one in arrivals(interaction, told)]) if outcomes else ""
    )
