"""The words after `python -m bot`, read; what a word does is imported only once it is asked for."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from bot import __version__

Action = Callable[[argparse.Namespace], int]
"""What a word does; it gives the process's exit status."""
_Words = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def read_command_line(words: Sequence[str]) -> argparse.Namespace:
    """What the words ask for; its `action` does it.

    Raises:
        SystemExit: help or the version was asked for (0), or the words say nothing that there is (2).
    """
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Pitboard, a Discord bot for racing teams. Without a word it runs the bot.",
    )
    parser.add_argument("--version", action="version", version=f"Pitboard {__version__}")
    parser.set_defaults(action=_run, starts=True)
    added = parser.add_subparsers(metavar="word")
    _add(added, "sandbox", _sandbox, "The same bot without an account: a simulated Discord in your browser.")
    _add(added, "health", _health, "Ends with 0 while the bot of this database is alive, else with 1.")
    _add(added, "check", _check, "Tries the settings, the database and Discord once, and says what it found.")
    _add_status(added)
    _add_invite(added)
    _add_backups(added)
    _add_server_files(added)
    return parser.parse_args(words)


def _add(
    added: "_Words[argparse.ArgumentParser]", word: str, action: Action, purpose: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = added.add_parser(word, help=purpose, description=purpose)
    parser.set_defaults(action=action, starts=action is _sandbox)
    return parser


def _add_status(added: "_Words[argparse.ArgumentParser]") -> None:
    purpose = "Shows what is due, what is stuck and why, over all servers; the bot may be stopped."
    status = _add(added, "status", _status, purpose)
    status.add_argument("--all", action="store_true", help="every delivery, not only the first of each part")


def _add_invite(added: "_Words[argparse.ArgumentParser]") -> None:
    purpose = "Prints the link that adds the bot to a server, with the least permissions."
    invite = _add(added, "invite", _invite, purpose)
    invite.add_argument(
        "--with", dest="extras", default="", metavar="roles,events,polls,voice", help="what it may do besides"
    )


def _add_backups(added: "_Words[argparse.ArgumentParser]") -> None:
    backup = _add(added, "backup", _back_up, "Writes everything into a new file; the bot may go on running.")
    backup.add_argument("file", type=Path)
    purpose = "Puts a backup in place of what DATABASE_URL has; stop the bot first."
    restore = _add(added, "restore", _restore, purpose)
    restore.add_argument("file", type=Path)
    move = _add(added, "move", _move, "Copies everything into another database; stop the bot first.")
    move.add_argument("url", help="the other database's address, as DATABASE_URL has it")


def _add_server_files(added: "_Words[argparse.ArgumentParser]") -> None:
    purpose = "Writes all of one server's data into a new file to read; the bot may go on running."
    export = _add(added, "export", _export, purpose)
    export.add_argument(
        "server", type=int, help="the server's id: in Discord, Developer Mode, Copy Server ID"
    )
    export.add_argument("file", type=Path)
    purpose = "Puts an exported server into the database, beside those that it has; stop the bot first."
    importing = _add(added, "import", _import, purpose)
    importing.add_argument("file", type=Path)


# Each imports what it needs itself, so that a wrong setting is told before discord.py has been loaded.


def _run(_: argparse.Namespace) -> int:
    from bot.operations.run_bot import run_bot  # noqa: PLC0415

    return run_bot()


def _sandbox(_: argparse.Namespace) -> int:
    from bot.operations.run_bot import run_sandbox  # noqa: PLC0415

    return run_sandbox()


def _health(_: argparse.Namespace) -> int:
    from bot.configuration.settings import load_settings  # noqa: PLC0415
    from bot.health import check, heartbeat_path  # noqa: PLC0415

    return check(heartbeat_path(load_settings(needs_token=False).database_url))


def _check(_: argparse.Namespace) -> int:
    from bot.operations.connection_check import check_connections  # noqa: PLC0415

    return check_connections()


def _status(arguments: argparse.Namespace) -> int:
    from bot.operations.queue_status import print_queue_status  # noqa: PLC0415

    return print_queue_status(show_all=arguments.all)


def _invite(arguments: argparse.Namespace) -> int:
    from bot.operations.invite_link import print_invite_link  # noqa: PLC0415

    return print_invite_link(arguments.extras)


def _back_up(arguments: argparse.Namespace) -> int:
    from bot.operations.database_files import back_up_to  # noqa: PLC0415

    return back_up_to(arguments.file)


def _restore(arguments: argparse.Namespace) -> int:
    from bot.operations.database_files import restore_from  # noqa: PLC0415

    return restore_from(arguments.file)


def _move(arguments: argparse.Namespace) -> int:
    from bot.operations.database_files import move_to  # noqa: PLC0415

    return move_to(arguments.url)


def _export(arguments: argparse.Namespace) -> int:
    from bot.operations.server_files import export_to  # noqa: PLC0415

    return export_to(arguments.server, arguments.file)


def _import(arguments: argparse.Namespace) -> int:
    from bot.operations.server_files import import_from  # noqa: PLC0415

    return import_from(arguments.file)
