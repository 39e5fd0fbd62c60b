"""Quiet hours: when posts come without a ping."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `begins` until `ends`, on the server's own clock; over midnight where it ends before it begins."""

    begins: time
    ends: time

    def cover(self, now: datetime, timezone: str) -> bool:
        """Whether `now` (UTC) is in them, in a server of that IANA zone."""
        local_time = now.astimezone(ZoneInfo(timezone)).time()
        if self.begins <= self.ends:
            return self.begins <= local_time < self.ends
        return local_time >= self.begins or local_time < self.ends

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"


def kept_quiet_hours(text: str | None) -> QuietHours | None:
    """The hours of a text that `str` made of them: `22:00-07:00`; None of none."""
    if text is None:
        return None
    begins, _, ends = text.partition("-")
    return QuietHours(time.fromisoformat(begins), time.fromisoformat(ends))
