"""The standings: drivers and teams of a class, ours in bold, and what they are counted from."""

from collections.abc import Iterator, Sequence

from bot.domain.season.session_names import shown_name
from bot.domain.standings.standings import Standings
from bot.domain.standings.standings_view import StandingsView
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import MOST_OPTIONS, Accent, Block, Button, Buttons, Divider, Menu, Option, Post, Text
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import subtext
from bot.posts.standings.table_lines import TableRoom, table_lines

STANDINGS = "standings"
"""What the custom id of its menu begins with; server, round and season follow."""
NO_ROUND = 0
"""What stands in a custom id for no round, that is for all that was driven."""
NO_SEASON = 0
"""The season of a custom id that says none."""
_MOST_NAMED = 3
"""Rounds or sessions that are named where several are meant."""
_LONGEST_NAMED = 40
_SEVERAL = 2


_Rooms = tuple[TableRoom, TableRoom]
"""That of the drivers and that of the teams."""
_FULLEST_FIRST: tuple[_Rooms, ...] = (
    (TableRoom(15, 20, 60), TableRoom(8, 20, 60)),
    (TableRoom(10, 10, 40), TableRoom(5, 10, 40)),
    (TableRoom(5, 5, 24), TableRoom(3, 5, 24)),
)


def standings_post(view: StandingsView, server_id: int, round_id: int) -> Post:
    """The table that is to be shown; `round_id` is the round that was asked for, `NO_ROUND` for none."""
    return first_that_fits(_post(view, server_id, round_id, rooms) for rooms in _FULLEST_FIRST)


def _post(view: StandingsView, server_id: int, round_id: int, rooms: _Rooms) -> Post:
    shown = view.shown or Standings("", (), ())
    driver_room, team_room = rooms
    blocks: list[Block] = [Text(f"{_title(view, shown)}\n{_about(view)}"), Divider()]
    driver_lines = table_lines(shown.drivers, driver_room, view.is_own_driver, view.gained)
    blocks.append(Text("\n".join(driver_lines)))
    if shown.teams:
        team_lines = table_lines(shown.teams, team_room, view.is_own_team)
        blocks.append(Text("\n".join(("### " + phrase("Teams"), *team_lines))))
    blocks += _class_menu(view, server_id, round_id)
    if view.earlier_places and not view.published:
        chart_id = f"{STANDINGS}:chart:{server_id}:{round_id}:{shown.short_key}:{view.season.id}"
        blocks.append(Buttons((Button(phrase("Chart"), chart_id),)))
    return Post(tuple(blocks), accent_of(view.look, Accent.RESULT))


def _title(view: StandingsView, shown: Standings) -> str:
    if not shown.class_name:
        return "## " + phrase("{season}: standings", season=escaped_line(view.season.title))
    words = phrase(
        "{season}: {class_name} standings",
        season=escaped_line(view.season.title),
        class_name=escaped_line(shown.class_name),
    )
    return f"## {words}"


def post_standings_button(server_id: int, round_id: int) -> Button:
    """What posts the standings after the round of that id."""
    return Button(phrase("Post standings"), f"{STANDINGS}:post:{server_id}:{round_id}")


def _about(view: StandingsView) -> str:
    """After which round, from what they are counted, and what is still missing."""
    after = phrase("After {round}", round=escaped_line(view.after.name)) if view.after else ""
    about = subtext(after, *standings_sources(view))
    if view.missing:
        session_names = _named([f"{round_.name} {shown_name(session)}" for round_, session in view.missing])
        about += "\n" + subtext(phrase("Not counted yet: {sessions}", sessions=session_names))
    return about


def standings_sources(view: StandingsView) -> Iterator[str]:
    """Where they are from: counted from lists and typed points, or the organiser's; if provisional, that."""
    if view.published:
        file_name = escaped_line(view.published, _LONGEST_NAMED)
        yield phrase("from the organiser's standings, “{file}”", file=file_name)
    if view.lists:
        yield counted(
            view.lists,
            "counted from the results of {count} session",
            "counted from the results of {count} sessions",
        )
    if view.typed_rounds:
        round_names = _named([round_.name for round_ in view.typed_rounds])
        yield phrase("points of {rounds} typed by the team", rounds=round_names)
    if view.is_provisional:
        yield phrase("provisional")


def _named(names: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    shown_names = [escaped_line(name, _LONGEST_NAMED) for name in names[:_MOST_NAMED]]
    if len(names) > _MOST_NAMED:
        shown_names.append(phrase("and {count} more", count=len(names) - _MOST_NAMED))
    return ", ".join(shown_names)


def _class_menu(view: StandingsView, server_id: int, round_id: int) -> Iterator[Menu]:
    if len(view.tables) < _SEVERAL:
        return
    options = [Option(clip(table.class_name, 100), table.key) for table in view.tables]
    yield Menu(
        f"{STANDINGS}:class:{server_id}:{round_id}:{view.season.id}",
        phrase("Show another class…"),
        tuple(options[:MOST_OPTIONS]),
    )
