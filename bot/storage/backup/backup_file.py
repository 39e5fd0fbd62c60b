"""The file of a backup: gzipped lines of JSON, which say what they hold, and at the end a checksum.

{"pitboard_backup": 1, "schema": "0015", "made_at": "2026-11-30T03:00:00+00:00"}
{"table": "servers", "columns": ["id", "timezone", …]}
[4711, "Europe/Stockholm", …]
{"rows": {"servers": 1, …}, "sha256": "…"}             of all the lines above
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from bot.errors import StartupError
from bot.storage.backup.private_file import new_private_file, telling_refusals

FORMAT = 1
_LIGHT = 6
"""gzip's level: 9 takes twice as long for the last percent."""


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a whole and unharmed backup holds: its schema's version, when it was made, rows by table."""

    schema: str
    made_at: datetime
    rows: dict[str, int]


class BackupWriter:
    """Writes a backup into an open file; made by `new_backup`, which sees to how it begins and ends."""

    def __init__(self, path: Path, file: BinaryIO, schema: str, made_at: datetime) -> None:
        self._path = path
        self._packed = gzip.GzipFile(fileobj=file, mode="wb", compresslevel=_LIGHT, mtime=0)
        self._digest = sha256()
        self._rows: dict[str, int] = {}
        self._table = ""
        self.facts = BackupFacts(schema, made_at, self._rows)

    def begin(self) -> None:
        """Say what it is a backup of."""
        made_at = self.facts.made_at.isoformat()
        self._line({"pitboard_backup": FORMAT, "schema": self.facts.schema, "made_at": made_at})

    def begin_table(self, name: str, columns: list[str]) -> None:
        """The rows that follow are this table's."""
        self._table = name
        self._rows[name] = 0
        self._line({"table": name, "columns": columns})

    def row(self, values: list[Any]) -> None:
        """One row, as JSON has it."""
        self._rows[self._table] += 1
        self._line(values)

    def _line(self, value: object) -> None:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._digest.update(line)
        with telling_refusals(self._path):
            self._packed.write(line)

    def finish(self) -> None:
        """Say what it came to."""
        self._line({"rows": self._rows, "sha256": self._digest.hexdigest()})
        with telling_refusals(self._path):
            self._packed.close()

    def close(self) -> None:
        """Let go of what a failure left unwritten."""
        with suppress(OSError):
            self._packed.close()


@contextmanager
def new_backup(path: Path, schema: str, made_at: datetime) -> Iterator[BackupWriter]:
    """A backup that is there under its name once it is whole, and not at all otherwise.

    Raises:
        StartupError: a file of that name is there already, or the place can't be written, or is full.
    """
    with new_private_file(path) as file:
        writer = BackupWriter(path, file, schema, made_at)
        try:
            writer.begin()
            yield writer
            writer.finish()
        finally:
            writer.close()


class BackupReader:
    """Reads a backup; verified whole before anything of it is believed.

    Raises:
        StartupError: there is no such file, it is none of ours, of a newer Pitboard, cut off or changed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.facts = self._verified()

    def tables(self) -> Iterator[tuple[str, list[str], Iterator[list[Any]]]]:
        """Each table's name, its columns and its rows, in the order in which they can be put back.

        A table's rows are taken before the next table is asked for.
        """
        lines = self._values()
        next(lines)
        heading = next(lines)
        while "table" in heading:
            name = heading["table"]
            yield name, heading["columns"], self._rows_of(lines, self.facts.rows[name])
            heading = next(lines)

    @staticmethod
    def _rows_of(lines: Iterator[Any], count: int) -> Iterator[list[Any]]:
        for _ in range(count):
            yield next(lines)

    def _values(self) -> Iterator[Any]:
        with gzip.open(self._path) as file:
            for line in file:
                yield json.loads(line)

    def _verified(self) -> BackupFacts:
        try:
            return self._checked()
        except FileNotFoundError:
            raise StartupError(f"There is no file {self._path}.") from None
        except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
            raise StartupError(
                f"{self._path} is no whole backup of Pitboard's ({type(error).__name__}): it was cut off or "
                "changed. Nothing was restored; take another one."
            ) from error

    def _checked(self) -> BackupFacts:
        digest = sha256()
        last = first = b""
        with gzip.open(self._path) as file:
            for line in file:
                if last:
                    digest.update(last)
                first, last = first or line, line
        heading, ending = json.loads(first), json.loads(last)
        if heading["pitboard_backup"] > FORMAT:
            raise StartupError(f"{self._path} is of a newer Pitboard: restore it with that one.")
        if ending["sha256"] != digest.hexdigest():
            raise ValueError("its checksum differs")
        return BackupFacts(heading["schema"], datetime.fromisoformat(heading["made_at"]), ending["rows"])
