"""`python -m bot` as its own process: how it ends when it cannot start."""

import asyncio
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import web

from bot import __version__

ROOT = Path(__file__).parents[1]
TOKEN = "AAAA.BBBB.CCCC"


def run(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run it where there is no `.env`, with these settings and nothing of the developer's."""
    usual = {"DISCORD_TOKEN": TOKEN, "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'pitboard.db'}"}
    measured = {name: value for name, value in os.environ.items() if name.startswith("COV")}
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={"PATH": os.defpath, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **measured, **usual, **settings},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def last_line(ended: subprocess.CompletedProcess[str]) -> str:
    """Why it ended: one line, without a traceback or the token."""
    assert "Traceback" not in ended.stderr
    assert TOKEN not in ended.stderr
    assert ended.stdout == ""
    lines = [line for line in ended.stderr.splitlines() if "can't start" in line]
    assert lines == ended.stderr.splitlines()[-1:]
    return lines[0]


@pytest.fixture
def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def test_a_missing_token_is_named_with_what_to_do(tmp_path: Path) -> None:
    ended = run(tmp_path, DISCORD_TOKEN="")
    assert ended.returncode == 2
    assert "DISCORD_TOKEN is missing" in last_line(ended)
    assert "Developer Portal" in last_line(ended)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("LOG_LEVEL", "loud"),
        ("CLOCK_SPEED", "0"),
        ("CLOCK_FROM", "yesterday"),
        ("DISCORD_API_URL", "discord"),
        ("DATABASE_URL", "mysql://x"),
    ],
)
def test_a_bad_setting_is_refused_by_its_name(tmp_path: Path, key: str, value: str) -> None:
    ended = run(tmp_path, **{key: value})
    assert ended.returncode == 2
    assert key in last_line(ended)
    assert "must" in last_line(ended)


def test_a_database_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    ended = run(tmp_path, DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/file/pitboard.db")
    assert ended.returncode == 1
    assert f"{tmp_path}/file/pitboard.db" in last_line(ended)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "pitboard.db").write_text("this is a shopping list" * 100)
    ended = run(tmp_path)
    assert ended.returncode == 1
    assert "pitboard.db" in last_line(ended)
    assert (tmp_path / "pitboard.db").read_text().startswith("this is a shopping list")


def test_an_unreachable_discord_is_named_by_a_check(tmp_path: Path, closed_port: int) -> None:
    address = f"http://127.0.0.1:{closed_port}/api/v10"
    ended = run(tmp_path, "check", DISCORD_API_URL=address)
    assert ended.returncode == 1
    assert "Settings: fine." in ended.stdout
    assert "Database: empty; it is filled at the first start." in ended.stdout
    assert f"can't be reached at {address}" in ended.stdout
    assert not (tmp_path / "pitboard.db").exists(), "a check makes nothing"


async def test_a_wrong_token_is_told_with_what_to_do(tmp_path: Path) -> None:
    ended = await against(tmp_path, 401, {"message": "401: Unauthorized", "code": 0})
    assert ended.returncode == 1
    assert "DISCORD_TOKEN" in last_line(ended)
    assert "Developer Portal" in last_line(ended)


async def test_a_check_says_what_discord_refuses(tmp_path: Path) -> None:
    ended = await against(tmp_path, 403, {"message": "Banned", "code": 40333}, "check")
    assert ended.returncode == 1
    assert "Banned" in ended.stdout


async def against(
    folder: Path, status: int, body: dict[str, object], *words: str
) -> subprocess.CompletedProcess[str]:
    """Run it against a Discord that answers everything like that."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(
            status=status,
            body=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        return await asyncio.to_thread(run, folder, *words, DISCORD_API_URL=f"http://{host}:{port}/api/v10")
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("words", [("sandbx",), ("health", "now"), ("backup",)])
def test_an_unknown_word_is_answered_with_the_usage(tmp_path: Path, words: tuple[str, ...]) -> None:
    ended = run(tmp_path, *words)
    assert ended.returncode == 2
    assert ended.stderr.startswith("usage: python -m bot")


def test_what_is_wrong_with_the_settings_is_told_in_the_chosen_form(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_FORMAT=JSON")
    ended = run(tmp_path, DISCORD_TOKEN="", CLOCK_SPEED="fast", LOGLEVEL="INFO")
    assert ended.returncode == 2
    (line,) = ended.stderr.splitlines()
    told = json.loads(line)
    assert told["level"] == "CRITICAL"
    assert told["message"].startswith("Pitboard can't start: DISCORD_TOKEN is missing")


def test_every_line_of_a_start_that_fails_is_in_the_chosen_form(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        ended = run(tmp_path, HTTP_ADDRESS=address, LOG_FORMAT="json", LOGLEVEL="INFO")
    assert ended.returncode == 1
    warning, *_, last = [json.loads(line) for line in ended.stderr.splitlines()]
    assert "Did you mean LOG_LEVEL?" in warning["message"]
    assert f"HTTP_ADDRESS {address} can't be listened on" in last["message"]


def test_help_and_version_are_told_without_a_setting(tmp_path: Path) -> None:
    assert "restore" in run(tmp_path, "--help", DISCORD_TOKEN="").stdout
    assert run(tmp_path, "--version", DISCORD_TOKEN="").stdout == f"Pitboard {__version__}\n"


def test_nothing_is_written_where_it_was_started(tmp_path: Path) -> None:
    run(tmp_path, DISCORD_TOKEN="")
    assert list(tmp_path.iterdir()) == []


def test_a_bot_that_is_not_running_is_not_healthy(tmp_path: Path) -> None:
    ended = run(tmp_path, "health")
    assert ended.returncode == 1
    assert "no heartbeat" in ended.stderr
