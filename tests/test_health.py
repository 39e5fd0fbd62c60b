"""Each process of the bot has a heartbeat of its own, and `health` asks after all of a machine."""

import multiprocessing
import os
import signal
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.health import Heart, ailment_of, check, heartbeat_path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "pitboard.db.heartbeat"


@pytest.fixture
def heart(place: Path) -> Iterator[Heart]:
    heart = Heart(place)
    yield heart
    heart.stop()


def _beaten(path: Path, ago: float) -> None:
    then = SystemClock().now().timestamp() - ago
    os.utime(path, (then, then))


def _file(place: Path) -> Path:
    (path,) = place.parent.glob(f"{place.name}.*")
    return path


def test_a_bot_that_beats_is_healthy(place: Path, heart: Heart) -> None:
    heart.beat()
    assert check(place) == 0


def test_a_bot_that_never_beat_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "none") == 1
    assert "no heartbeat at" in capsys.readouterr().err


def test_what_it_suffers_from_is_told_and_forgotten_with_the_next_beat(place: Path, heart: Heart) -> None:
    heart.beat("the disk is full")
    assert ailment_of(place) == "the disk is full"
    heart.beat("it hangs")
    assert ailment_of(place) == "it hangs"
    heart.beat()
    assert ailment_of(place) == ""


@pytest.mark.parametrize("ago", [61, 3600, -61])
def test_a_bot_whose_last_beat_is_over_a_minute_away_is_not(
    place: Path, heart: Heart, ago: int, capsys: pytest.CaptureFixture[str]
) -> None:
    heart.beat()
    _beaten(_file(place), ago)
    assert check(place) == 1
    assert f"{ago} s ago" in capsys.readouterr().err
    heart.beat()
    assert check(place) == 0


def test_of_several_processes_none_vouches_for_another(place: Path, heart: Heart) -> None:
    heart.beat("the disk is full")
    other = Heart(place)
    other.beat()
    assert ailment_of(place) == "the disk is full"
    heart.beat()
    _beaten(min(place.parent.iterdir()), 100)
    assert ailment_of(place) == "the last heartbeat was 100 s ago"
    other.stop()


def test_one_that_was_stopped_is_not_asked_after(place: Path, heart: Heart) -> None:
    heart.beat()
    other = Heart(place)
    other.beat("it hangs")
    other.stop()
    assert ailment_of(place) == ""
    heart.stop()
    assert ailment_of(place) == f"no heartbeat at {place}"


def _beat_and_wait(place: Path, told: Connection) -> None:
    Heart(place).beat("it hangs")
    told.send("it beats")
    signal.pause()


def test_one_that_was_killed_is_not_asked_after_and_tidied_away_in_time(place: Path, heart: Heart) -> None:
    heard, told = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_beat_and_wait, args=(place, told))
    process.start()
    assert heard.recv() == "it beats"
    assert ailment_of(place) == "it hangs"
    process.kill()
    process.join()
    assert ailment_of(place) == f"no heartbeat at {place}"
    left = _file(place)
    _beaten(left, 100)
    heart.beat()
    assert ailment_of(place) == ""
    assert not left.exists()


def test_a_file_that_somebody_removed_is_made_anew(place: Path, heart: Heart) -> None:
    heart.beat()
    _file(place).unlink()
    assert ailment_of(place)
    heart.beat()
    assert ailment_of(place) == ""


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
