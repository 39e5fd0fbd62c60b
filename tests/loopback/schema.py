"""Discord's own description of its requests, and of the replies that the double owes in return."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jsonschema_rs import Draft202012, Draft202012Validator, Registry, ValidationError, ValidationErrorKind

from tests.loopback.errors import FormError

_WHOLE = {"pattern": "^(0|[1-9][0-9]*)$", "minimum": 0}
"""The API also takes ids as numbers, its description doesn't say so, and libraries rely on it."""
_ROOT = "urn:discord"


def _is_url(value: object) -> bool:
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    return bool(parts.scheme and parts.netloc)


def _is_instant(value: object) -> bool:
    try:
        return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


FORMATS = {"uri": _is_url, "date-time": _is_instant}


class Schema:
    """Holds JSON against the description; the paths are the description's own, with {names} in braces."""

    def __init__(self) -> None:
        text = Path(__file__).with_name("openapi.json").read_text("utf-8")
        self._paths = json.loads(text)["paths"]
        strict, lenient = json.loads(text), json.loads(text)
        lenient["components"]["schemas"]["SnowflakeType"] = {"type": ["string", "integer"], **_WHOLE}
        self._replies, self._requests = _Bodies(strict), _Bodies(lenient)

    def has_body(self, method: str, path: str) -> bool:
        """Whether the route takes a body at all."""
        return "requestBody" in self._paths[path][method.lower()]

    def refused(self, method: str, path: str, body: Any) -> list[FormError]:
        """What is wrong with a request's body; empty when Discord would take it."""
        validator = self._requests.validator(path, method.lower(), "requestBody")
        return [_form_error(error) for error in validator.iter_errors(body)]

    def false_reply(self, method: str, path: str, body: Any, status: int = 200) -> list[str]:
        """What is wrong with a reply of the double's own: it must not teach the bot falsehoods."""
        validator = self._replies.validator(path, method.lower(), "responses", str(status))
        return [f"{method} {path}: {_form_error(error)}" for error in validator.iter_errors(body)]


@cache
def load_schema() -> Schema:
    """The description, read once for all tests."""
    return Schema()


class _Bodies:
    """The description's bodies, each with what holds JSON against it."""

    def __init__(self, document: Any) -> None:
        self._registry = Registry([(_ROOT, document)], draft=Draft202012)
        self._validators: dict[tuple[str, ...], Draft202012Validator] = {}

    def validator(self, *pointer: str) -> Draft202012Validator:
        """Of the body at that place under `paths`."""
        if pointer not in self._validators:
            self._validators[pointer] = self._make(pointer)
        return self._validators[pointer]

    def _make(self, pointer: tuple[str, ...]) -> Draft202012Validator:
        steps = ("paths", *pointer, "content", "application/json", "schema")
        escaped = "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)
        reference = {"$ref": f"{_ROOT}#/{quote(escaped, safe='/~@')}"}
        return Draft202012Validator(
            reference, registry=self._registry, validate_formats=True, formats=FORMATS
        )


def _form_error(error: ValidationError) -> FormError:
    """The error that a person would call the cause, out of those of the alternatives of a union."""
    while branches := _branches(error):
        error = max(_likeliest(branches, error.instance_path), key=lambda e: len(e.instance_path))
    return FormError(tuple(error.instance_path), f"SCHEMA_{error.kind.name.upper()}", _end_of(error.message))


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    """What is wrong by each alternative of a union."""
    match error.kind:
        case ValidationErrorKind.AnyOf(context) | ValidationErrorKind.OneOfNotValid(context):
            return [branch for branch in context if branch]
        case _:
            return []


def _end_of(message: str) -> str:
    """A message without most of the value that it quotes first: the reason stands at its end."""
    return message if len(message) <= 300 else f"{message[:100]} … {message[-200:]}"


def _likeliest(branches: list[list[ValidationError]], place: list[str | int]) -> list[ValidationError]:
    """Of a union's alternatives, the one whose `type` fits: Discord tells its objects apart by that."""

    def is_other_type(branch: list[ValidationError]) -> bool:
        return any(
            error.instance_path == [*place, "type"]
            or (error.kind.name == "type" and error.instance_path == place)
            for error in branch
        )

    return min(branches, key=lambda branch: (is_other_type(branch), len(branch)))
