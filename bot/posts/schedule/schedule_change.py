"""A change of the schedule, announced: a session's or a round's. Never a result."""

from bot.domain.news.schedule_news import ScheduleNews
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, watch_live
from bot.posts.kit.post import Accent, Block, Links, Post, Text
from bot.posts.kit.round_phrases import round_foot, round_number, session_at_round, team_and_series
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.schedule.round_change import round_change, round_change_lines
from bot.posts.schedule.session_change import session_change, session_change_lines

LONGEST_REASON = 200


def schedule_summary(news: ScheduleNews) -> str:
    """The change in one line of Markdown: `Race 1 at Spa-Francorchamps: 14:00 → 14:20`."""
    if news.session is None:
        return round_change(news)
    return session_change(news, news.session, session_at_round(news.round, news.session))


def schedule_post(news: ScheduleNews) -> Post:
    """What changed, from what to what, and why."""
    lines = _change_lines(news)
    if news.reason:
        lines.append(phrase("Why: {reason}", reason=escaped_line(news.reason, LONGEST_REASON)))
    blocks: tuple[Block, ...] = (Text("\n".join(lines)), Text(_foot(news)), *_watch_links(news))
    return Post(blocks, accent_of(news.look, Accent.REMINDER))


def _change_lines(news: ScheduleNews) -> list[str]:
    if news.session:
        return session_change_lines(news, news.session)
    return round_change_lines(news)


def _foot(news: ScheduleNews) -> str:
    """Where it is; the title of a round's change says that."""
    if news.session:
        return round_foot(news.season, news.round, news.team, names_series=news.names_series)
    about = round_number(news.season, news.round)
    if news.names_series:
        about = joined_by_dots(about, team_and_series(news.season, news.team))
    return subtext(about)


def _watch_links(news: ScheduleNews) -> tuple[Links, ...]:
    if news.session not in news.round.held:
        return ()
    return link_row(*watch_live([news.session]))
