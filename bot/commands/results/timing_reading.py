"""`/timing read` and *Read results*: an organiser's timing file, with a preview before anything is saved."""

import discord
from discord import app_commands, ui

from bot.commands.core.custom_ids import read_number
from bot.commands.core.file_or_paste import receive_file
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, answer_later, open_form
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import sent_file
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.season_view import required_season_view, typed_season
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import SessionOption
from bot.domain.base.upload_limits import TIMING as TIMING_LIMIT
from bot.domain.season.season_choice import Looking, season_key
from bot.domain.standings.published_standings import PublishedPreview
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.standings.published_preview import published_preview_post
from bot.posts.timing.timing_menus import TIMING
from bot.posts.timing.timing_preview import timing_post
from bot.services.season.typed_names import choose_begun_round, choose_session

_FILE, _ROUND, _SESSION = "file", "round", "session"
_LONGEST_TYPED = 100
_ENDINGS = (".pdf", ".csv", ".txt", ".tsv")


@app_commands.command(description="Read results from the organiser's file: a preview first")
@app_commands.describe(
    file="The result list, grid or standings as PDF or CSV, up to 8 MiB; leave out to open a form",
    round="The round, if the file doesn't say",
    session="The session, if the file doesn't say",
    season="Another season or series of the team",
)
async def read(
    interaction: Interaction,
    file: discord.Attachment | None = None,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    session: SessionOption | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Show what the file says of our cars, or open the form for a file."""
    if file is None:
        await require_staff(interaction)
        await open_form(interaction, await _form_for(interaction, round, session))
        return
    await read_timing_file(interaction, file, round, session, season)


@app_commands.context_menu(name="Read results")
async def read_results(interaction: Interaction, message: discord.Message) -> None:
    """Read the timing file that hangs on a message."""
    await answer_later(interaction)
    await require_staff(interaction)
    await read_timing_file(interaction, _one_file(message))


def _one_file(message: discord.Message) -> discord.Attachment:
    """The message's one file that may be a timing file.

    Raises:
        UserError: it has none, or several.
    """
    files = [file for file in message.attachments if is_timing_file(file)]
    if not files:
        raise UserError(
            phrase("Choose a message with the organiser's result list as PDF or CSV, or use `/timing read`.")
        )
    if len(files) > 1:
        raise UserError(
            phrase(
                "Attach the one you mean with `/timing read`: that message has {count} files.",
                count=len(files),
            )
        )
    return files[0]


def is_timing_file(file: discord.Attachment) -> bool:
    """Whether a file may be an organiser's list, by its name: what it is its content says."""
    return file.filename.lower().endswith(_ENDINGS)


async def read_timing_file(
    interaction: Interaction,
    file: discord.Attachment,
    round_: str | None = None,
    session: str | None = None,
    season: str | None = None,
) -> None:
    """Read the file and show its preview; what was typed counts more than what it says.

    Raises:
        UserError: who sent it isn't staff, or it is no list of results.
    """
    data = await receive_file(interaction, file, TIMING_LIMIT.largest, TIMING_LIMIT.refusal)
    timings, user_id = use_cases(interaction).timings, interaction.user.id
    preview = await timings.read(
        server_id(interaction), data, file.filename, round_, session, user_id, season
    )
    if isinstance(preview, PublishedPreview):
        await answer(interaction, published_preview_post(preview))
        return
    await answer(interaction, timing_post(preview))


async def make_timing_form(_interaction: Interaction, id_parts: list[str], fields: Fields) -> ui.Modal:
    """The form for a file, with what was typed beside it; `id_parts` is the season, if one is meant."""
    return _form("|".join((TIMING, *id_parts)), fields.get(_ROUND), fields.get(_SESSION))


async def _form_for(interaction: Interaction, round_: str | None, session: str | None) -> ui.Modal:
    """The form of the season that was typed or is meant, with the round and session that were typed.

    Raises:
        UserError: there is no season, or they fit nothing.
    """
    view = await required_season_view(interaction, Looking.BACK)
    chosen_round, chosen_session = round_, session
    if round_ is not None or session is not None:
        named_round = choose_begun_round(view.season, round_, view.now)
        chosen_round = str(named_round.number)
        if session is not None:
            chosen_session = choose_session(named_round, session).key
    custom_id = TIMING
    if typed_season(interaction) is not None or chosen_round is not None:
        custom_id = f"{TIMING}|{view.season.id}"  # else the file itself says of which season it is
    return _form(custom_id, chosen_round, chosen_session)


def _form(custom_id: str, round_: str | None, session: str | None) -> ui.Modal:
    modal = ui.Modal(title=phrase("Read results"), custom_id=custom_id)
    file = ui.FileUpload[ui.View](custom_id=_FILE, required=True, min_values=1, max_values=1)
    hint = phrase("The result list, grid or standings as PDF or CSV")
    modal.add_item(ui.Label(text=phrase("The organiser's file"), description=hint, component=file))
    for field_id, text, typed in ((_ROUND, phrase("Round"), round_), (_SESSION, phrase("Session"), session)):
        field = ui.TextInput[ui.View](
            custom_id=field_id,
            max_length=_LONGEST_TYPED,
            required=False,
            default=(typed or "")[:_LONGEST_TYPED] or None,
        )
        hint = phrase("Leave empty if the file says it")
        modal.add_item(ui.Label(text=phrase(text), description=hint, component=field))
    return modal


async def answer_timing_form(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The form was sent: show what its file says; `id_parts` is the season, if one is meant."""
    await answer_later(interaction)
    await require_staff(interaction)
    file = sent_file(interaction, _FILE)
    if file is None:
        raise UserError(phrase("Use `/timing read` again and choose a file: none came with the form."))
    season = season_key(read_number(id_parts[0])) if id_parts else None
    round_, session = fields.get(_ROUND) or None, fields.get(_SESSION) or None
    await read_timing_file(interaction, file, round_, session, season)
