"""Which errors are the network's, told apart by their names: nobody here needs to know the libraries."""

import socket
import ssl
from collections.abc import Iterator
from errno import EHOSTUNREACH, ENETDOWN, ENETUNREACH
from http import HTTPStatus

_NETWORK_ERRORS = (ConnectionError, TimeoutError, socket.gaierror, ssl.SSLError)
_NETWORK_ERRNOS = frozenset({EHOSTUNREACH, ENETDOWN, ENETUNREACH})
_NAMES = frozenset(
    {
        "aiohttp.client_exceptions.ClientError",
        "asyncpg.exceptions.OperatorInterventionError",  # the server is started, stopped, or gives up
        "asyncpg.exceptions.PostgresConnectionError",
        "discord.errors.ConnectionClosed",
        "discord.errors.DiscordServerError",
        "discord.errors.GatewayNotFound",
        "discord.errors.RateLimited",
        "discord.gateway.ReconnectWebSocket",
    }
)
_LONGEST = 200
"""Characters of an error's words that fit a line."""


def is_network_fault(error: BaseException) -> bool:
    """Whether the error, or what it was raised from, is that somebody far away didn't answer, or not well."""
    return any(_is_networks(cause) for cause in _causes(error))


def fault_words(error: BaseException) -> str:
    """The error in one line: `ClientConnectorError: Cannot connect to host discord.com:443`."""
    lines = str(error).splitlines()
    if not lines:
        return type(error).__name__
    return f"{type(error).__name__}: {lines[0][:_LONGEST]}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        # SQLAlchemy and discord.py name what they wrap.
        cause = getattr(cause, "orig", None) or getattr(cause, "original", None) or cause.__cause__


def _is_networks(error: BaseException) -> bool:
    if isinstance(error, _NETWORK_ERRORS):
        return True
    if isinstance(error, OSError) and error.errno in _NETWORK_ERRNOS:
        return True
    if isinstance(error, FileNotFoundError) and error.filename is None:  # a local server's socket, not a file
        return True
    if getattr(error, "connection_invalidated", False):  # SQLAlchemy's word for a connection that broke
        return True
    if getattr(error, "status", None) == HTTPStatus.TOO_MANY_REQUESTS:
        return True
    names = {f"{kind.__module__}.{kind.__qualname__}" for kind in type(error).__mro__}
    return bool(names & _NAMES)
