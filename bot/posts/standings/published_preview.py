"""The organiser's standings before they are saved, and what staff read once they are."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.standings.published_standings import PublishedPreview
from bot.domain.standings.standings import Standings
from bot.domain.standings.standings_view import StandingsView
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext
from bot.posts.standings.points_saved import points_words
from bot.posts.standings.standings_post import STANDINGS
from bot.posts.standings.table_lines import TableRoom, table_lines

_FULLEST_FIRST = (TableRoom(3, 4, 60), TableRoom(1, 2, 40), TableRoom(1, 1, 16))
_MOST_TABLES = 12


def published_preview_post(preview: PublishedPreview) -> Post:
    """What the file has, class by class, with its buttons; a refusal has none."""
    if not preview.has_own:
        return _refused_post(preview)
    return first_that_fits(_post(preview, room) for room in _FULLEST_FIRST)


def _refused_post(preview: PublishedPreview) -> Post:
    count = sum(len(table.drivers) + len(table.teams) for table in preview.standings.tables)
    words = counted(
        count,
        "None of your drivers is in these standings, which have {count} line.",
        "None of your drivers is in these standings, which have {count} lines.",
    )
    remedy = phrase("Check how your drivers are spelt with `/season export`, and read it again.")
    small = subtext(phrase("Only you see this. Nothing was saved."))
    return Post((Text(joined_lines(f"**{words}**", remedy, small)),), Accent.TROUBLE)


def _post(preview: PublishedPreview, room: TableRoom) -> Post:
    title = phrase("Standings after {round}", round=escaped_line(preview.round.name))
    blocks: list[Block] = [Text(joined_lines(f"## {title}", _file_line(preview), _note(preview))), Divider()]
    view = StandingsView(preview.season, preview.round, preview.standings.tables, None, 0, (), ())
    tables = preview.standings.tables[:_MOST_TABLES]
    blocks += [Text("\n".join(_table(replace(view, shown=table), table, room))) for table in tables]
    if preview.key:
        blocks.append(Buttons(tuple(_buttons(preview.key))))
    return Post(tuple(blocks), Accent.PIT)


def _file_line(preview: PublishedPreview) -> str:
    name = phrase("“{name}”", name=escaped_line(preview.standings.name, 60))
    state = phrase("Only you see this. Nothing is saved yet.")
    if preview.is_kept:
        state = phrase("Only you see this. Already saved.")
    return subtext(joined_by_dots(name, state))


def _note(preview: PublishedPreview) -> str:
    return phrase(
        "Shown by `/standings` while results of some session aren't known. After another round than "
        "{round}? Read it again with `round`. A session's results? With `session`.",
        round=escaped_line(preview.round.name),
    )


def _table(view: StandingsView, table: Standings, room: TableRoom) -> Iterator[str]:
    """The best of a class and ours, and who is last: so that a file which ends early is seen."""
    if table.class_name:
        yield f"### {escaped_line(table.class_name)}"
    yield from table_lines(table.drivers, room, view.is_own_driver)
    if table.teams:
        yield phrase("**Teams**")
        yield from table_lines(table.teams, room, view.is_own_team)
    last = (table.drivers or table.teams)[-1]
    yield subtext(
        phrase(
            "The last line is {place}. {name}, {points}.",
            place=last.place,
            name=escaped_line(last.name, room.name),
            points=points_words(last.points),
        )
    )


def _buttons(key: str) -> Iterator[Button]:
    yield Button(phrase("Save and post"), f"{STANDINGS}:file:post:{key}", Style.MAIN)
    yield Button(phrase("Save without posting"), f"{STANDINGS}:file:save:{key}")
    yield Button(phrase("Discard"), f"{STANDINGS}:file:drop:{key}")


def published_saved_post(saved: PublishedPreview, arrivals: str) -> Post:
    """What was saved, and how telling it went (`arrivals`, Markdown)."""
    head = phrase("**Saved: the organiser's standings after {round}.**", round=escaped_line(saved.round.name))
    return Post((Text(joined_lines(head, arrivals)),), Accent.PIT)
