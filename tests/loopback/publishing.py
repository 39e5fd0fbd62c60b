"""Publishing in announcement channels, within limits that Discord has but its description doesn't state.

https://docs.discord.com/developers/resources/message#crosspost-message; ten an hour and channel. Edits of
what was published are counted too, by a wait that the header hides (discord-api-docs #6109, #2258).
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.loopback.errors import RefusalError

HOUR = timedelta(hours=1)
MOST_PUBLISHED_AN_HOUR = 10
MOST_EDITS_AN_HOUR = 3


class LongWaitError(RefusalError):
    """A 429 whose header says one second, and whose body says the truth."""

    def __init__(self, seconds: float) -> None:
        message = "The write action you are performing on the channel has hit the write rate limit."
        super().__init__(429, 20028, message)
        self.body |= {"retry_after": round(seconds, 3), "global": False}
        self.headers |= {"Retry-After": "1", "Via": "1.1 loopback", "X-RateLimit-Scope": "shared"}


@dataclass
class HourlyLimit:
    """So many in an hour, and no more."""

    most: int
    _times: deque[datetime] = field(default_factory=deque)

    def spend(self) -> None:
        """Count one now.

        Raises:
            LongWaitError: there have been as many as there may be.
        """
        now = datetime.now(UTC)
        while self._times and self._times[0] <= now - HOUR:
            self._times.popleft()
        if len(self._times) >= self.most:
            raise LongWaitError((self._times[0] + HOUR - now).total_seconds())
        self._times.append(now)

    def let_an_hour_pass(self) -> None:
        """Count anew."""
        self._times.clear()


@dataclass
class PublishingLimits:
    """Those of one channel."""

    messages: HourlyLimit = field(default_factory=lambda: HourlyLimit(MOST_PUBLISHED_AN_HOUR))
    edits: HourlyLimit = field(default_factory=lambda: HourlyLimit(MOST_EDITS_AN_HOUR))

    def let_an_hour_pass(self) -> None:
        """Count both anew."""
        self.messages.let_an_hour_pass()
        self.edits.let_an_hour_pass()
