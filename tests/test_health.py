import os
import tempfile
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.health import beat, check, heartbeat_path


def test_a_bot_that_beats_is_healthy(tmp_path: Path) -> None:
    path = tmp_path / "data" / "pitboard.db.heartbeat"
    beat(path)
    assert check(path) == 0


def test_a_bot_that_never_beat_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "none") == 1
    assert "no heartbeat at" in capsys.readouterr().err


@pytest.mark.parametrize("ago", [61, 3600, -61])
def test_a_bot_whose_last_beat_is_over_a_minute_away_is_not(
    tmp_path: Path, ago: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "heartbeat"
    beat(path)
    then = SystemClock().now().timestamp() - ago
    os.utime(path, (then, then))
    assert check(path) == 1
    assert f"{ago} s ago" in capsys.readouterr().err
    beat(path)
    assert check(path) == 0


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite+aiosqlite:///data/pitboard.db", "data/pitboard.db.heartbeat"),
        ("sqlite+aiosqlite:////data/pitboard.db?timeout=3", "/data/pitboard.db.heartbeat"),
    ],
)
def test_the_heartbeat_lies_beside_the_database(url: str, path: str) -> None:
    assert heartbeat_path(url) == Path(path)


@pytest.mark.parametrize(
    "url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:", "postgresql+asyncpg://me:word@/pitboard"]
)
def test_without_a_file_the_heartbeat_is_temporary_and_says_nothing_of_the_url(url: str) -> None:
    path = heartbeat_path(url)
    assert path.parent == Path(tempfile.gettempdir())
    assert "word" not in path.name
    assert path != heartbeat_path(url + "x")
