"""The answer to `/season list`: what each season holds, which are followed, and which can go."""

from collections.abc import Sequence

from bot.domain.season.season_holding import SeasonHolding
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.dates import date_range
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import turning_buttons
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext

SEASON_LIST = "season-list"
"""What the custom ids of its buttons begin with; what to do and the season's id, or the page, follow."""
FOLLOW, STOP, REMOVE, PAGE = "follow", "stop", "remove", "page"
SHOWN_AT_ONCE = 5
"""Seasons of one page: Discord has room for forty parts in a message."""
_LONGEST_NAME = 80


def season_list_post(
    holdings: Sequence[SeasonHolding], count: int, page: int = 0, notice: str = "", undo: Button | None = None
) -> Post:
    """A page of the list, the first being 0, of `count` seasons in all.

    `notice` (Markdown) is what was just done, and `undo` takes it back.
    """
    blocks: list[Block] = []
    if notice:
        blocks.append(Text(notice))
    if undo is not None:
        blocks.append(Buttons((undo,)))
    if not holdings:
        blocks.append(Text(phrase("No season yet. Add one with `/season import`.")))
        return Post(tuple(blocks), Accent.PIT)
    heading = counted(count, "## {count} season", "## {count} seasons")
    blocks += [Text(heading), Divider()]
    for holding in holdings:
        blocks.append(Text(_holding_lines(holding)))
        blocks += _holding_buttons(holding)
    blocks += _turning(count, page)
    blocks.append(Text(subtext(phrase("Only you see this"))))
    return Post(tuple(blocks), Accent.PIT)


def followed_notice(title: str) -> str:
    """That season is followed from now on."""
    return phrase("✅ **{season}** is followed: it gets reminders and posts.", season=_shown(title))


def stopped_notice(title: str) -> str:
    """That season isn't followed any more."""
    return phrase(
        "✅ **{season}** is no longer followed: no more reminders. Read it with `season`.",
        season=_shown(title),
    )


def removed_notice(title: str) -> str:
    """That season is gone."""
    return phrase("✅ **{season}** is removed. It had no results, points or quotes.", season=_shown(title))


def _shown(title: str) -> str:
    return escaped_line(title, _LONGEST_NAME)


def _holding_lines(holding: SeasonHolding) -> str:
    """Which season it is, what it holds, and whether it is followed."""
    title = f"{escaped_line(holding.name.series, _LONGEST_NAME)} {holding.name.year}"
    head = joined_by_dots(f"**{title}**", escaped_line(holding.name.team, _LONGEST_NAME))
    state = phrase("Not followed: read it with `season`")
    if holding.name.in_force:
        state = phrase("Followed")
    return joined_lines(head, _contents(holding), subtext(state))


def _contents(holding: SeasonHolding) -> str:
    """`6 rounds, April 21st – October 1st · 4 results · 2 quotes`."""
    rounds = counted(holding.rounds, "{count} round", "{count} rounds")
    days, results, quotes = "", "", ""
    if holding.first_day and holding.last_day:
        days = date_range(holding.first_day, holding.last_day)
    if holding.results:
        results = counted(holding.results, "{count} result", "{count} results")
    if holding.quotes:
        quotes = counted(holding.quotes, "{count} quote", "{count} quotes")
    return joined_by_dots(rounds, days, results, quotes)


def _holding_buttons(holding: SeasonHolding) -> list[Block]:
    """Whether it is followed, unless it is the only one, and the way out where nothing is lost."""
    season_id = holding.name.id
    buttons: list[Button] = []
    if not holding.name.in_force:
        buttons.append(Button(phrase("Follow"), f"{SEASON_LIST}:{FOLLOW}:{season_id}"))
    elif not holding.is_followed_alone:
        buttons.append(Button(phrase("Stop following"), f"{SEASON_LIST}:{STOP}:{season_id}"))
    if holding.can_be_removed:
        buttons.append(Button(phrase("Remove"), f"{SEASON_LIST}:{REMOVE}:{season_id}", Style.DANGER))
    if not buttons:
        return []
    return [Buttons(tuple(buttons))]


def _turning(count: int, page: int) -> list[Block]:
    """What turns the list's pages, where it has several."""
    last = (count - 1) // SHOWN_AT_ONCE
    buttons = turning_buttons(page, lambda turned: f"{SEASON_LIST}:{PAGE}:{turned}", 0, last)
    if not buttons:
        return []
    return [Buttons(tuple(buttons))]
