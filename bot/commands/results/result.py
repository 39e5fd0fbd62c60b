"""`/result`: a result stored and announced, or corrected."""

from typing import Literal

import discord
from discord import app_commands

from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.text_options import OwnWords
from bot.commands.core.uploads import read_photo
from bot.commands.suggestions.cars import CarOption
from bot.commands.suggestions.drivers import DriverOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.sessions import ResultSessionOption
from bot.domain.base.phone_text import is_dash
from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT
from bot.domain.results.result import HIGHEST_POSITION, LONGEST_NOTE, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.posts.desk.delivery_summary import delivered_post
from bot.posts.desk.undo import with_undo
from bot.posts.results.result_announcement import early_hint, photo_hint, result_summary
from bot.services.results.result_input import TypedResult
from bot.services.results.results import ReportedResult

Place = app_commands.Range[int, 1, HIGHEST_POSITION]
Note = app_commands.Transform[str, OwnWords(LONGEST_NOTE)]
Credit = app_commands.Transform[str, OwnWords(LONGEST_CREDIT)]
Alt = app_commands.Transform[str, OwnWords(LONGEST_ALT)]


@app_commands.command(description="Store a result and announce it; the same command again corrects it")
@app_commands.describe(
    session="Such as race2; or all in one: race2 20, q1 dnf, r2 P20 overall 26 grid 34",
    position="Position in class",
    overall="Position over the whole field",
    grid="Starting position over the whole field",
    status="How it ended, if not classified",
    round="The round, if not the one under way or the last",
    entry="The car, if the team has several",
    driver="Who drove, or whose car",
    note='What to add, such as a penalty, or the reason of an amendment; "-" takes the note away',
    photo="A photo as your phone makes it, up to 8 MiB; where it was taken is removed from it",
    credit='Whose photo it is; "-" takes the photo away',
    alt="What is on the photo, for people who can't see it",
    state="Provisional on the road, final (if not said), or amended later with the reason as note",
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
) -> None:
    """Store what was typed, announce it, and say where it was posted."""
    await answer_later(interaction)
    await require_staff(interaction)
    report = ResultReport(
        position,
        overall,
        grid,
        status=Status(status) if status else None,
        note=read_note(note),
        life=ResultLife(state) if state else None,
    )
    hanging = await read_photo(interaction, photo, credit, alt)
    await report_and_answer(interaction, TypedResult(session, report, round, entry, driver, hanging))


async def report_and_answer(interaction: Interaction, typed: TypedResult) -> None:
    """Store a result, announce it, and say where it was posted; who typed it may, and is waiting."""
    results, user_id = use_cases(interaction).results, interaction.user.id
    reported = await results.report(server_id(interaction), typed, user_id)
    outcomes = await delivery_outcomes(interaction, reported.announcement)
    words, hint = result_summary(reported.news), _hint(reported)
    post = delivered_post(words, outcomes, hint, unchanged=not reported.changed)
    await answer(interaction, with_undo(post, reported.change))


def _hint(reported: ReportedResult) -> str:
    """What could be better about it, a line for each."""
    hints: list[str] = []
    if reported.early:
        hints.append(early_hint(reported.news))
    if photo_words := photo_hint(reported.news):
        hints.append(photo_words)
    return "\n".join(hints)


def read_note(typed: str | None) -> str | None:
    """A dash takes the note away; line ends would break the one line that a result has."""
    if typed is None:
        return None
    if is_dash(typed):
        return ""
    return " ".join(typed.split())
