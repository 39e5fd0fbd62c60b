"""What somebody reads of the reminders that they asked for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain.base.look import PLAIN_LOOK
from bot.domain.fans.own_reminders import (
    OWN_LEADS,
    OwnReminderLine,
    OwnReminderList,
    OwnReminderView,
    RemindableEvent,
    events_ahead,
)
from bot.domain.news.reminder_news import ReminderNews
from bot.posts.fans.own_reminder import own_reminder_post
from bot.posts.fans.own_reminders import (
    choosing_post,
    my_reminders_post,
    refused_message_post,
    saved_reminder_post,
)
from bot.posts.kit.post import Post
from tests.posts import spa

_QUARTER, _HOUR, _ = OWN_LEADS
_SEASON = spa.timed()
_SPA = _SEASON.rounds[2]
_RACE = RemindableEvent(_SEASON, _SPA, _SPA.sessions[-1])
_ROUND = RemindableEvent(_SEASON, _SPA)
_BEFORE = _SPA.begins - timedelta(days=5)
_LATE = _RACE.begins and _RACE.begins - timedelta(minutes=40)
_OTHERS = tuple(event for event in events_ahead(_SEASON, _BEFORE) if event.round is _SPA and event.session)
_VIEW = OwnReminderView(1, _RACE, _OTHERS, _BEFORE, PLAIN_LOOK)
_NEWS = ReminderNews(spa.TEAM, _SEASON, _SPA, _SPA.sessions[-1], names_series=True, private_of=1)
_WITHOUT_TIME = replace(_RACE, session=replace(_SPA.sessions[-1], start=None))
_MANY = tuple(OwnReminderLine(event, _HOUR) for event in (_WITHOUT_TIME, *events_ahead(_SEASON, _BEFORE)))

OWN_REMINDERS: dict[str, Callable[[], Post]] = {
    "own_reminder": lambda: own_reminder_post(_NEWS),
    "own_reminder_choosing": lambda: choosing_post(_VIEW),
    "own_reminder_choosing_round": lambda: choosing_post(replace(_VIEW, event=_ROUND, others=())),
    "own_reminder_changing": lambda: choosing_post(replace(_VIEW, lead=_HOUR, was_refused=True)),
    "own_reminder_choosing_late": lambda: choosing_post(replace(_VIEW, now=_LATE or _BEFORE)),
    "own_reminder_too_late": lambda: choosing_post(replace(_VIEW, now=_RACE.begins or _BEFORE)),
    "own_reminder_round_begun": lambda: choosing_post(
        replace(_VIEW, event=_ROUND, now=_LATE or _BEFORE, others=(_RACE,))
    ),
    "own_reminder_saved": lambda: saved_reminder_post(replace(_VIEW, lead=_HOUR)),
    "own_reminder_changed": lambda: saved_reminder_post(replace(_VIEW, lead=_HOUR, lead_before=_QUARTER)),
    "own_reminder_off": lambda: saved_reminder_post(replace(_VIEW, lead_before=_HOUR)),
    "own_reminders": lambda: my_reminders_post(
        OwnReminderList((OwnReminderLine(_ROUND, OWN_LEADS[2]), OwnReminderLine(_RACE, _HOUR)), _ROUND)
    ),
    "own_reminders_many": lambda: my_reminders_post(OwnReminderList(_MANY, _ROUND)),
    "own_reminders_none": lambda: my_reminders_post(OwnReminderList((), _ROUND)),
    "own_reminders_none_after_the_season": lambda: my_reminders_post(OwnReminderList(())),
    "own_reminder_choosing_without_time": lambda: choosing_post(replace(_VIEW, event=_WITHOUT_TIME)),
    "own_reminder_refused": refused_message_post,
}
