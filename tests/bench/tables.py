"""Times things and sets the figures in a table."""

import statistics
import time
from collections.abc import Awaitable, Callable, Sequence


async def timed(work: Callable[[], Awaitable[object]], times: int) -> list[float]:
    """Milliseconds that each run of `work` took."""
    spans = []
    for _ in range(times):
        begun = time.perf_counter()
        await work()
        spans.append((time.perf_counter() - begun) * 1000)
    return spans


def median(spans: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(spans)


def p99(spans: Sequence[float]) -> float:
    """What 99 of 100 stay under."""
    return sorted(spans)[min(len(spans) - 1, int(len(spans) * 0.99))]


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table under its title; numbers with two digits behind the point."""
    cells = [[f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row] for row in rows]
    lines = [" | ".join(line) for line in (head, ["---"] * len(head), *cells)]
    return "\n".join((f"### {title}", "", *(f"| {line} |" for line in lines)))
