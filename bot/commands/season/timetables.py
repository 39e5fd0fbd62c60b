"""`/season read`: a timetable or calendar that people have, as a file or pasted, with a preview first."""

import discord
from discord import app_commands, ui

from bot.commands.core import suggestions
from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import instead, reply, think
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import download
from bot.domain.season.season import Round
from bot.errors import UserError
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import say
from bot.posts.season.season_import import import_post
from bot.posts.season.timetable_preview import TIMETABLE, timetable_post
from bot.services.season.timetables import LARGEST_FILE, too_large

DESCRIPTION = "Read a timetable: a file (CSV, .ics, TOML, text), or leave it out to paste one"

_FIELD = "text"
_LONGEST_PASTE = 4000
_EXAMPLE = "Saturday June 26\nFree Practice 1: 09h00-09h45\nRace 1: 12:15"


@app_commands.describe(
    file="CSV, calendar (.ics), season file (TOML) or text, up to 256 KiB; leave it out to paste",
    round="The round it is about, if not the one under way or the next",
)
@app_commands.autocomplete(round=suggestions.rounds)
async def read(
    interaction: Interaction,
    file: discord.Attachment | None = None,
    round: str | None = None,  # noqa: A002 - the option's name, which people learn
) -> None:
    """Show what the file would change, or open a field for a timetable."""
    if file is None:
        await _open_field(interaction, *await _asked(interaction, round))
        return
    await think(interaction)
    await require_staff(interaction)
    if file.size > LARGEST_FILE:
        raise UserError(too_large(file.size))
    await _show(interaction, await download(file), round)


async def timetable_submitted(interaction: Interaction, told: list[str], fields: dict[str, str]) -> None:
    """A timetable was pasted: show what it would change."""
    await think(interaction)
    await require_staff(interaction)
    await _show(interaction, fields.get(_FIELD, "").encode(), "".join(told) or None, pasted=True)


async def timetable_pressed(interaction: Interaction, told: list[str]) -> None:
    """Store or drop what a preview shows, which the answer takes the place of; or open the field again."""
    await require_staff(interaction)
    match told:
        case ["store", key]:
            await _store(interaction, key)
        case ["drop", key]:
            await use_cases(interaction).timetables.drop(server_id(interaction), key)
            await instead(interaction, say("Dropped. The season stays as it is."))
        case ["again", key]:
            pasted = await use_cases(interaction).timetables.pasted(server_id(interaction), key)
            await _open_field(interaction, *pasted)
        case _:
            raise UserError(OUTDATED_BUTTON)


async def _asked(interaction: Interaction, typed: str | None) -> tuple[Round, str]:
    """The round that a timetable is to be pasted for."""
    await require_staff(interaction)
    return await use_cases(interaction).timetables.round(server_id(interaction), typed), ""


async def _open_field(interaction: Interaction, about: Round, text: str) -> None:
    modal = ui.Modal(title="A round's timetable", custom_id=f"{TIMETABLE}|{about.number}")
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph,
        custom_id=_FIELD,
        max_length=_LONGEST_PASTE,
        placeholder=_EXAMPLE,
        default=text or None,
        required=True,
    )
    days = "Days over their sessions. Longer than this field: send it as a file"
    modal.add_item(ui.Label(text=f"The times of {about.name}"[:45], description=days, component=field))
    await interaction.response.send_modal(modal)


async def _show(interaction: Interaction, data: bytes, typed: str | None, *, pasted: bool = False) -> None:
    home, by = server_id(interaction), interaction.user.id
    preview = await use_cases(interaction).timetables.read(home, data, typed, by, pasted=pasted)
    await reply(interaction, timetable_post(preview))


async def _store(interaction: Interaction, key: str) -> None:
    await interaction.response.defer()
    timetables, by = use_cases(interaction).timetables, interaction.user.id
    stored, change = await timetables.confirm(server_id(interaction), key, by)
    post = import_post(stored.season, stored.changes or (), new=stored.changes is None)
    await reply(interaction, with_undo(post, change))
