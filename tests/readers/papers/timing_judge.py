"""Reads the made-up timing files, and holds what comes of them against what each file tells."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.domain.results.field import Field, FieldCar
from bot.readers.timing.timing_reader import read_timing

FOLDER = Path(__file__).parent / "timing"

_MINUTE, _HOUR = 60_000, 3_600_000


@lru_cache(maxsize=1)
def expected_files() -> list[dict[str, Any]]:
    """What each of the files tells."""
    files: list[dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text())["files"]
    return files


def timing_data(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


@lru_cache(maxsize=32)
def read_sample(name: str) -> Field:
    (field,) = read_timing(timing_data(name), name)
    return field


def faults_of(expected: dict[str, Any]) -> list[str]:
    """Whatever a file tells otherwise than it was read."""
    field = read_sample(expected["file"])
    faults: list[str] = []
    if field.session_words[:1] != (expected["session"],):
        faults.append(f"session: {field.session_words}")
    for key, value in (("day", field.day), ("track", field.track), ("state", field.life)):
        if key in expected and field.kind == "result" and str(value) != str(expected[key]):
            faults.append(f"{key}: {value}")
    cars = {car.number: car for car in field.cars}
    if set(cars) != {car["number"] for car in expected["cars"]}:
        faults.append(f"numbers: {sorted(cars)}")
    for car in expected["cars"]:
        told = _told(cars[car["number"]])
        faults += [f"#{car['number']} {key}: {told[key]}" for key in car if told[key] != car[key]]
    return faults


def _told(car: FieldCar) -> dict[str, Any]:
    gap = _time(car.gap_ms)
    if car.gap_laps:
        gap = "1 lap" if car.gap_laps == 1 else f"{car.gap_laps} laps"
    return {
        "number": car.number,
        "position": car.position,
        "in_class": car.in_class,
        "class": car.class_name,
        "laps": car.laps,
        "gap": gap,
        "best": _time(car.best_ms),
        "status": str(car.status),
        "grid": car.grid,
    }


def _time(milliseconds: int | None) -> str | None:
    if milliseconds is None:
        return None
    hours, rest = divmod(milliseconds, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    seconds = f"{rest // 1000:02}.{rest % 1000:03}"
    if hours:
        return f"{hours}:{minutes:02}:{seconds}"
    if minutes:
        return f"{minutes}:{seconds}"
    return seconds.lstrip("0") if not seconds.startswith("00") else seconds[1:]
