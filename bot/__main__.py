"""`python -m bot`: the bot; `python -m bot --help` lists the other words."""

import sys
from collections.abc import Sequence

from bot.errors import StartupError
from bot.logs import write_last_line
from bot.operations.command_line import read_command_line


def main(words: Sequence[str]) -> int:
    """Run what the words ask for; the process's exit status. Why it can't is one line on stderr."""
    arguments = read_command_line(words)
    try:
        status: int = arguments.action(arguments)
    except StartupError as error:
        verdict = error.verdict if arguments.starts else "can't do that"
        write_last_line(f"Pitboard {verdict}: {error}")
        return error.status
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
