"""What is due, what is stuck and why, over all servers, in a terminal; the bot may be stopped."""

import asyncio
import sys
from collections.abc import Iterator
from datetime import datetime

from bot.clock import SystemClock
from bot.configuration.settings import Settings, load_settings
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.outbox.queue_status import QueuePart, QueueStatus
from bot.domain.processes.process_overview import ProcessOverview, overview_of
from bot.domain.processes.shards import shards_text
from bot.errors import StartupError
from bot.health import ailment_of, beats_at, heartbeat_path
from bot.languages.catalogue import counted
from bot.posts.desk.delivery_lines import lateness
from bot.storage.database_engines import only_transaction, reading_engine
from bot.storage.migrate import HEAD, schema_version
from bot.storage.processes import leases
from bot.storage.queue.queue_status import read_status

FIRST = 20
"""Deliveries of each part; `--all` shows the others too."""


def print_queue_status(*, show_all: bool) -> int:
    """`python -m bot status [--all]`.

    Raises:
        StartupError: the database can't be reached, or isn't of this version.
    """
    settings = load_settings(needs_token=False)
    now = settings.clock_from or SystemClock().now()
    status, processes = asyncio.run(_read(settings, now, None if show_all else FIRST))
    for line in (*_bot_lines(settings, processes), *_process_lines(processes), *_lines(status, now)):
        sys.stdout.write(f"{line}\n")
    return 0


async def _read(
    settings: Settings, now: datetime, most: int | None
) -> tuple[QueueStatus, ProcessOverview | None]:
    """How the queue stands, and which processes are there: None on a file, whose leases don't run out."""
    async with only_transaction(reading_engine(settings.database_url)) as tx:
        version = await tx.run_sync(schema_version)
        if version != HEAD:
            raise StartupError(
                f"The database has version {version}, this Pitboard reads {HEAD}: start the bot once, "
                "which brings an older one up to date."
            )
        processes = None
        if tx.dialect.name != "sqlite":
            processes = overview_of(await leases.list_held(tx))
        return await read_status(tx, now, most), processes


def _bot_lines(settings: Settings, overview: ProcessOverview | None) -> Iterator[str]:
    place = heartbeat_path(settings.database_url)
    ailment = ailment_of(place)
    if not ailment:
        yield "The bot is running and well."
    elif overview is not None and overview.processes and not beats_at(place):
        yield "The bot is running, but not on this machine: whether it is well is told where it runs."
    else:
        yield f"The bot isn't well: {ailment}."
    if settings.clock_from:
        yield f"Times are compared with CLOCK_FROM, {settings.clock_from.isoformat()}."


def _process_lines(overview: ProcessOverview | None) -> Iterator[str]:
    """`Processes: 2`, `  3f2a91c0 has shards 0-1 of 4, and sends what goes out`; by their logs' names."""
    if overview is None:
        return
    yield f"Processes: {len(overview.processes) or 'none'}"
    for process in overview.processes:
        does = "stands by"
        if process.shards:
            does = f"has shards {shards_text(process.shards)} of {overview.shard_count}"
        if process.sends:
            does += ", and sends what goes out"
        yield f"  {process.name} {does}"
    if overview.unheld:
        yield f"  nobody has shards {shards_text(overview.unheld)} of {overview.shard_count} at this moment"


def _lines(status: QueueStatus, now: datetime) -> Iterator[str]:
    yield from _part_lines("Due", status.due, now)
    yield from _part_lines("Stuck", status.stuck, now, "waits behind another in its channel")
    yield from _part_lines("To come", status.coming, now)


def _part_lines(title: str, part: QueuePart, now: datetime, usual_reason: str = "") -> Iterator[str]:
    yield f"{title}: {part.count or 'nothing'}"
    for delivery in part.first:
        yield f"  {_line(delivery, now, usual_reason)}"
    left_out = part.count - len(part.first)
    if left_out:
        yield f"  … and {left_out} more: python -m bot status --all"


def _line(delivery: Delivery, now: datetime, usual_reason: str) -> str:
    """`result to channel 5 of server 9, due 2023-07-02 12:25 UTC, 4 min late, pending after 2 attempts …`."""
    parts = [
        f"{delivery.announcement.kind} to channel {delivery.channel_id} of server {delivery.guild_id}",
        f"due {_time(delivery.expected_at)}",
    ]
    if delivery.expected_at and delivery.expected_at <= now:
        parts.append(lateness(now - delivery.expected_at))
    if delivery.attempts:
        attempts = counted(delivery.attempts, "{count} attempt", "{count} attempts")
        parts.append(f"{delivery.state} after {attempts}")
    if delivery.attempts and delivery.state is not DeliveryState.FAILED:
        parts.append(f"next try {_time(delivery.due_at)}")
    line = ", ".join(parts)
    reason = delivery.reason or usual_reason
    if reason:
        line += f": {reason}"
    if delivery.correlation_id:
        line += f" [{delivery.correlation_id}]"
    return line


def _time(instant: datetime | None) -> str:
    return f"{instant:%Y-%m-%d %H:%M} UTC" if instant else "now"
