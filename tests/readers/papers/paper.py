"""Short papers with what is right of them, in the notation of `README.md` beside them."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_DEFAULT_NOW = "2025-06-16T08:00:00Z"
"""The morning after the round at Anderstorp."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A text, the season file that it is read with, the round that was typed, and what is right."""

    id: str
    kind: str
    text: str
    season: bytes
    round: str | None
    now: datetime
    check: dict[str, Any] = field(default_factory=dict)


def release_papers() -> list[Paper]:
    """The releases of this repository, of all languages."""
    return _papers_in("releases")


def timetable_papers() -> list[Paper]:
    """The timetables of this repository, of all languages."""
    return _papers_in("timetables")


def _papers_in(folder: str) -> list[Paper]:
    papers: list[Paper] = []
    for path in sorted((HERE / folder).glob("*.toml")):
        papers += _papers_of(path)
    return papers


def _papers_of(path: Path) -> Iterator[Paper]:
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    for table in file["papers"]:
        season = _season_file(table["season"]).read_bytes()
        yield Paper(
            id=f"{path.stem}-{table['id']}",
            kind=table["kind"],
            text=table["text"],
            season=season,
            round=table.get("round"),
            now=_instant(table.get("now", _DEFAULT_NOW)),
            check=table["check"],
        )


def _season_file(name: str) -> Path:
    """One of `seasons/`, or the ready calendar that the bot ships with (`seed`)."""
    if name == "seed":
        return HERE.parents[2] / "config" / "seasons" / "gt4-europe-2023.toml"
    return HERE / "seasons" / f"{name}.toml"


def papers_of_cases(path: Path, feature: str) -> list[Paper]:
    """Those of a file of cases kept elsewhere, of one feature (`release read`)."""
    cases = json.loads(path.read_text(encoding="utf-8"))
    return [_paper_of(case) for case in cases if case["feature"] == feature]


def _paper_of(case: dict[str, Any]) -> Paper:
    return Paper(
        id=case["id"],
        kind=case["kind"],
        text=case["input"],
        season=case["season"].encode(),
        round=case["round"],
        now=_instant(case["now"]),
        check=case["check"],
    )


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
