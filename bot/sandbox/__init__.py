"""`python -m bot sandbox`: the same bot without an account, on a simulated Discord in the browser."""

import asyncio
import logging
import os
import signal
import sys

from bot.errors import StartupError
from bot.logs import set_up_logging

HOW_TO_GET_IT = (
    'the sandbox needs its extra parts. Start it with `./run sandbox`, or `pip install ".[sandbox]"`.'
)

STARTING = "Pitboard's sandbox: the bot on a simulated Discord, on the Sunday of Spa. A few seconds …\n"
WHAT_TO_TRY = """\
Open this address:

    {url}

Type  /result race2 20  and press Enter: it is posted in #race-news. The message there names five more things
to try. With the buttons you become Petra (press officer), Jessica (driver) or Finn (fan), and move the clock.

The team's page on the web: {team_page}

Nothing is kept. Ctrl-C stops it.
"""


async def play() -> None:
    """Run the sandbox until SIGINT or SIGTERM.

    Raises:
        StartupError: the simulator isn't installed, or SANDBOX_PORT can't be used.
    """
    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    port = _port()
    set_up_logging("WARNING", "text", "")
    # SimCord tries discord.py out as it is imported, with a client that has no intents.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    try:
        # Imported here because it needs the simulator, which the bot itself does without.
        from bot.sandbox.demo_server import open_sandbox  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise StartupError(HOW_TO_GET_IT) from error
    sys.stdout.write(STARTING)
    sys.stdout.flush()
    async with open_sandbox(port) as sandbox:
        sys.stdout.write(WHAT_TO_TRY.format(url=sandbox.page.url, team_page=sandbox.team_page))
        sys.stdout.flush()
        await stopped.wait()


def _port() -> int:
    """A free port unless SANDBOX_PORT names one: for a container or a tunnel, where it has to be known."""
    typed = os.environ.get("SANDBOX_PORT", "0")
    if not typed.isascii() or not typed.isdigit() or int(typed) >= 1 << 16:
        raise StartupError("SANDBOX_PORT has to be a number from 0 to 65535; 0 takes a free port.", 2)
    return int(typed)
