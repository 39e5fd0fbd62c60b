"""Discord's documented limits, as a server counts them.

https://discord.com/developers/docs/topics/rate-limits: 50 requests a second for a bot, answers to
interactions not counted; five messages in five seconds for a channel; an address that earns 10,000
invalid requests (401, 403, 429) in ten minutes is refused for a time.
"""

from collections import defaultdict, deque
from dataclasses import dataclass, field

PER_SECOND = 50
PER_CHANNEL, CHANNEL_SECONDS = 5, 5.0
BAN_LINE, BAN_SECONDS = 10_000, 600.0
INVALID = (401, 403, 429)
BY_CLOUDFLARE = {"Via": "1.1 google"}
"""Without it discord.py takes a 429 for a ban, and gives up."""


class Window:
    """What was counted in the last `seconds`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque()

    def count(self, now: float) -> int:
        while self._times and self._times[0] <= now - self._seconds:
            self._times.popleft()
        return len(self._times)

    def add(self, now: float) -> None:
        self._times.append(now)

    def room_in(self, now: float) -> float:
        """Seconds until the oldest one counts no more."""
        return self._times[0] + self._seconds - now if self._times else 0.0


@dataclass
class Refusal:
    """A 403 or 429; `wait` is its retry_after."""

    status: int
    wait: float = 0.0
    is_global: bool = False


@dataclass
class Limits:
    """Counts requests and refuses those over a limit."""

    second: Window = field(default_factory=lambda: Window(1.0))
    channels: dict[str, Window] = field(default_factory=lambda: defaultdict(lambda: Window(CHANNEL_SECONDS)))
    invalid: Window = field(default_factory=lambda: Window(BAN_SECONDS))
    refused: list[tuple[float, str]] = field(default_factory=list)
    most_invalid: int = 0
    banned: bool = False

    def check(self, now: float) -> Refusal | None:
        """Count a request with the bot's token, or refuse it."""
        if self.banned:
            return Refusal(403)
        if self.second.count(now) >= PER_SECOND:
            return Refusal(429, self.second.room_in(now), is_global=True)
        self.second.add(now)
        return None

    def check_channel(self, bucket: str, now: float) -> Refusal | None:
        """Count a message in its channel's bucket, or refuse it."""
        window = self.channels[bucket]
        if window.count(now) >= PER_CHANNEL:
            return Refusal(429, window.room_in(now))
        window.add(now)
        return None

    def headers(self, bucket: str, now: float) -> dict[str, str]:
        """What Discord tells of a bucket with every answer."""
        window = self.channels[bucket]
        return {
            "X-RateLimit-Limit": str(PER_CHANNEL),
            "X-RateLimit-Remaining": str(PER_CHANNEL - window.count(now)),
            "X-RateLimit-Reset-After": f"{window.room_in(now):.3f}",
            "X-RateLimit-Bucket": bucket.partition(":")[0],
        }

    def note(self, status: int, now: float) -> None:
        """Count an invalid request; the line crossed, nothing is answered any more."""
        self.refused.append((now, "banned" if self.banned else str(status)))
        self.invalid.add(now)
        self.most_invalid = max(self.most_invalid, self.invalid.count(now))
        self.banned = self.banned or self.most_invalid >= BAN_LINE
