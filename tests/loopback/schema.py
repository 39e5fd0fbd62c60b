"""Discord's own description of its requests, and of the replies that the double owes in return."""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.loopback.errors import FormError

FORMATS = FormatChecker(())


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
        self._document = json.loads(Path(__file__).with_name("openapi.json").read_text("utf-8"))
        resource = DRAFT202012.create_resource(self._document)
        self._registry = Registry().with_resource("urn:discord", resource)

    def has_body(self, method: str, path: str) -> bool:
        """Whether the route takes a body at all."""
        return "requestBody" in self._document["paths"][path][method.lower()]

    def refused(self, method: str, path: str, body: Any) -> list[FormError]:
        """What is wrong with a request's body; empty when Discord would take it."""
        errors = self._validator(method, path, "requestBody").iter_errors(_as_strings(body))
        return [_form_error(error) for error in errors]

    def false_reply(self, method: str, path: str, body: Any) -> list[str]:
        """What is wrong with a reply of the double's own: it must not teach the bot falsehoods."""
        errors = self._validator(method, path, "responses/200").iter_errors(body)
        return [f"{method} {path}: {_form_error(error)}" for error in errors]

    @cache  # noqa: B019  (one Schema lives as long as the tests)
    def _validator(self, method: str, path: str, part: str) -> Draft202012Validator:
        pointer = f"/paths/{path.replace('~', '~0').replace('/', '~1')}/{method.lower()}/{part}"
        pointer += "/content/application~1json/schema"
        pointer = pointer.replace("{", "%7B").replace("}", "%7D")
        reference = {"$ref": f"urn:discord#{pointer}"}
        return Draft202012Validator(reference, registry=self._registry, format_checker=FORMATS)


def _as_strings(body: Any) -> Any:
    """The API takes whole numbers for ids, its description doesn't say so; only attachments have them."""
    if not isinstance(body, dict):
        return body
    inner = {key: _as_strings(body[key]) for key in ("data",) if key in body}
    attachments = body.get("attachments")
    if isinstance(attachments, list):
        inner["attachments"] = [
            {**a, "id": str(a["id"])} if isinstance(a, dict) and type(a.get("id")) is int else a
            for a in attachments
        ]
    return {**body, **inner}


def _form_error(error: ValidationError) -> FormError:
    """The error that a person would call the cause, out of those of the alternatives of a union."""
    while error.context:
        error = max(_likeliest(error.context), key=lambda e: len(e.absolute_path))
    return FormError(
        tuple(error.absolute_path), f"SCHEMA_{str(error.validator).upper()}", error.message[:300]
    )


def _likeliest(errors: Iterable[ValidationError]) -> list[ValidationError]:
    """Of a union's alternatives, the one whose `type` fits: Discord tells its objects apart by that."""
    alternatives: dict[Any, list[ValidationError]] = {}
    for error in errors:
        alternatives.setdefault(error.schema_path[0], []).append(error)

    def is_other_type(branch: list[ValidationError]) -> bool:
        return any(list(e.path)[-1:] == ["type"] or (e.validator == "type" and not e.path) for e in branch)

    return min(alternatives.values(), key=lambda branch: (is_other_type(branch), len(branch)))
