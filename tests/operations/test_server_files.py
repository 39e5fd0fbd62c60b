"""Export and import as an operator types them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StartupError
from bot.operations.command_line import read_command_line
from tests.conftest import url_of


def do(*words: str) -> int:
    arguments = read_command_line(words)
    status: int = arguments.action(arguments)
    return status


def test_a_server_goes_from_one_database_into_another(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO servers (id, staff_role_id, timezone, team, set_up_by, set_up_at)"
            " VALUES (4711, 1, 'UTC', 'Bäckman', 7, '2023-06-30 10:00:00')"
        )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", url_of(file))
    assert do("export", "4711", "backman.json") == 0
    told = capsys.readouterr().out
    assert told.startswith("Exported server 4711 to backman.json:\n")
    assert "  servers                  1\n" in told
    with pytest.raises(StartupError, match=r"It has: 4711 \(Bäckman\)\."):
        do("export", "4712", "other.json")

    monkeypatch.setenv("DATABASE_URL", url_of(tmp_path / "new" / "pitboard.db"))
    assert do("import", "backman.json") == 0
    told = capsys.readouterr().out
    assert told.startswith("Imported server 4711, as of ")
    assert "  servers                  1\n" in told
    assert "Let no other Pitboard serve this server any more." in told
    with pytest.raises(StartupError, match="already; nothing was changed"):
        do("import", "backman.json")
