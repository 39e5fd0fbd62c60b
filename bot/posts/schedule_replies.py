"""What staff read of a change of the schedule: the preview before it is told, and what came of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.changes import Change
from bot.domain.news import ScheduleNews
from bot.posts.changes import with_undo
from bot.posts.deliveries import Arrival, delivered_post
from bot.posts.escape import shown
from bot.posts.post import Button, Buttons, Divider, Post, Style, Text, say
from bot.posts.schedule import schedule_post, schedule_words

SCHEDULE = "schedule"
"""What the custom ids of a preview's buttons begin with; what to do and the draft's key follow."""
PUBLISH, QUIET, DROP = "publish", "quiet", "drop"
_LONGEST_WARNING = 200
_MOST_WARNINGS = 4


def preview_post(news: ScheduleNews, warnings: Sequence[str], key: str) -> Post:
    """What followers would read, what may not be meant, and the three ways on."""
    told = schedule_post(news)
    heed = [f"⚠️ {shown(warning, _LONGEST_WARNING)}" for warning in warnings[:_MOST_WARNINGS]]
    head = "\n".join(["**Not stored yet.** Followers would read:", *heed])
    foot = "Reminders, posts that show it and the calendar follow by themselves."
    buttons = Buttons(
        (
            Button("Publish", f"{SCHEDULE}:{PUBLISH}:{key}", Style.MAIN),
            Button("Store quietly", f"{SCHEDULE}:{QUIET}:{key}"),
            Button("Drop", f"{SCHEDULE}:{DROP}:{key}", Style.DANGER),
        )
    )
    return replace(told, blocks=(Text(head), Divider(), *told.blocks, Divider(), Text(foot), buttons))


def published_post(news: ScheduleNews, arrivals: Sequence[Arrival], change: Change) -> Post:
    """The change is stored and told; where, and the way back."""
    return with_undo(delivered_post(schedule_words(news), arrivals), change)


def quietly_stored_post(news: ScheduleNews, change: Change, notes: Sequence[str] = ()) -> Post:
    """The change is stored and nobody is told; `notes` are plain sentences."""
    heed = [f"⚠️ {shown(note, _LONGEST_WARNING)}" for note in notes[:_MOST_WARNINGS]]
    followed = "Nothing was posted; reminders, posts that show it and the calendar follow by themselves."
    return with_undo(say(f"Stored: **{schedule_words(news)}**.", *heed, followed), change)


def dropped_post() -> Post:
    """The answer to Drop."""
    return say("Dropped. Nothing was changed.")
