"""Which day a time alone is on, when a session near midnight is moved to it."""

from datetime import datetime, time, timedelta

from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.dates import weekday

_DAY = timedelta(days=1)
_NEAR = timedelta(hours=6)
"""Within this of the planned start, the other side of midnight is as good as the same day."""
_HALF_A_DAY = timedelta(hours=12)


def time_beside(planned: datetime, clock_time: timedelta) -> datetime:
    """The time (since midnight) that is meant for a session planned for `planned`; both naive, at the venue.

    Mostly it is on the same day. From Saturday 23:30, `00:30` is Sunday's.

    Raises:
        UserError: two days may be meant; names both ways to type it.
    """
    same_day = datetime.combine(planned, time()) + clock_time
    if same_day >= planned:
        evening_before = same_day - _DAY
        if planned - evening_before <= _NEAR:  # from Sunday 00:30 to 23:45
            raise _which_day(evening_before, same_day)
        return same_day
    if planned - same_day <= _HALF_A_DAY:  # from 14:00 to 9:00
        return same_day
    night_behind = same_day + _DAY
    if night_behind - planned <= _NEAR:  # from Saturday 23:30 to 00:30
        return night_behind
    raise _which_day(same_day, night_behind)  # from 14:00 to 00:30


def _which_day(earlier: datetime, later: datetime) -> UserError:
    return UserError(
        phrase(
            "Say which day: `{earlier}` or `{later}`?",
            earlier=f"{weekday(earlier)} {earlier:%H:%M}",
            later=f"{weekday(later)} {later:%H:%M}",
        )
    )
