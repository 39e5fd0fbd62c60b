"""Discord's own description of its requests, and of the replies that the double owes in return."""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.loopback.errors import FormError

FORMATS = FormatChecker(())
_WHOLE = {"pattern": "^(0|[1-9][0-9]*)$", "minimum": 0}
"""The API also takes ids as numbers, its description doesn't say so, and libraries rely on it."""


@FORMATS.checks("uri")
def _is_url(value: object) -> bool:
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    return bool(parts.scheme and parts.netloc)


@FORMATS.checks("date-time", raises=ValueError)
def _is_instant(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


class Schema:
    """Holds JSON against the description; the paths are the description's own, with {names} in braces."""

    def __init__(self) -> None:
        text = Path(__file__).with_name("openapi.json").read_text("utf-8")
        self._paths = json.loads(text)["paths"]
        strict, lenient = json.loads(text), json.loads(text)
        lenient["components"]["schemas"]["SnowflakeType"] = {"type": ["string", "integer"], **_WHOLE}
        self._replies, self._requests = _registry(strict), _registry(lenient)

    def has_body(self, method: str, path: str) -> bool:
        """Whether the route takes a body at all."""
        return "requestBody" in self._paths[path][method.lower()]

    def refused(self, method: str, path: str, body: Any) -> list[FormError]:
        """What is wrong with a request's body; empty when Discord would take it."""
        pointer = (path, method.lower(), "requestBody")
        return [_form_error(error) for error in _validator(self._requests, pointer).iter_errors(body)]

    def false_reply(self, method: str, path: str, body: Any, status: int = 200) -> list[str]:
        """What is wrong with a reply of the double's own: it must not teach the bot falsehoods."""
        pointer = (path, method.lower(), "responses", str(status))
        errors = _validator(self._replies, pointer).iter_errors(body)
        return [f"{method} {path}: {_form_error(error)}" for error in errors]


@cache
def load_schema() -> Schema:
    """The description, read once for all tests."""
    return Schema()


def _registry(document: Any) -> "Registry[Any]":
    empty: Registry[Any] = Registry()
    full: Registry[Any] = empty.with_resource("urn:discord", DRAFT202012.create_resource(document)).crawl()
    return full


def _validator(registry: "Registry[Any]", pointer: tuple[str, ...]) -> Draft202012Validator:
    steps = ("paths", *pointer, "content", "application/json", "schema")
    escaped = "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)
    reference = {"$ref": f"urn:discord#/{quote(escaped, safe='/~@')}"}
    return Draft202012Validator(reference, registry=registry, format_checker=FORMATS)


def _form_error(error: ValidationError) -> FormError:
    """The error that a person would call the cause, out of those of the alternatives of a union."""
    while error.context:
        error = max(_likeliest(error.context), key=lambda e: len(e.absolute_path))
    return FormError(
        tuple(error.absolute_path), f"SCHEMA_{str(error.validator).upper()}", _end_of(error.message)
    )


def _end_of(message: str) -> str:
    """A message without most of the value that it quotes first: the reason stands at its end."""
    return message if len(message) <= 300 else f"{message[:100]} … {message[-200:]}"


def _likeliest(errors: Iterable[ValidationError]) -> list[ValidationError]:
    """Of a union's alternatives, the one whose `type` fits: Discord tells its objects apart by that."""
    alternatives: dict[Any, list[ValidationError]] = {}
    for error in errors:
        alternatives.setdefault(error.schema_path[0], []).append(error)

    def is_other_type(branch: list[ValidationError]) -> bool:
        return any(list(e.path) == ["type"] or (e.validator == "type" and not e.path) for e in branch)

    return min(alternatives.values(), key=lambda branch: (is_other_type(branch), len(branch)))
