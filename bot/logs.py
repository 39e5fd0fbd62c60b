"""What the operator reads: one stream of lines on standard error, in UTC, without the token."""

import logging
import sys
from datetime import UTC, datetime
from types import TracebackType
from typing import Literal

from bot.correlation import current_correlation_id
from bot.errors import is_unheard
from bot.network_faults import fault_words, is_network_fault

LOG = logging.getLogger(__name__)

LIBRARY_LEVELS = {
    "aiosqlite": logging.WARNING,  # every statement at DEBUG
    "alembic": logging.WARNING,  # two lines about its context at each start
    "apscheduler": logging.WARNING,  # a line for each alarm that is set or rings
    "asyncio": logging.INFO,  # its selector's name
    "discord": logging.INFO,  # every event and request, with their contents
    "sqlalchemy": logging.WARNING,  # every statement, with its parameters
}
"""Below these levels the libraries stay silent even at LOG_LEVEL=DEBUG, which is about Pitboard."""


def set_up_logging(level: str, format: Literal["text", "json"], token: str) -> None:  # noqa: A002 - the setting's word
    """Send all logging to standard error, replacing whatever was set up before.

    Args:
        level: the least level told, such as `INFO`; the libraries' own is never lower than sensible.
        format: `text` for people, `json` for one object a line.
        token: replaced by `***` wherever a line would show it; empty for none.
    """
    handler = _TokenHidingHandler(token)
    handler.setFormatter(_formatter(format))
    handler.addFilter(_add_correlation_id)
    handler.addFilter(_shorten_network_fault)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    chosen_level = logging.getLevelName(level)
    for name, lowest_level in LIBRARY_LEVELS.items():
        logging.getLogger(name).setLevel(max(lowest_level, chosen_level))
    logging.captureWarnings(capture=True)
    sys.excepthook = _log_uncaught
    logging.getLogger("discord.client").addFilter(_is_not_about_voice)
    logging.getLogger("discord.client").addFilter(_is_not_about_login)
    logging.getLogger("discord.app_commands.tree").addFilter(_is_not_unheard)
    logging.getLogger("aiohttp.server").addFilter(_is_not_nonsense)
    logging.getLogger("discord.gateway").addFilter(_shorten_stack)


def _is_not_about_voice(record: logging.LogRecord) -> bool:
    """Drops discord.py's warnings at each start that voice libraries are missing: Pitboard only writes."""
    return not str(record.msg).endswith("voice will NOT be supported")


def _is_not_about_login(record: logging.LogRecord) -> bool:
    """Drops discord.py's line at each try to log in: a wait for Discord is told once a minute, by us."""
    return not str(record.msg).startswith("logging in using")


def _is_not_unheard(record: logging.LogRecord) -> bool:
    """Drops discord.py's tracebacks of suggestions that came after the person had typed on."""
    return not (record.exc_info and is_unheard(record.exc_info[1]))


def write_last_line(sentence: str) -> None:
    """Say why the process ends: a plain sentence on standard error, or one object where the log is JSON."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler.formatter, InUtc) and not isinstance(handler.formatter, _TextInUtc):
            LOG.critical(sentence)
            return
    sys.stderr.write(f"{sentence}\n")


def _log_uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """What Python would write in its own form as it ends."""
    LOG.critical("Pitboard ends by a fault of its own", exc_info=(kind, error, traceback))


def _add_correlation_id(record: logging.LogRecord) -> bool:
    """Which of people's doings the line comes of, unless it says so itself."""
    if not hasattr(record, "correlation_id"):
        correlation_id = current_correlation_id()
        if correlation_id:
            record.correlation_id = correlation_id
    return True


def _shorten_network_fault(record: logging.LogRecord) -> bool:
    """What the network does is told in a line: where in Pitboard or its libraries it struck mends nothing."""
    error = record.exc_info[1] if record.exc_info else None
    if error and is_network_fault(error):
        record.msg = f"{record.getMessage()} ({fault_words(error)})"
        record.args = None
        record.exc_info = record.exc_text = None
    return True


def _is_not_nonsense(record: logging.LogRecord) -> bool:
    """Drops aiohttp's tracebacks of what is no HTTP: whoever sent it has been answered with 400."""
    error = record.exc_info[1] if record.exc_info else None
    return type(error).__module__ != "aiohttp.http_exceptions"


def _shorten_stack(record: logging.LogRecord) -> bool:
    """Of the stack that discord.py writes behind "heartbeat blocked", only where the loop stood.

    discord.py makes the stack part of the format, in which a `%` of somebody's code is an error of logging's.
    """
    words, *stack = str(record.msg).splitlines() or [""]
    places = [line.strip() for line in stack if line.startswith('  File "')]
    if places:
        place = places[-1].replace("%", "%%")
        record.msg = f"{words} It stood at: {place}"
    return True


class _TokenHidingHandler(logging.StreamHandler):  # type: ignore[type-arg] # generic in the stubs only
    """Replaces the token in the finished line, so also in arguments, tracebacks and JSON fields."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """The line as it is written."""
        line = super().format(record)
        if not self._token:
            return line
        return line.replace(self._token, "***")


class InUtc(logging.Formatter):
    """Writes instants as `2023-07-02T08:25:00.123Z`."""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802 - logging's own
        """The record's real instant, whatever the bot's rehearsed clock says."""
        instant = datetime.fromtimestamp(record.created, UTC)
        return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class _TextInUtc(InUtc):
    """A line for people; what ties it to others stands at its end: `… [3f2a91c0]`."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own
        """The line without a traceback; one line, whatever libraries or people have put into it."""
        line = " / ".join(super().formatMessage(record).splitlines())
        correlation_id = getattr(record, "correlation_id", None)
        if correlation_id:
            line += f" [{correlation_id}]"
        return line


def _formatter(log_format: Literal["text", "json"]) -> logging.Formatter:
    if log_format == "json":
        from bot.json_logs import json_formatter  # noqa: PLC0415 - few need its library

        return json_formatter()
    return _TextInUtc("{asctime} {levelname:<8} {name}: {message}", style="{")
