"""What staff read once a timing file is saved, and once that was undone."""

from bot.domain.results.field import FieldKind
from bot.domain.results.field_results import CarResult
from bot.domain.results.result import Status
from bot.domain.results.timing_preview import TimingPreview
from bot.languages.catalogue import counted, phrase
from bot.languages.numbers import ordinal
from bot.posts.kit.car_phrases import in_class, number_or_crew
from bot.posts.kit.post import Accent, Block, Button, Buttons, Post, Text, plain_post
from bot.posts.kit.round_phrases import session_at_round
from bot.posts.kit.text_lines import joined_lines
from bot.posts.timing.timing_menus import TIMING


def timing_saved_post(
    preview: TimingPreview, arrivals: str, undo: str, beside: tuple[Button, ...] = ()
) -> Post:
    """What was saved, how telling it went (`arrivals`, Markdown), and the way back (`undo`).

    `beside` are up to three other buttons.
    """
    where = session_at_round(preview.round, preview.session)
    cars = counted(len(preview.field.cars), "{count} car", "{count} cars")
    head = phrase("**Saved: {session}, {cars}.**", session=where, cars=cars)
    if preview.field.kind is FieldKind.GRID:
        head = phrase("**Saved: the grid of {session}.**", session=where)
    lines = [line for line in map(_result_line, preview.to_save) if line]
    blocks: list[Block] = [Text(joined_lines(head, *lines, arrivals))]
    blocks.append(Buttons((Button(phrase("Undo"), f"{TIMING}:undo:{undo}"), *beside)))
    return Post(tuple(blocks), Accent.PIT)


def _result_line(result: CarResult) -> str:
    """`- #42: 20th in Silver, 26th overall`."""
    report, car = result.report, number_or_crew(result.entry)
    if report is None:
        return ""
    places: list[str] = []
    if report.status not in (None, Status.CLASSIFIED):
        places.append(str(report.status))
    if report.position:
        places.append(in_class(ordinal(report.position), result.entry))
    if report.overall:
        places.append(phrase("{place} overall", place=ordinal(report.overall)))
    if report.grid:
        places.append(phrase("{place} on the grid", place=ordinal(report.grid)))
    return f"- {car}: {', '.join(places)}"


def timing_undone_post() -> Post:
    """The answer to Undo."""
    return plain_post(phrase("Undone."))
