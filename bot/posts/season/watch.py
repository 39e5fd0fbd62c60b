"""The answer to `/watch`: where a round's sessions can be seen. Nothing in it tells how one came out."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit, first_that_fits, more_sessions
from bot.posts.kit.link_buttons import link_rows, watch_again, watch_live
from bot.posts.kit.post import ROOM, Accent, Divider, Links, Post, Text
from bot.posts.kit.round_phrases import round_days, round_name, round_number, state_words
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, joined_lines
from bot.posts.season.weekend_programme import is_over, start_or_unknown

_NAME_LENGTHS = (80, 40, 24)
_MOST_ROWS = 4


def watch_post(
    season: Season, round_: Round, now: datetime, look: Look = PLAIN_LOOK, series: str = ""
) -> Post:
    """Each session with what can be seen of it, and a button for each link, live ones first.

    `series` is a line that says whose it is, empty where that is clear.
    """
    posts = (_post(season, round_, now, name_length, look, series) for name_length in _NAME_LENGTHS)
    return first_that_fits(posts)


def _post(season: Season, round_: Round, now: datetime, name_length: int, look: Look, series: str) -> Post:
    about = joined_by_dots(round_number(season, round_), round_days(round_))
    title = phrase("Where to watch {round}", round=round_name(round_, name_length))
    head = joined_lines(f"## 📺 {title}", about, series)
    room = ROOM - len(head) - 1
    lines = as_many_as_fit(
        list(_session_lines(round_, now, name_length)),
        more_sessions,
        room,
    )
    texts = (Text(head), Divider(), Text("\n".join(lines)))
    return Post((*texts, *_watch_links(round_, now)), accent_of(look, Accent.PIT))


def _session_lines(round_: Round, now: datetime, name_length: int) -> Iterator[str]:
    if not any(session.watch or session.replay for session in round_.sessions):
        yield phrase(
            "No links yet. The live link comes with the reminders, and the replay appears here and under the "
            "results."
        )
        return
    for session in round_.sessions:
        yield f"- {_session_line(session, round_, now, name_length)}"


def _session_line(session: Session, round_: Round, now: datetime, name_length: int) -> str:
    session_name = escaped_line(shown_name(session), name_length)
    if not session.is_on:
        return joined_by_dots(session_name, state_words(session.state))
    if not round_.is_on:
        return joined_by_dots(session_name, state_words(round_.state))
    if is_over(session, round_, now):
        return joined_by_dots(f"**{session_name}**", phrase("over"), _replay_words(session))
    return joined_by_dots(f"**{session_name}**", start_or_unknown(session), _live_words(session))


def _replay_words(session: Session) -> str:
    if session.replay:
        return phrase("replay")
    return phrase("no replay yet")


def _live_words(session: Session) -> str:
    if session.watch and session.replay:
        return phrase("live and replay")
    if session.watch:
        # translators: can be watched while it is driven
        return phrase("live")
    if session.replay:
        return phrase("replay")
    return phrase("no link yet")


def _watch_links(round_: Round, now: datetime) -> Iterator[Links]:
    """Live for what isn't over, then what can be seen again; each address once, as many as fit."""
    live = watch_live(session for session in round_.held if not is_over(session, round_, now))
    return link_rows([*live, *watch_again(round_.sessions)], _MOST_ROWS)
