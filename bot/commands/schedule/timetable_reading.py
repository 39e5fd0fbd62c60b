"""`/season read`: a timetable or calendar that people have, as a file or pasted, with a preview first."""

import discord
from discord import app_commands, ui

from bot.commands.core.file_or_paste import PasteModal, paste_modal, receive_file, receive_paste
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, open_form
from bot.commands.core.staff_only import require_staff
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.season_view import read_place_parts, typed_season
from bot.commands.suggestions.seasons import SeasonOption
from bot.domain.base.upload_limits import TIMETABLE as TIMETABLE_LIMIT
from bot.languages.catalogue import mark, phrase
from bot.posts.schedule.timetable_preview import TIMETABLE, timetable_post
from bot.readers.typed.pasted_parts import join_lines
from bot.services.schedule.timetables import RoundOfSeason

_EXAMPLE = mark("Saturday June 26\nFree Practice 1: 09h00-09h45\nRace 1: 12:15")


@app_commands.command(description="Read session times from a timetable: a file, or paste it")
@app_commands.describe(
    file="Text, CSV, calendar (.ics), PDF, Word or HTML, up to 8 MiB; leave out to paste",
    round="The round, if not the current or next one",
    season="Another season or series of the team",
)
async def read(
    interaction: Interaction,
    file: discord.Attachment | None = None,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    season: SeasonOption | None = None,
) -> None:
    """Show what the file would change, or open a field for a timetable."""
    if file is None:
        await require_staff(interaction)
        await open_form(interaction, await make_timetable_form(interaction, [round or ""], {}))
        return
    data = await receive_file(interaction, file, TIMETABLE_LIMIT.largest, TIMETABLE_LIMIT.refusal)
    await _show_preview(interaction, data, round, season)


async def make_timetable_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form to paste a timetable; `id_parts` is the round that it is about, or empty, and the season."""
    typed_round, season = read_place_parts(id_parts)
    timetables, season = use_cases(interaction).timetables, season or typed_season(interaction)
    about = await timetables.round(server_id(interaction), typed_round or None, season)
    return timetable_modal(about)


def timetable_modal(about: RoundOfSeason, text: str = "") -> ui.Modal:
    """A field for a round's timetable, with what was pasted before in it."""
    paste = PasteModal(
        custom_id=f"{TIMETABLE}|{about.round.number}|{about.season_id}",
        title=phrase("Read a timetable"),
        label=phrase("The times of {round}", round=about.round.name),
        description=phrase(
            "Put each day above its sessions. Too long? Paste the rest below, or send a file."
        ),
        placeholder=phrase(_EXAMPLE),
        text=text or None,
    )
    return paste_modal(paste)


async def answer_timetable_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """A timetable was pasted: show what it would change; `id_parts` are the round's number and the season."""
    text = join_lines(await receive_paste(interaction, fields))
    round_number, season = read_place_parts(id_parts)
    await _show_preview(interaction, text.encode(), round_number or None, season, pasted=True)


async def _show_preview(
    interaction: Interaction,
    data: bytes,
    typed_round: str | None,
    season: str | None,
    *,
    pasted: bool = False,
) -> None:
    timetables, user_id = use_cases(interaction).timetables, interaction.user.id
    home_id = server_id(interaction)
    preview = await timetables.read(home_id, data, typed_round, user_id, season, pasted=pasted)
    await answer(interaction, timetable_post(preview))
