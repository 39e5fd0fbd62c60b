"""The standings: drivers and teams of a class, ours in bold, and what they are counted from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.standings.standings import Standings, StandingsLine
from bot.domain.standings.standings_view import StandingsView
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import MOST_OPTIONS, Accent, Block, Divider, Menu, Option, Post, Text
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.results.points_saved import points_words

STANDINGS = "standings"
"""What the custom id of its menu begins with; server and round follow."""
NO_ROUND = 0
"""What stands in a custom id for no round, that is for all that was driven."""
_MOST_NAMED = 3
"""Rounds or sessions that are named where several are meant."""
_LONGEST_NAMED = 40
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Room:
    """How many drivers and teams are shown, how many of ours besides, and characters of each name."""

    drivers: int
    teams: int
    own: int
    name: int


_FULLEST_FIRST = (_Room(15, 8, 20, 60), _Room(10, 5, 10, 40), _Room(5, 3, 5, 24))


def standings_post(view: StandingsView, server_id: int, round_id: int, look: Look = PLAIN_LOOK) -> Post:
    """The table that is to be shown; `round_id` is the round that was asked for, `NO_ROUND` for none."""
    return first_that_fits(_post(view, server_id, round_id, look, room) for room in _FULLEST_FIRST)


def _post(view: StandingsView, server_id: int, round_id: int, look: Look, room: _Room) -> Post:
    shown = view.shown or Standings("", (), ())
    blocks: list[Block] = [Text(f"{_title(view, shown)}\n{_about(view)}"), Divider()]
    driver_lines = _lines(shown.drivers, room.drivers, room, view.is_own_driver, view.gained)
    blocks.append(Text("\n".join(driver_lines)))
    if shown.teams:
        team_lines = _lines(shown.teams, room.teams, room, view.is_own_team)
        blocks.append(Text("\n".join((f"### {phrase('Teams')}", *team_lines))))
    blocks += _class_menu(view, server_id, round_id)
    return Post(tuple(blocks), accent_of(look, Accent.RESULT))


def _title(view: StandingsView, shown: Standings) -> str:
    if not shown.class_name:
        return f"## {phrase('{season}: standings', season=escaped_line(view.season.title))}"
    words = phrase(
        "{season}: {class_name} standings",
        season=escaped_line(view.season.title),
        class_name=escaped_line(shown.class_name),
    )
    return f"## {words}"


def _about(view: StandingsView) -> str:
    """After which round, and from what they are counted: lists, or what the team typed."""
    after = phrase("After {round}", round=escaped_line(view.after.name)) if view.after else ""
    sources: list[str] = []
    if view.lists:
        sources.append(
            counted(
                view.lists,
                "counted from the results of {count} session",
                "counted from the results of {count} sessions",
            )
        )
    if view.typed_rounds:
        round_names = _named([round_.name for round_ in view.typed_rounds])
        sources.append(phrase("points of {rounds} typed by the team", rounds=round_names))
    about = subtext(after, *sources)
    if view.missing:
        session_names = _named([f"{round_.name} {name}" for round_, name in view.missing])
        about += "\n" + subtext(phrase("Not counted yet: {sessions}", sessions=session_names))
    return about


def _named(names: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    shown_names = [escaped_line(name, _LONGEST_NAMED) for name in names[:_MOST_NAMED]]
    if len(names) > _MOST_NAMED:
        shown_names.append(phrase("and {count} more", count=len(names) - _MOST_NAMED))
    return ", ".join(shown_names)


def _nowhere(_line: StandingsLine) -> int:
    return 0


def _lines(
    lines: Sequence[StandingsLine],
    most: int,
    room: _Room,
    is_own: Callable[[StandingsLine], bool],
    gained: Callable[[StandingsLine], int] = _nowhere,
) -> Iterator[str]:
    """The best ones, and ours wherever they are."""
    own_lines = [line for line in lines[most:] if is_own(line)][: room.own]
    shown_lines = [*lines[:most], *own_lines]
    for line in shown_lines:
        words = f"{line.place}. {escaped_line(line.name, room.name)}"
        who = f"**{words}**" if is_own(line) else words
        yield f"- {joined_by_dots(who, points_words(line.points), _moved(gained(line)))}"
    if len(lines) > len(shown_lines):
        yield subtext(phrase("and {count} more", count=len(lines) - len(shown_lines)))


def _moved(gained: int) -> str:
    """`up 3`, `down 1`; nothing for who stayed."""
    if gained > 0:
        return phrase("up {places}", places=gained)
    if gained < 0:
        return phrase("down {places}", places=-gained)
    return ""


def _class_menu(view: StandingsView, server_id: int, round_id: int) -> Iterator[Menu]:
    if len(view.tables) < _SEVERAL:
        return
    options = [Option(clip(table.class_name, 100), clip(table.class_name, 100)) for table in view.tables]
    yield Menu(
        f"{STANDINGS}:class:{server_id}:{round_id}",
        phrase("Show another class…"),
        tuple(options[:MOST_OPTIONS]),
    )
