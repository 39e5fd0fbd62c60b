"""`/release read`: a press release as a file or pasted, to see what it says before anything is stored."""

import discord
from discord import app_commands, ui

from bot.commands.core.file_or_paste import PasteModal, paste_modal, receive_file, receive_paste
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, open_form
from bot.commands.core.staff_only import require_staff
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.season_view import read_place_parts, required_season_view
from bot.commands.suggestions.seasons import SeasonOption
from bot.domain.base.upload_limits import RELEASE as RELEASE_LIMIT
from bot.domain.season.season_choice import Looking
from bot.languages.catalogue import phrase
from bot.posts.press.release_preview import RELEASE, release_preview_post
from bot.readers.typed.pasted_parts import join_paragraphs
from bot.services.season.typed_names import choose_round


@app_commands.command(description="Read results and quotes from a press release; nothing is saved yet")
@app_commands.describe(
    file="The release as text, PDF, Word or HTML, up to 8 MiB; leave out to paste it",
    round="The round, if the text doesn't say",
    season="Another season or series of the team",
)
async def read(
    interaction: Interaction,
    file: discord.Attachment | None = None,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    season: SeasonOption | None = None,
) -> None:
    """Show the preview of a file's release, or open a field to paste it."""
    if file is None:
        await require_staff(interaction)
        await open_form(interaction, await make_release_form(interaction, [round or ""], {}))
        return
    data = await receive_file(interaction, file, RELEASE_LIMIT.largest, RELEASE_LIMIT.refusal)
    releases, user_id = use_cases(interaction).releases, interaction.user.id
    preview = await releases.read_file(server_id(interaction), data, round, user_id, season)
    await answer(interaction, release_preview_post(preview))


async def make_release_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form to paste a release; `id_parts` is the round that it is about, or empty, and the season."""
    typed_round, season = read_place_parts(id_parts)
    round_number = ""
    view = await required_season_view(interaction, Looking.BACK, season)
    if typed_round:
        round_number = str(choose_round(view.season, typed_round, view.now).number)
    paste = PasteModal(
        custom_id=f"{RELEASE}|{round_number}|{view.season.id}",
        title=phrase("Read a press release"),
        label=phrase("Paste the press release"),
        description=phrase("Too long for one field? Paste the rest below. Longer? Send it as a file."),
    )
    return paste_modal(paste)


async def answer_release_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The release was pasted: show its preview; `id_parts` are the round's number and the season."""
    text = join_paragraphs(await receive_paste(interaction, fields))
    round_number, season = read_place_parts(id_parts)
    releases, user_id = use_cases(interaction).releases, interaction.user.id
    preview = await releases.read(server_id(interaction), text, round_number or None, user_id, season)
    await answer(interaction, release_preview_post(preview))
