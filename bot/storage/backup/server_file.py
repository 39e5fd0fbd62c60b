"""The file of one server's data: JSON for people and programs, a line a row, and at the end a checksum.

{
"pitboard_server": 1, "schema": "0020", "made_at": "2026-11-30T03:00:00+00:00", "server": "4711",
"tables": {
"servers": [
{"id": "4711", "timezone": "Europe/Stockholm", …}
],
…
},
"rows": {"servers": 1, …}, "sha256": "…"
}

Discord's ids are texts, as Discord itself writes them: many programs' numbers end at 2^53. The checksum is
of the rows and not of the file's bytes: who indents the file anew has changed nothing.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from bot.errors import StartupError
from bot.storage.backup.private_file import telling_refusals

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ServerFileFacts:
    """Whose data a file holds, its schema's version, when it was made, rows by table."""

    server_id: int
    schema: str
    made_at: datetime
    rows: dict[str, int]


class ServerFileWriter:
    """Writes one server's data into an open file."""

    def __init__(self, path: Path, file: BinaryIO, facts: ServerFileFacts) -> None:
        self._path = path
        self._file = file
        self._digest = sha256()
        self.facts = facts

    def begin(self) -> None:
        """Say whose data it is."""
        heading = {
            "pitboard_server": FORMAT,
            "schema": self.facts.schema,
            "made_at": self.facts.made_at.isoformat(),
            "server": str(self.facts.server_id),
        }
        self._write("{\n" + _json(heading)[1:-1] + ',\n"tables": {')

    def begin_table(self, name: str) -> None:
        """The rows that follow are this table's."""
        between = "\n],\n" if self.facts.rows else "\n"
        self.facts.rows[name] = 0
        self._digest.update(f"{name}\n".encode())
        self._write(f"{between}{_json(name)}: [")

    def row(self, values: Mapping[str, Any]) -> str:
        """Write one row; its text, as the file has it."""
        name = next(reversed(self.facts.rows))
        row_text = _json(values)
        self._digest.update(_canonical(values))
        between = ",\n" if self.facts.rows[name] else "\n"
        self._write(f"{between}{row_text}")
        self.facts.rows[name] += 1
        return row_text

    def finish(self) -> None:
        """Say what it came to."""
        ending = {"rows": self.facts.rows, "sha256": self._digest.hexdigest()}
        self._write("\n]\n},\n" + _json(ending)[1:-1] + "\n}\n")

    def _write(self, text: str) -> None:
        with telling_refusals(self._path):
            self._file.write(text.encode())


class ServerFile:
    """One server's data, verified whole before anything of it is believed.

    Raises:
        StartupError: there is no such file, it is none of ours, of a newer Pitboard, cut off or changed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            content = json.loads(path.read_bytes())
            self.facts = self._verified(content)
        except FileNotFoundError:
            raise StartupError(f"There is no file {path}.") from None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise StartupError(
                f"{path} is no whole file of a server's ({type(error).__name__}): it was cut off or changed. "
                "Nothing was imported; export the server again."
            ) from error
        self._tables: dict[str, list[dict[str, Any]]] = content["tables"]

    def _verified(self, content: Mapping[str, Any]) -> ServerFileFacts:
        if content["pitboard_server"] > FORMAT:
            raise StartupError(f"{self._path} is of a newer Pitboard: import it with that one.")
        digest = sha256()
        row_counts = {}
        for name, rows in content["tables"].items():
            digest.update(f"{name}\n".encode())
            row_counts[name] = len(rows)
            for row in rows:
                digest.update(_canonical(row))
                if row.keys() != rows[0].keys():
                    raise ValueError("its rows differ in their columns")
        if content["sha256"] != digest.hexdigest() or content["rows"] != row_counts:
            raise ValueError("its checksum differs")
        made_at = datetime.fromisoformat(content["made_at"])
        return ServerFileFacts(int(content["server"]), str(content["schema"]), made_at, row_counts)

    def tables(self) -> Iterator[tuple[str, list[str], Iterator[list[Any]]]]:
        """Each table's name, its columns and its rows."""
        for name, rows in self._tables.items():
            if rows:
                columns = list(rows[0])
                yield name, columns, _values(rows, columns)


def _values(rows: list[dict[str, Any]], columns: list[str]) -> Iterator[list[Any]]:
    for row in rows:
        yield [row[column] for column in columns]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _canonical(row: Mapping[str, Any]) -> bytes:
    """The same bytes for the same row, whoever has written it."""
    return json.dumps(row, sort_keys=True, separators=(",", ":")).encode()
