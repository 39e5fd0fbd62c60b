"""`/result`: a result stored and announced, or corrected."""

from dataclasses import replace
from typing import Literal

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.core.replies import answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.text_options import OwnWords
from bot.commands.core.uploads import came_with_photo, read_photo
from bot.commands.results.early_result import report_or_ask
from bot.commands.results.result_form import open_result_form
from bot.commands.results.result_input import read_note
from bot.commands.suggestions.cars import CarOption
from bot.commands.suggestions.drivers import DriverOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.season_view import season_view
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import ResultSessionOption
from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT
from bot.domain.results.result import HIGHEST_POSITION, LONGEST_NOTE, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.domain.season.entry import Entry
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.readers.typed.result_line import read_result_line
from bot.services.results.result_input import TypedResult
from bot.services.season.typed_names import choose_begun_round, choose_entry, choose_session

Place = app_commands.Range[int, 1, HIGHEST_POSITION]
Note = app_commands.Transform[str, OwnWords(LONGEST_NOTE)]
Credit = app_commands.Transform[str, OwnWords(LONGEST_CREDIT)]
Alt = app_commands.Transform[str, OwnWords(LONGEST_ALT)]


@app_commands.command(description="Post a result; the same command again corrects it")
@app_commands.describe(
    session="Such as race2; or all in one: race2 20, q1 dnf, r2 P20 overall 26 grid 34",
    position="Position in class",
    overall="Position over the whole field",
    grid="Starting position over the whole field",
    status="How it ended, if not in a position",
    round="The round, if not the current or last one",
    entry="The car, if the team has several",
    driver="Who drove, or whose car",
    note='Such as a penalty, or the reason for an amendment; "-" removes the note',
    photo="A photo from your phone, up to 8 MiB; its location is removed",
    credit='Whose photo it is; "-" removes the photo',
    alt="What is on the photo, for people who can't see it",
    state="Provisional, final (the usual), or amended later with the reason as note",
    season="Another season or series of the team",
)
async def result(
    interaction: Interaction,
    session: ResultSessionOption,
    position: Place | None = None,
    overall: Place | None = None,
    grid: Place | None = None,
    status: Literal["classified", "DNF", "DNS", "DSQ"] | None = None,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    entry: CarOption | None = None,
    driver: DriverOption | None = None,
    note: Note | None = None,
    photo: discord.Attachment | None = None,
    credit: Credit | None = None,
    alt: Alt | None = None,
    state: Literal["provisional", "final", "amended"] | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Save what was typed, post it, and say where; with a session alone, open the form."""
    report = ResultReport(
        position,
        overall,
        grid,
        status=Status(status) if status else None,
        note=read_note(note),
        life=ResultLife(state) if state else None,
    )
    typed = TypedResult(session, report, round, entry, driver, season=season)
    is_bare = report == ResultReport() and not came_with_photo(interaction, photo) and credit is alt is None
    if is_bare and await _names_no_more_than_a_session(interaction, typed):
        await require_staff(interaction)
        car = await _chosen_entry(interaction, entry)
        await open_result_form(interaction, session, round, car, season)
        return
    await answer_later(interaction)
    await require_staff(interaction)
    hanging = await read_photo(interaction, photo, credit, alt)
    await report_or_ask(interaction, replace(typed, photo=hanging))


async def _names_no_more_than_a_session(interaction: Interaction, typed: TypedResult) -> bool:
    """Whether the session's option says no result either, as `race2 20` does."""
    view = await season_view(interaction, Looking.BACK)
    if view is None:
        return False
    try:
        round_ = choose_begun_round(view.season, typed.round, view.now)
        line = read_result_line(typed.session, round_.sessions, view.season.classes)
        choose_session(round_, line.session)
    except UserError:  # what is wrong is said by the answer, which gives back what was typed
        return False
    return not line.has_result


async def _chosen_entry(interaction: Interaction, entry: str | None) -> Entry | None:
    view = await season_view(interaction, Looking.BACK)
    if view is None or entry is None:
        return None
    return choose_entry(view.season, entry, None)
