"""Which errors are the network's: they are told in a line, and ours with a traceback."""

import ssl
from errno import EHOSTUNREACH, ENOENT
from types import SimpleNamespace
from typing import Any

import aiohttp
import asyncpg
import discord
import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.network_faults import fault_words, is_network_fault

SOCKET: Any = SimpleNamespace(close_code=1006)


def answered(status: int, kind: type[discord.HTTPException] = discord.HTTPException) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="")
    return kind(response, "no")


@pytest.mark.parametrize(
    "error",
    [
        ConnectionResetError("reset"),
        TimeoutError(),
        ssl.SSLError("bad record"),
        OSError(EHOSTUNREACH, "No route to host"),
        FileNotFoundError(ENOENT, "No such file or directory"),  # PostgreSQL's socket
        aiohttp.ServerDisconnectedError(),
        discord.ConnectionClosed(SOCKET, shard_id=0),
        discord.RateLimited(1200),
        answered(503, discord.DiscordServerError),
        answered(429),
        OperationalError("SELECT 1", {}, asyncpg.CannotConnectNowError("the database system is starting up")),
        OperationalError("SELECT 1", {}, asyncpg.AdminShutdownError("terminating connection")),
        DBAPIError("SELECT 1", {}, Exception("closed"), connection_invalidated=True),
    ],
)
def test_what_somebody_far_away_does_is_the_networks(error: Exception) -> None:
    assert is_network_fault(error)
    wrapped = RuntimeError("around it")
    wrapped.__cause__ = error
    assert is_network_fault(wrapped)


@pytest.mark.parametrize(
    "error",
    [
        KeyError("driver"),
        FileNotFoundError(ENOENT, "No such file", "data/pitboard.db"),
        answered(400),
        OperationalError("SELECT x", {}, Exception("no such column: x")),
    ],
)
def test_what_pitboard_does_is_not(error: Exception) -> None:
    assert not is_network_fault(error)


def test_an_error_is_told_in_one_short_line() -> None:
    assert (
        fault_words(ConnectionResetError("Connection lost\nand more"))
        == "ConnectionResetError: Connection lost"
    )
    assert fault_words(TimeoutError()) == "TimeoutError"
    assert len(fault_words(ValueError("x" * 5000))) < 250
