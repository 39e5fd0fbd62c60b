"""One server's data into a file and back, as an operator asks for it in a terminal."""

import asyncio
import sys
from pathlib import Path

from bot.clock import SystemClock
from bot.configuration.settings import load_settings
from bot.storage.backup.export_server import export_server
from bot.storage.backup.import_server import import_server
from bot.storage.backup.server_file import ServerFileFacts


def export_to(server_id: int, file: Path) -> int:
    """`python -m bot export SERVER FILE`.

    Raises:
        StartupError: there is no such server or database, the file is there already or can't be written.
    """
    url = load_settings(needs_token=False).database_url
    facts = asyncio.run(export_server(url, server_id, file, SystemClock().now()))
    sys.stdout.write(f"Exported server {server_id} to {file}:\n{_counts(facts)}")
    return 0


def import_from(file: Path) -> int:
    """`python -m bot import FILE`.

    Raises:
        StartupError: the file isn't whole or too new, the server is there already, or a bot uses the
            database; nothing was changed.
    """
    settings = load_settings(needs_token=False)
    now = SystemClock().now()
    facts = asyncio.run(import_server(settings.database_url, file, settings.backup_folder, now))
    sys.stdout.write(
        f"Imported server {facts.server_id}, as of {facts.made_at:%Y-%m-%d %H:%M} UTC:\n{_counts(facts)}"
        "What was posted before is not posted again. Let no other Pitboard serve this server any more.\n"
    )
    return 0


def _counts(facts: ServerFileFacts) -> str:
    lines = [f"  {table:16}{count:>10}\n" for table, count in facts.rows.items()]
    return "".join(lines)
