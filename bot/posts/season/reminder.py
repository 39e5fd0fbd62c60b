"""A round or session ahead, announced; never a result. A reminder that comes late says when it was meant."""

from bot.domain.news.reminder_news import ReminderNews
from bot.domain.planned.posted_reminders import what_opens
from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.fans.follow_button import follow_button
from bot.posts.fans.guesses import guess_button
from bot.posts.fans.remind_button import remind_buttons
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.flags import flag
from bot.posts.kit.link_buttons import row_of_links, watch_live
from bot.posts.kit.post import Accent, Block, Button, Link, Links, Post, Text
from bot.posts.kit.round_phrases import (
    STATE_SIGNS,
    first_on_track,
    off_round_sentence,
    off_session_state,
    off_session_words,
    round_days,
    round_foot,
    round_name,
    team_and_series,
    whereabouts,
)
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext


def reminder_post(news: ReminderNews) -> Post:
    """What, when, where and how to watch; marked when it comes late. It reads right for ever."""
    foot = joined_lines(_foot(news), _late_line(news))
    blocks: list[Block] = [Text("\n".join(_reminder_lines(news)))]
    if foot:
        blocks.append(Text(foot))
    return Post((*blocks, *_links_and_button(news)), accent_of(news.look, Accent.REMINDER))


def _foot(news: ReminderNews) -> str:
    """Where it is; a round's reminder says that in its title."""
    if news.session:
        return round_foot(news.season, news.round, news.team, names_series=news.names_series)
    if news.names_series:
        return subtext(team_and_series(news.season, news.team))
    return ""


def _late_line(news: ReminderNews) -> str:
    """The mark of a reminder that could not go out in time; nothing for one that did."""
    if news.meant_for is None:
        return ""
    return subtext(phrase("Late: planned for {time}", time=stamp(news.meant_for, "f")))


def _reminder_lines(news: ReminderNews) -> list[str]:
    if news.session:
        return _session_lines(news.round, news.session, started=news.started)
    return _round_lines(news.round)


def _session_lines(round_: Round, session: Session, *, started: bool) -> list[str]:
    """What and when. What has started says so in words that stay true after its end."""
    session_name = escaped_line(shown_name(session))
    if session not in round_.held:
        sign = STATE_SIGNS[off_session_state(round_, session)]
        words = off_session_words(round_, session)
        title = phrase("{session} is {state}", session=session_name, state=words)
        return [f"## {sign} {title}"]
    if session.start is None:
        title = phrase("{session}: time to be confirmed", session=session_name)
        return [f"## ⏰ {title}"]
    if started:
        title = phrase("{session} has started", session=session_name)
        return [f"## 🟢 {joined_by_dots(title, countdown(session.start))}", stamp(session.start)]
    return [f"## ⏰ {joined_by_dots(session_name, countdown(session.start))}", stamp(session.start)]


def _round_lines(round_: Round) -> list[str]:
    """The round by its days; the first session's time only where it is known."""
    if not round_.is_on:
        return [f"## {STATE_SIGNS[round_.state]} {off_round_sentence(round_name(round_), round_)}"]
    begins, first_session_lines = round_.begins, []
    first = what_opens(round_)
    if first and first.start:
        begins = first.start
        first_session_lines = [f"⏰ {first_on_track(first, first.start)}"]
    title = phrase("Round {number}: {round}", number=round_.number, round=escaped_line(round_.name))
    return [
        f"## {flag(round_.country)} {joined_by_dots(title, countdown(begins))}",
        f"📅 {joined_by_dots(round_days(round_), whereabouts(round_))}",
        *first_session_lines,
    ]


def _links_and_button(news: ReminderNews) -> tuple[Links, ...]:
    """Where to watch what is reminded of, or its first session, and a reminder of one's own."""
    session = news.session or what_opens(news.round)
    links: list[Link] = []
    if session in news.round.held:
        links = watch_live([session])
    buttons: tuple[Button, ...] = ()
    if not news.started and news.private_of is None:
        buttons = (*remind_buttons(news.season, news.round, news.session), follow_button(news.season))
        if news.guess_open:
            buttons = (guess_button(news.session), *buttons)
    if not links and not buttons:
        return ()
    return (row_of_links(links, *buttons),)
