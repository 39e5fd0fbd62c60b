"""Has a voice channel's status looked at again after the season or the settings have changed."""

from dataclasses import replace
from datetime import datetime

from bot.domain.planned.voice_status import KeptStatus
from bot.storage.database import Transaction
from bot.storage.desk import servers
from bot.storage.fans import voice_statuses


async def replan_voice(tx: Transaction, server_id: int, now: datetime) -> None:
    """Have it looked at soon; where the server has no such channel and had none, there is nothing to do."""
    kept = await voice_statuses.find(tx, server_id)
    if kept is None:
        server = await servers.get(tx, server_id)
        if server is None or server.voice_channel_id is None:
            return
        kept = KeptStatus(server_id, server.voice_channel_id)
    await voice_statuses.save(tx, replace(kept, due_at=now))
