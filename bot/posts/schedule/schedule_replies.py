"""What staff read of a change of the schedule: the preview before it is told, and what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.desk.change import Change
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.season.session import Session
from bot.languages.catalogue import counted, phrase
from bot.languages.current import SpokenLanguage, current_language, speaking
from bot.posts.desk.delivery_summary import DeliveryOutcome, delivered_post
from bot.posts.desk.undo import with_undo
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, watch_again, watch_live
from bot.posts.kit.post import Button, Buttons, Divider, Link, Post, Style, Text, plain_post
from bot.posts.kit.round_phrases import session_at_round, with_series
from bot.posts.schedule.schedule_change import schedule_post, schedule_summary

SCHEDULE = "schedule"
"""What the custom ids of a preview's buttons begin with; what to do and the draft's key follow."""
PUBLISH, QUIET, DROP = "publish", "quiet", "drop"
_LONGEST_WARNING = 200
_MOST_WARNINGS = 4
_MINUTE = timedelta(minutes=1)


def schedule_preview_post(
    news: ScheduleNews, warnings: Sequence[str], key: str, posted_in: SpokenLanguage | None = None
) -> Post:
    """What followers would read, what may not be meant, and the three ways on.

    They would read it in `posted_in`, None for the language that staff are answered in.
    """
    with speaking(posted_in or current_language()):
        announcement = schedule_post(news)
    head_lines = [
        phrase(
            "**Preview:** {subject}. Only you see this.", subject=session_at_round(news.round, news.session)
        ),
        *_warning_lines(warnings),
        phrase("Followers will read:"),
    ]
    foot_lines = [phrase("Reminders, earlier posts and calendar files update automatically.")]
    unannounced = _unannounced_changes(news)
    if unannounced:
        foot_lines.insert(0, phrase("Also: {changes}.", changes=", ".join(unannounced)))
    head, foot = Text("\n".join(head_lines)), Text("\n".join(foot_lines))
    blocks = (head, Divider(), *announcement.blocks, Divider(), foot, _preview_buttons(key))
    return replace(announcement, blocks=blocks)


def _preview_buttons(key: str) -> Buttons:
    return Buttons(
        (
            Button(phrase("Save and post"), f"{SCHEDULE}:{PUBLISH}:{key}", Style.MAIN),
            Button(phrase("Save without posting"), f"{SCHEDULE}:{QUIET}:{key}"),
            Button(phrase("Discard"), f"{SCHEDULE}:{DROP}:{key}"),
        )
    )


def schedule_published_post(news: ScheduleNews, outcomes: Sequence[DeliveryOutcome], change: Change) -> Post:
    """The change is saved and posted; where, and the way back."""
    return with_undo(delivered_post(with_series(schedule_summary(news), news), outcomes), change)


def schedule_stored_post(news: ScheduleNews, change: Change, notes: Sequence[str] = ()) -> Post:
    """The change is saved and not posted; `notes` are plain sentences."""
    followed = phrase("Not posted. Reminders, earlier posts and calendar files update automatically.")
    post = plain_post(
        phrase("Saved: **{change}**.", change=with_series(_whole_change(news), news)),
        *_warning_lines(notes),
        followed,
    )
    links = link_row(*_new_links(news))
    return with_undo(replace(post, blocks=(*post.blocks, *links)), change)


def schedule_dropped_post() -> Post:
    """The answer to Discard."""
    return plain_post(phrase("Discarded. Nothing changed."))


def _warning_lines(warnings: Sequence[str]) -> Iterator[str]:
    """The first warnings, and how many more there are."""
    for warning in warnings[:_MOST_WARNINGS]:
        yield f"⚠️ {escaped_line(warning, _LONGEST_WARNING)}"
    if len(warnings) > _MOST_WARNINGS:
        hidden = len(warnings) - _MOST_WARNINGS
        yield counted(hidden, "⚠️ and {count} more warning", "⚠️ and {count} more warnings")


def _whole_change(news: ScheduleNews) -> str:
    """`Race 1 at Spa-Francorchamps: 14:00 → 14:20, replay link set`, as far as it was changed."""
    unannounced = _unannounced_changes(news)
    if unannounced and not _is_announced(news):
        return f"{session_at_round(news.round, news.session)}: {', '.join(unannounced)}"
    return ", ".join([schedule_summary(news), *unannounced])


def _is_announced(news: ScheduleNews) -> bool:
    """Whether the session's time or state changed, which is what followers read."""
    session, before = news.session, news.was_session
    if session is None or before is None:
        return True
    return (session.start, session.state) != (before.start, before.state)


def _unannounced_changes(news: ScheduleNews) -> list[str]:
    """What else is changed of a session, which followers see where it belongs but don't read of."""
    session, before = news.session, news.was_session
    if session is None or before is None:
        return []
    changes = (
        _length_change(before, session),
        _live_link_change(before.watch, session.watch),
        _replay_link_change(before.replay, session.replay),
    )
    return [change for change in changes if change]


def _live_link_change(old: str | None, new: str | None) -> str:
    if old == new:
        return ""
    if new:
        return phrase("live link added")
    return phrase("live link removed")


def _replay_link_change(old: str | None, new: str | None) -> str:
    if old == new:
        return ""
    if new:
        return phrase("replay link added")
    return phrase("replay link removed")


def _length_change(before: Session, session: Session) -> str:
    if before.duration == session.duration:
        return ""
    return phrase("length {old} → {new}", old=_minutes(before.duration), new=_minutes(session.duration))


def _minutes(length: timedelta | None) -> str:
    if not length:
        return phrase("not set")
    return phrase("{minutes} min", minutes=length // _MINUTE)


def _new_links(news: ScheduleNews) -> list[Link]:
    """The links that were set, to be tried."""
    session, before = news.session, news.was_session
    links: list[Link] = []
    if session is None or before is None:
        return links
    if session.watch != before.watch:
        links += watch_live([session])
    if session.replay != before.replay:
        links += watch_again([session])
    return links
