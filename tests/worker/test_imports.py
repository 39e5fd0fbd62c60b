"""What the bot's own process loads: nothing that reads a file, or makes one."""

import json
import os
import subprocess
import sys
from pathlib import Path

KEPT_OUT = (
    "PIL",
    "docx",
    "bs4",
    "icalendar",
    "jinja2",
    "pi_heif",
    "pypdf",
    "resvg_py",
    "bot.posts.press_pack.press_pack",
    "bot.readers.calendars",
    "bot.readers.documents",
    "bot.readers.look_pictures",
    "bot.readers.photos",
    "bot.readers.season_file",
    "bot.readers.text_files",
    "bot.readers.timetables",
    "bot.worker.inside",
    "bot.writers.calendar_writer",
    "bot.writers.pictures",
)
LOADED_WHEN_NEEDED = (
    "aiohttp.web",  # for whoever serves metrics and pages
    "alembic",  # for a database of an older version
    "babel",  # for the first language but English, and the first country or month that is typed
    "apscheduler.executors.pool",  # never, nor what it loads
    "bot.operations.nightly_backups",  # where backups are wanted, or tables change
    "bot.storage.backup.backup_file",
    "bot.storage.backup.make_backup",
    "bot.readers.words.languages.",  # for what is first typed in words
    "ctypes",  # never, but for discord.py's voice
    "discord.opus",
    "discord.player",
    "discord.voice_client",
    "dotenv",  # where there is a .env
    "gzip",
    "multiprocessing",
    "prometheus_client",
    "pydantic",  # for the first file
    "pythonjsonlogger",  # for logs in JSON
    "regex",  # for the first text to share
    "sqlalchemy.dialects.postgresql",  # for such a database
    "sqlalchemy.orm",  # never
    "urllib.request",  # never
    "webcolors",  # for the first colour that is typed
    "zipfile",  # never
)
BUILD = """
import asyncio, json, sys
from pathlib import Path
import bot.operations.run_bot
from bot.gateway.discord_alone import load_discord_alone
from bot.storage.core_alone import load_core_alone
load_core_alone()
load_discord_alone()
import bot.process
from bot.app import App
from bot.clock import SystemClock
from bot.services.use_cases import make_use_cases
from bot.configuration.settings import config_folder
from bot.storage.database import Database
from bot.worker.worker_processes import WorkerProcesses

async def build():
    database = await Database.open("sqlite+aiosqlite:///" + sys.argv[1])
    workers = WorkerProcesses()
    use_cases = make_use_cases(database, SystemClock(), config_folder() / "seasons", workers.jobs)
    assert use_cases.ready.titles
    App(use_cases, SystemClock(), workers)
    await database.close()

asyncio.run(build())
print(json.dumps(sorted(sys.modules)))
"""


def test_the_bots_own_process_loads_no_reader_of_files_and_only_what_a_start_needs(tmp_path: Path) -> None:
    """In an interpreter of its own, because the tests themselves load everything."""
    words = [sys.executable, "-c", BUILD, str(tmp_path / "pitboard.db")]
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    told = subprocess.run(words, capture_output=True, text=True, check=False, env=unmeasured)  # noqa: S603 - our own
    assert told.returncode == 0, told.stderr
    loaded = json.loads(told.stdout)
    assert "bot.readers.typed.options" in loaded
    assert [name for name in loaded if name.startswith(KEPT_OUT)] == []
    assert [name for name in loaded if name.startswith(LOADED_WHEN_NEEDED)] == []
