"""What pydantic found, as sentences for the person who wrote the file."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from bot.languages.catalogue import phrase
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.schema import (
    TAGS,
    EntryTable,
    RoundTable,
    SeasonFile,
    SeasonTable,
    SessionTable,
)
from bot.readers.season_file.toml_positions import Path
from bot.readers.typed.did_you_mean import did_you_mean, nearest
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR

_TABLES: Mapping[Path, type[BaseModel]] = {
    (): SeasonFile,
    ("season",): SeasonTable,
    ("entries",): EntryTable,
    ("rounds",): RoundTable,
    ("rounds", "sessions"): SessionTable,
}
_EXAMPLES = {
    "season": "[season]",
    "entries": "[[entries]]",
    "rounds": "[[rounds]]",
    "series": 'series = "GT4 European Series"',
    "year": "year = 2023",
    "points": "[points]",
    "guests": 'guests = ["99"]',
    "team": 'team = "Bäckman siblings"',
    "sessions": 'sessions = ["fp1", "q1", "race1"]',
    "car": 'car = "Aston Martin Vantage GT4"',
    "class": 'class = "Silver"',
    "drivers": 'drivers = ["Andreas Bäckman", "Jessica Bäckman"]',
    "name": 'name = "Misano"',
    "venue": 'venue = "Misano World Circuit"',
    "country": 'country = "IT"',
    "timezone": 'timezone = "Europe/Rome"',
    "first_day": "first_day = 2023-07-14",
    "last_day": "last_day = 2023-07-16",
    "key": 'key = "race1"',
}


def problem_of(error: ErrorDetails) -> Problem:
    """One of pydantic's errors as a problem at its place in the file."""
    path = _without_tags(error["loc"])
    sentence = _SENTENCES.get(error["type"])
    if sentence is None:
        return Problem(path, f"{error['msg']}.")
    return Problem(path, sentence(error, path))


def _without_tags(path: Path) -> Path:
    """Only a round's `sessions` has a tag after it: a key that looks like one stays."""
    steps: list[str | int] = []
    for step in path:
        is_tag = step in TAGS and steps[-1:] == ["sessions"]
        if not is_tag:
            steps.append(step)
    return tuple(steps)


def _refused(error: ErrorDetails, _: Path) -> str:
    return str(error["ctx"]["error"])


def _missing(_: ErrorDetails, path: Path) -> str:
    return phrase("add it, for example `{example}`.", example=_example(path))


def _unknown(_: ErrorDetails, path: Path) -> str:
    table = _TABLES[_keys(path[:-1])]
    allowed = [field.alias or name for name, field in table.model_fields.items()]
    question = did_you_mean(nearest(str(path[-1]), allowed))
    return phrase(
        "I don't know the key {key}.{question} Here you can write {allowed}.",
        key=quote_value(path[-1]),
        question=question,
        allowed=", ".join(allowed),
    )


def _no_text(error: ErrorDetails, _: Path) -> str:
    value = error["input"]
    if isinstance(value, dict | list):
        return phrase("write one text in quotes, not {value}.", value=quote_value(value))
    return phrase('put {value} in quotes: "{value}".', value=quote_value(value))


def _no_number(error: ErrorDetails, _: Path) -> str:
    value = quote_value(error["input"])
    return phrase(
        "write the year as a number from {first} to {last}, without quotes, not {value}.",
        first=FIRST_YEAR,
        last=LAST_YEAR,
        value=value,
    )


def _no_year(error: ErrorDetails, _: Path) -> str:
    value = quote_value(error["input"])
    return phrase(
        "write a year from {first} to {last}, not {value}.", first=FIRST_YEAR, last=LAST_YEAR, value=value
    )


def _no_bool(error: ErrorDetails, _: Path) -> str:
    value = quote_value(error["input"])
    return phrase("write `held = false` or `held = true`, without quotes, not {value}.", value=value)


def _no_list(error: ErrorDetails, path: Path) -> str:
    if isinstance(error["input"], dict):
        return phrase("write two brackets, `{example}`: there can be several.", example=_example(path))
    value = quote_value(error["input"])
    return phrase("write a list, `{example}`, not {value}.", example=_example(path), value=value)


def _no_table(error: ErrorDetails, path: Path) -> str:
    value = quote_value(error["input"])
    return phrase(
        "write it as `{example}` with its keys below, not as {value}.", example=_example(path), value=value
    )


def _neither(_: ErrorDetails, path: Path) -> str:
    return phrase(
        "write `{example}` to replace the season's list, or else [[rounds.sessions]] tables for details.",
        example=_example(path),
    )


def _too_few(_: ErrorDetails, path: Path) -> str:
    return phrase("put at least one into the list, for example `{example}`.", example=_example(path))


def _too_many(error: ErrorDetails, _: Path) -> str:
    context: Mapping[str, Any] = error["ctx"]
    most, length = context["max_length"], context["actual_length"]
    return phrase(
        "leave some out: there are {length}, and at most {most} are allowed.", length=length, most=most
    )


def _example(path: Path) -> str:
    keys = _keys(path)
    return _EXAMPLES.get(keys[-1], "") if keys else ""


def _keys(path: Path) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


_SENTENCES: Mapping[str, Callable[[ErrorDetails, Path], str]] = {
    "value_error": _refused,
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _no_text,
    "int_type": _no_number,
    "greater_than_equal": _no_year,
    "less_than_equal": _no_year,
    "bool_type": _no_bool,
    "list_type": _no_list,
    "model_type": _no_table,
    "union_tag_not_found": _neither,
    "too_short": _too_few,
    "too_long": _too_many,
}
