"""What staff read of a change of the schedule: the preview before it is told, and what came of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.desk.change import Change
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.season.session import Session
from bot.posts.desk.delivery_summary import Arrival, delivered_post
from bot.posts.desk.undo import with_undo
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, watch_again, watch_live
from bot.posts.kit.plain_post import plain_post
from bot.posts.kit.post import Button, Buttons, Divider, Link, Post, Style, Text
from bot.posts.season.schedule_change import schedule_post, schedule_summary

SCHEDULE = "schedule"
"""What the custom ids of a preview's buttons begin with; what to do and the draft's key follow."""
PUBLISH, QUIET, DROP = "publish", "quiet", "drop"
_LONGEST_WARNING = 200
_MOST_WARNINGS = 4
_MINUTE = 60


def schedule_preview_post(news: ScheduleNews, warnings: Sequence[str], key: str) -> Post:
    """What followers would read, what may not be meant, and the three ways on."""
    told = schedule_post(news)
    head = "\n".join([f"**Not stored yet:** {_subject(news)}.", *_heed(warnings), "Followers would read:"])
    also = [f"Also: {', '.join(_untold(news))}."] if _untold(news) else []
    foot = "\n".join([*also, "Reminders, posts that show it and the calendar follow by themselves."])
    buttons = Buttons(
        (
            Button("Publish", f"{SCHEDULE}:{PUBLISH}:{key}", Style.MAIN),
            Button("Store quietly", f"{SCHEDULE}:{QUIET}:{key}"),
            Button("Drop", f"{SCHEDULE}:{DROP}:{key}", Style.DANGER),
        )
    )
    return replace(told, blocks=(Text(head), Divider(), *told.blocks, Divider(), Text(foot), buttons))


def schedule_published_post(news: ScheduleNews, arrivals: Sequence[Arrival], change: Change) -> Post:
    """The change is stored and told; where, and the way back."""
    return with_undo(delivered_post(schedule_summary(news), arrivals), change)


def schedule_stored_post(news: ScheduleNews, change: Change, notes: Sequence[str] = ()) -> Post:
    """The change is stored and nobody is told; `notes` are plain sentences."""
    followed = "Nothing was posted; reminders, posts that show it and the calendar follow by themselves."
    post = plain_post(f"Stored: **{_what(news)}**.", *_heed(notes), followed)
    return with_undo(replace(post, blocks=(*post.blocks, *link_row(*_new_links(news)))), change)


def schedule_dropped_post() -> Post:
    """The answer to Drop."""
    return plain_post("Dropped. Nothing was changed.")


def _heed(warnings: Sequence[str]) -> list[str]:
    """The first warnings, and how many more there are."""
    lines = [f"⚠️ {escaped_line(warning, _LONGEST_WARNING)}" for warning in warnings[:_MOST_WARNINGS]]
    more = len(warnings) - _MOST_WARNINGS
    return [*lines, f"⚠️ … and {plural(more, 'more warning')}"] if more > 0 else lines


def _what(news: ScheduleNews) -> str:
    """`Race 1 at Spa-Francorchamps: 14:00 → 14:20, replay link set`, as far as it was changed."""
    session, was, untold = news.session, news.was_session, _untold(news)
    if session is None or was is None:
        return schedule_summary(news)
    told = (session.start, session.state) != (was.start, was.state)
    if told or not untold:
        return ", ".join([schedule_summary(news), *untold])
    return f"{_subject(news)}: {', '.join(untold)}"


def _subject(news: ScheduleNews) -> str:
    of = f"{escaped_line(news.session.name)} at " if news.session else ""
    return f"{of}{escaped_line(news.round.name)}"


def _untold(news: ScheduleNews) -> list[str]:
    """What else is changed of a session, which followers see where it belongs but don't read of."""
    now, was = news.session, news.was_session
    if now is None or was is None:
        return []
    links = (("live", was.watch, now.watch), ("replay", was.replay, now.replay))
    told = [f"{name} link {'set' if new else 'taken away'}" for name, old, new in links if old != new]
    return [*_lengths(was, now), *told]


def _new_links(news: ScheduleNews) -> list[Link]:
    """The links that were set, to be tried."""
    now, was = news.session, news.was_session
    if now is None or was is None:
        return []
    live = watch_live([now]) if now.watch != was.watch else []
    return live + (watch_again([now]) if now.replay != was.replay else [])


def _lengths(was: Session, now: Session) -> list[str]:
    if was.duration == now.duration:
        return []
    old, new = (
        f"{int(s.duration.total_seconds() // _MINUTE)} min" if s.duration else "unknown" for s in (was, now)
    )
    return [f"length {old} → {new}"]
