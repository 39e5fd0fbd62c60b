"""The standings: drivers and teams of a class, ours in bold, and what they are counted from."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.season.round import Round
from bot.domain.standings.standings import Standings, StandingsLine
from bot.domain.standings.standings_view import StandingsView
from bot.languages.catalogue import phrase
from bot.posts.kit.english import plural
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.post import MOST_OPTIONS, Accent, Block, Divider, Menu, Option, Post, Text, plain_post
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, subtext

STANDINGS = "standings"
"""What the custom id of its menu begins with; server and round follow."""
NO_ROUND = 0
"""What stands in a custom id for no round, that is for all that was driven."""
_MOST_DRIVERS = 15
_MOST_TEAMS = 8
_LONGEST_NAME = 50
_MOST_MISSING = 3
_SEVERAL = 2


def standings_post(view: StandingsView, server_id: int, round_id: int, look: Look = PLAIN_LOOK) -> Post:
    """The table that is to be shown; `round_id` is the round that was asked for, `NO_ROUND` for none."""
    shown = view.shown or Standings("", (), ())
    blocks: list[Block] = [Text(f"{_title(view, shown)}\n{_about(view)}"), Divider()]
    driver_lines = _lines(shown.drivers, view.is_own_driver, _MOST_DRIVERS, view.gained)
    blocks.append(Text("\n".join(driver_lines)))
    if shown.teams:
        team_lines = _lines(shown.teams, view.is_own_team, _MOST_TEAMS, lambda _line: 0)
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
            phrase("counted from the results of {sessions}", sessions=plural(view.lists, "session"))
        )
    if view.typed_rounds:
        names = ", ".join(escaped_line(round_.name) for round_ in view.typed_rounds)
        sources.append(phrase("points of {rounds} typed by the team", rounds=names))
    about = subtext(after, *sources)
    if view.missing:
        about += "\n" + subtext(phrase("Not counted yet: {sessions}", sessions=_missing(view.missing)))
    return about


def _missing(missing: Sequence[tuple[Round, str]]) -> str:
    names = [f"{escaped_line(round_.name)} {escaped_line(name)}" for round_, name in missing]
    if len(names) > _MOST_MISSING:
        more = phrase("and {count} more", count=len(names) - _MOST_MISSING)
        names = [*names[:_MOST_MISSING], more]
    return ", ".join(names)


def _lines(
    lines: Sequence[StandingsLine],
    is_own: Callable[[StandingsLine], bool],
    most: int,
    gained: Callable[[StandingsLine], int],
) -> Iterator[str]:
    """The best ones, and ours wherever they are."""
    left_out = 0
    for index, line in enumerate(lines):
        if index < most or is_own(line):
            words = f"{line.place}. {escaped_line(clip(line.name, _LONGEST_NAME))}"
            who = f"**{words}**" if is_own(line) else words
            yield f"- {joined_by_dots(who, points_words(line.points), _moved(gained(line)))}"
        else:
            left_out += 1
    if left_out:
        yield subtext(phrase("and {count} more", count=left_out))


def _moved(gained: int) -> str:
    """`up 3`, `down 1`; nothing for who stayed."""
    if gained > 0:
        return phrase("up {places}", places=gained)
    if gained < 0:
        return phrase("down {places}", places=-gained)
    return ""


def points_words(points: Decimal) -> str:
    """`24 points`, `1 point`, `7.5 points`."""
    if points == 1:
        return phrase("1 point")
    return phrase("{points} points", points=f"{points.normalize():f}")


def _class_menu(view: StandingsView, server_id: int, round_id: int) -> Iterator[Menu]:
    if len(view.tables) < _SEVERAL:
        return
    options = [Option(clip(table.class_name, 100), clip(table.class_name, 100)) for table in view.tables]
    yield Menu(
        f"{STANDINGS}:class:{server_id}:{round_id}",
        phrase("Show another class…"),
        tuple(options[:MOST_OPTIONS]),
    )


def points_saved_post(
    driver: str, class_name: str, round_: Round, points: Decimal | None, *, is_new: bool
) -> Post:
    """The answer to `/points`."""
    facts = {
        "driver": escaped_line(driver),
        "class_name": escaped_line(class_name),
        "round": escaped_line(round_.name),
    }
    if points is None and not is_new:
        return plain_post(phrase("Nothing to remove: no points were typed for {driver} in {round}.", **facts))
    if points is None:
        sentence = "Removed the points of {driver} in {round} ({class_name}). The results count again."
        return plain_post(phrase(sentence, **facts))
    facts["points"] = points_words(points)
    sentence = "Saved: {driver}, {points} in {round} ({class_name})."
    if not is_new:
        sentence = "Already saved: {driver}, {points} in {round} ({class_name})."
    return plain_post(phrase(sentence, **facts))
