"""`python -m bot`: the bot; `python -m bot sandbox`: the same without an account; `python -m bot health`."""

import asyncio
import sys
from collections.abc import Callable, Sequence

from bot.errors import StartupError


def main(words: Sequence[str]) -> int:
    """Run what the words ask for; the process's exit status. Why it can't start is one line on stderr."""
    ways: dict[tuple[str, ...], Callable[[], int]] = {
        (): _bot,
        ("sandbox",): _sandbox,
        ("health",): _health,
    }
    way = ways.get(tuple(words))
    if way is None:
        sys.stderr.write("Usage: python -m bot [sandbox | health]\n")
        return 2
    try:
        return way()
    except StartupError as error:
        sys.stderr.write(f"Pitboard {error.verdict}: {error}\n")
        return error.status
    except KeyboardInterrupt:
        return 130


def _bot() -> int:
    # Imported here so that a wrong setting is told before discord.py has been loaded.
    from bot.logs import set_up_logging  # noqa: PLC0415
    from bot.settings import load_settings  # noqa: PLC0415

    settings = load_settings()
    set_up_logging(settings.log_level, settings.log_format, settings.discord_token.get_secret_value())
    from bot.app import run  # noqa: PLC0415

    asyncio.run(run(settings))
    return 0


def _sandbox() -> int:
    from bot.sandbox import play  # noqa: PLC0415

    asyncio.run(play())
    return 0


def _health() -> int:
    from bot.health import check, heartbeat_path  # noqa: PLC0415
    from bot.settings import load_settings  # noqa: PLC0415

    return check(heartbeat_path(load_settings().database_url))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
