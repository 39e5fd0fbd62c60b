"""The answer to `/watch`: where a round's sessions can be seen. Nothing in it tells how one came out."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.posts.kit.dates import stamp
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit, first_that_fits
from bot.posts.kit.link_buttons import LONGEST_URL, MOST_LINKS, watch_again, watch_live
from bot.posts.kit.post import ROOM, Accent, Divider, Link, Links, Post, Text
from bot.posts.kit.round_phrases import round_days, round_name, round_number, season_title
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.season.weekend_programme import is_over

_NAME_LENGTHS = (80, 40, 24)
_MOST_ROWS = 4
_NOTHING = (
    "No link is known yet. Staff add one with `/session set`; reminders carry the live link, and the replay "
    "appears here and under the results."
)


def watch_post(season: Season, team: str, round_: Round, now: datetime) -> Post:
    """Each session with what can be seen of it, and a button for each link, live ones first."""
    return first_that_fits(_post(season, team, round_, now, most) for most in _NAME_LENGTHS)


def _post(season: Season, team: str, round_: Round, now: datetime, most: int) -> Post:
    head = f"## 📺 Where to watch {round_name(round_, most)}"
    about = joined_by_dots(round_number(season, round_), round_days(round_))
    foot = subtext(season_title(season, most), escaped_line(team, most))
    linked = any(s.watch or s.replay for s in round_.sessions)
    lines = [_line(s, round_, now, most) for s in round_.sessions] if linked else [_NOTHING]
    room = ROOM - len(head) - len(about) - len(foot) - 3
    told = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more session')}", room)
    blocks = (Text(f"{head}\n{about}"), Divider(), Text("\n".join(told)), Text(foot))
    return Post((*blocks, *_rows(round_, now)), Accent.PIT)


def _line(session: Session, round_: Round, now: datetime, most: int) -> str:
    name = escaped_line(session.name, most)
    if session not in round_.held:
        return subtext(name, session.state.value if not session.is_on else round_.state.value)
    over = is_over(session, round_, now)
    seen = " and ".join(["live"] * bool(session.watch and not over) + ["again"] * bool(session.replay))
    when = stamp(session.start) if session.start else "time to be confirmed"
    return joined_by_dots(
        f"**{name}**", "over" if over else when, seen or f"no {'replay' if over else 'link'} yet"
    )


def _rows(round_: Round, now: datetime) -> Iterator[Links]:
    """Live for what isn't over, then what can be seen again; each address once, as many as fit."""
    live = watch_live(s for s in round_.held if not is_over(s, round_, now))
    first: dict[str, Link] = {}
    for link in (*live, *watch_again(round_.sessions)):
        if len(link.url) <= LONGEST_URL:
            first.setdefault(link.url, link)
    kept = list(first.values())[: MOST_LINKS * _MOST_ROWS]
    for start in range(0, len(kept), MOST_LINKS):
        yield Links(tuple(kept[start : start + MOST_LINKS]))
