"""A round or session ahead, announced; never a result."""

from bot.domain.news.reminder_news import ReminderNews
from bot.domain.planned.posted_reminders import what_opens
from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.posts.kit.countries import flag
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, watch_live
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import (
    off_round_phrase,
    off_session_state,
    round_days,
    round_name,
    round_number,
    season_title,
    venue_line,
)
from bot.posts.kit.text_lines import joined_by_dots, subtext


def reminder_post(news: ReminderNews) -> Post:
    """What is coming, when, where and how to watch; marked when it comes late."""
    session = news.session or what_opens(news.round)
    told = _of_session(news.round, news.session) if news.session else _of_round(news.round)
    foot = [
        subtext(round_number(news.season, news.round), season_title(news.season), escaped_line(news.team))
    ]
    if news.meant_for:
        foot.append(subtext(f"Late: this was meant for {stamp(news.meant_for, 'f')}"))
    links = link_row(*watch_live(s for s in news.round.held if s == session))
    return Post((Text("\n".join(told)), Text("\n".join(foot)), *links), Accent.REMINDER)


def _of_session(round_: Round, session: Session) -> list[str]:
    name = escaped_line(session.name)
    where = [round_name(round_), venue_line(round_)]
    if session not in round_.held:
        return [f"## 🚫 {name} is {off_session_state(round_, session)}", *where]
    if session.start is None:
        return [f"## ⏰ {name}: time to be confirmed", *where]
    return [f"## ⏰ {name} starts {countdown(session.start)}", stamp(session.start), *where]


def _of_round(round_: Round) -> list[str]:
    """The round by its days; the first session's time only where it is known."""
    first = what_opens(round_)
    if not round_.is_on:
        return [f"## 🚫 {round_name(round_)} {off_round_phrase(round_)}", venue_line(round_)]
    starts = countdown(first.start if first and first.start else round_.begins)
    return [
        f"## {flag(round_.country)} Round {round_.number}: {escaped_line(round_.name)} is coming up",
        joined_by_dots(f"📅 {round_days(round_)}", starts),
        venue_line(round_),
        *_first_session(first),
    ]


def _first_session(first: Session | None) -> list[str]:
    if first is None or first.start is None:
        return []
    return [f"⏰ First on track: **{escaped_line(first.name)}**, {stamp(first.start)}"]
