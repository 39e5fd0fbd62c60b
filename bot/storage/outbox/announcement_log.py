"""Each announcement in one line of the log, for whoever runs the bot."""

import logging
from datetime import datetime

from bot.domain.outbox.announcement import AnnouncementKind

LOG = logging.getLogger(__name__)


def log_announcement(
    announcement_id: int, kind: AnnouncementKind, server_id: int, due_at: datetime | None
) -> None:
    """Which one, of which team's server, and when it goes out (UTC); None: at once."""
    sentence = f"Announcement {announcement_id} ({kind}) of server {server_id}"
    if due_at:
        sentence += f", due {due_at:%Y-%m-%dT%H:%M:%SZ}"
    fields = {"announcement": announcement_id, "kind": kind.value, "server": server_id}
    LOG.info(sentence, extra={**fields, "due": due_at and due_at.isoformat()})
