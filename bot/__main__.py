"""`python -m bot`: the bot; `python -m bot --help` lists the other words."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

from bot.errors import StartupError
from bot.logs import write_last_line


def main(words: Sequence[str]) -> int:
    """Run what the words ask for; the process's exit status. Why it can't is one line on stderr."""
    act, is_start = _chosen(words)
    try:
        return act()
    except StartupError as error:
        verdict = error.verdict if is_start else "can't do that"
        write_last_line(f"Pitboard {verdict}: {error}")
        return error.status
    except KeyboardInterrupt:
        return 130


def _chosen(words: Sequence[str]) -> tuple[Callable[[], int], bool]:
    """What the words ask for, and whether that starts a bot; without a word, no reader of words is loaded."""
    if not words:
        from bot.operations.run_bot import run_bot  # noqa: PLC0415

        return run_bot, True
    from bot.operations.command_line import read_command_line  # noqa: PLC0415

    arguments = read_command_line(words)
    return partial(arguments.action, arguments), arguments.starts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
