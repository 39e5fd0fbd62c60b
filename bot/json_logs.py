"""The log's lines as JSON: loaded where LOG_FORMAT asks for them."""

import logging

from pythonjsonlogger.json import JsonFormatter

from bot.logs import InUtc


class _JsonInUtc(InUtc, JsonFormatter):
    """A record as one JSON object, `extra` fields included."""


def json_formatter() -> logging.Formatter:
    """What makes a record one line of JSON."""
    return _JsonInUtc(
        "{asctime}{levelname}{name}{message}",
        style="{",
        rename_fields={"asctime": "time", "levelname": "level", "name": "logger"},
    )
