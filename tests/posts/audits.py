"""The trail as staff read it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, TrailPage
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.posts.desk.audit import audit_post, trail_post
from bot.posts.kit.post import Post
from tests.posts.lives import AFTER_APPEAL, FINAL, ON_THE_ROAD
from tests.posts.spa import at

SETTINGS: dict[str, Any] = {
    "channel": 111,
    "staff": 222,
    "team": None,
    "timezone": "UTC",
    "reminders": "7d, 1d, 1h",
    "ping": None,
    "season": None,
}
TOML = '[season]\nyear = 2023\nteam = "Bäckman siblings"\n[[rounds]]\nname = "Spa"\n'
MOVED = TOML.replace('name = "Spa"', 'name = "Spa"\nstart = 2023-07-01T18:05:00')
BEFORE = {"current": 1, "toml": TOML, "changes": ["Spa, Race 1: start Sat 1 July, 18:05 → not set"]}
AFTER = {"current": 1, "toml": MOVED, "changes": ["Spa, Race 1: Sat 1 July, 18:05", "*Imola*: removed"]}
RACE = "Race 2 at Spa-Francorchamps"


def change(n: int, verb: ChangeVerb, subject: ChangeSubject, label: str, *facts: Any) -> Change:
    before, after = facts
    when = at("2023-07-02T12:00") + timedelta(minutes=n)
    return Change(1, 7 + n % 2, verb, subject, 5, label, before, after, when, id=n)


_CHANGES = [
    change(1, ChangeVerb.STORED, ChangeSubject.SETTINGS, "Settings", None, SETTINGS),
    change(
        2,
        ChangeVerb.CHANGED,
        ChangeSubject.SETTINGS,
        "Settings",
        SETTINGS,
        {**SETTINGS, "channel": 112, "ping": 333, "spoilers": 24},
    ),
    change(
        3,
        ChangeVerb.CHANGED,
        ChangeSubject.SEASON,
        "GT4 European Series 2023",
        BEFORE,
        AFTER,
    ),
    change(4, ChangeVerb.STORED, ChangeSubject.RESULT, RACE, None, ON_THE_ROAD.facts),
    change(5, ChangeVerb.CHANGED, ChangeSubject.RESULT, RACE, ON_THE_ROAD.facts, FINAL.facts),
    change(6, ChangeVerb.WITHDRAWN, ChangeSubject.RESULT, RACE, AFTER_APPEAL.facts, None),
    change(
        7,
        ChangeVerb.DROPPED,
        ChangeSubject.DELIVERY,
        "Quote of Jessica Bäckman",
        None,
        {"action": "post", "channel": 111},
    ),
]
_STARTS = {"start": "2023-07-01T16:05:00+00:00", "order": []}
_MOVED_RACE = change(
    8,
    ChangeVerb.CHANGED,
    ChangeSubject.SESSION,
    "Race 1, Spa-Francorchamps",
    _STARTS,
    {**_STARTS, "start": "2023-07-01T16:25:00+00:00", "announced": True, "reason": "Fog"},
)
_PHOTO = Photo("d" * 64, "Anna Berg", "The two in the garage")
_QUOTE = Quote("Jessica Bäckman", "Vi var snabba.", 1, 3, 5, "sv", photo=_PHOTO).facts
_ROUND = {"first_day": "2023-07-14", "starts": {"race1": None, "q2": "2023-07-15T08:00:00+00:00"}}
_MOVED_ROUND = {
    "first_day": "2023-07-21",
    "starts": {"race1": "2023-07-22T12:00:00+00:00", "q2": "2023-07-15T08:00:00+00:00"},
}
_UNDONE = replace(_CHANGES[5], undone_by=9)

AUDITS: dict[str, Callable[[], Post]] = {
    "trail_correction": lambda: trail_post(_CHANGES[4]),
    "trail_moved": lambda: trail_post(_MOVED_RACE),
    "trail_moved_quietly": lambda: trail_post(
        replace(_MOVED_RACE, after={**(_MOVED_RACE.after or {}), "announced": False, "reason": None})
    ),
    "trail_season_undone": lambda: trail_post(
        replace(_CHANGES[2], verb=ChangeVerb.UNDONE, before=AFTER, after=BEFORE)
    ),
    "trail_season_of_an_earlier_version": lambda: trail_post(
        replace(_CHANGES[2], before={"current": 1, "toml": TOML}, after={"current": 1, "toml": MOVED})
    ),
    "trail_settings_with_a_season": lambda: trail_post(
        replace(
            _CHANGES[1],
            before={**SETTINGS, "season": {**BEFORE, "toml": None}},
            after={**SETTINGS, "season": AFTER, "ping": 333},
        )
    ),
    "trail_quote": lambda: trail_post(
        change(9, ChangeVerb.STORED, ChangeSubject.QUOTE, "Quote of Jessica Bäckman", None, _QUOTE)
    ),
    "trail_round": lambda: trail_post(
        change(10, ChangeVerb.CHANGED, ChangeSubject.ROUND, "Misano", _ROUND, {**_ROUND, **_MOVED_ROUND})
    ),
    "trail_logo": lambda: trail_post(
        replace(
            _CHANGES[1],
            before={"logo": "a" * 64, "avatar": None},
            after={"logo": "b" * 64, "avatar": "c" * 64},
        )
    ),
    "audit_empty": lambda: audit_post(TrailPage([])),
    "audit_first_page": lambda: audit_post(TrailPage([_CHANGES[6], _UNDONE, *_CHANGES[4:2:-1]], older=True)),
    "audit_last_page": lambda: audit_post(TrailPage(_CHANGES[2::-1], newer=True)),
}
