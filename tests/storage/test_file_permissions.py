"""Whoever can't write learns as whom, where, and what mends it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import StartupError
from bot.storage.backup.private_file import new_private_file
from bot.storage.database import Database
from bot.storage.file_permissions import permission_remedy
from tests.conftest import url_of

ME = f"{os.geteuid()}:{os.getegid()}"


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that this process may not write to, not even as root."""
    folder = tmp_path / "closed"
    folder.mkdir()
    may = os.access

    def access(path: Path, mode: int) -> bool:
        return mode == os.F_OK or (may(path, mode) and not Path(path).is_relative_to(folder))

    monkeypatch.setattr("os.access", access)
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)


def test_a_folder_is_named_with_its_owner_and_the_command(closed: Path) -> None:
    assert permission_remedy(closed / "pitboard.db") == (
        f" Pitboard runs as user {os.geteuid()} and may not write to {closed}, which is user "
        f"{os.geteuid()}'s: as root, `chown -R {ME} {closed}` mends that."
    )


def test_a_folder_that_is_not_there_is_made(closed: Path) -> None:
    folder = closed / "data" / "nights"
    assert f"may not write to {closed}, " in permission_remedy(folder / "pitboard.db")
    user, group = ME.split(":")
    assert f"`install -d -o {user} -g {group} {folder}` mends" in permission_remedy(folder / "pitboard.db")


def test_a_file_of_somebody_elses_is_named(closed: Path) -> None:
    file = closed / "pitboard.db"
    file.touch()
    assert f"may not write to {file}, " in permission_remedy(file)


def test_what_may_be_written_needs_no_remedy(tmp_path: Path) -> None:
    assert permission_remedy(tmp_path / "new" / "pitboard.db") == ""


def test_a_read_only_file_system_is_told_as_that(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class ReadOnly:
        f_flag = os.ST_RDONLY

    monkeypatch.setattr("os.statvfs", lambda _: ReadOnly())
    assert permission_remedy(closed / "b") == (
        f" {closed} is mounted read-only: mount it writable, or choose another place."
    )


def test_a_backup_that_cannot_be_written_says_it(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with (
        pytest.raises(StartupError, match=r"Permission denied\. Pitboard runs as user"),
        new_private_file(closed / "b"),
    ):
        pass


async def test_a_database_that_cannot_be_opened_says_it(closed: Path) -> None:
    (closed / "pitboard.db").mkdir()
    with pytest.raises(
        StartupError, match=rf"can't be opened: .*\. Pitboard runs as .*chown -R {ME} "
    ) as refusal:
        await Database.open(url_of(closed / "pitboard.db"))
    assert "\n" not in str(refusal.value)
