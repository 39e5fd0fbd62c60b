"""A call: one REST request as it came, and what was answered."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from tests.loopback.errors import FormError, InvalidFormError
from tests.loopback.uploads import Upload


@dataclass
class Call:
    """`route` is the path with {names} for its ids, whose values are in `args`; `status` 0 is no answer.

    `has_created` where a good answer says so; `is_ordered` when a test has ordered the answer; `host` is
    the name by which Discord was reached.
    """

    method: str
    route: str
    path: str
    args: Mapping[str, str]
    query: Mapping[str, str]
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    body: Any = None
    files: dict[int, Upload] = field(default_factory=dict)
    status: int = 0
    reply: Any = None
    is_ordered: bool = False
    has_created: bool = False
    host: str = ""

    def asks(self, flag: str) -> bool:
        return self.query.get(flag, "").lower() in ("1", "true")

    async def read(self, request: web.Request) -> None:
        """Take the body: JSON, or a form with `payload_json` and files[n].

        Raises:
            InvalidFormError: it is neither.
        """
        text = ""
        if request.content_type == "multipart/form-data":
            parts = await request.post()
            text = str(parts.get("payload_json", "{}"))
            for name, part in parts.items():
                if isinstance(part, web.FileField):
                    self.files[_index(name)] = Upload(part.filename, part.file.read(), part.content_type)
                    part.file.close()
        elif request.can_read_body:
            text = await request.text()
        try:
            self.body = json.loads(text) if text else None
        except ValueError as error:
            raise _malformed("The request body contains invalid JSON.") from error


def _index(name: str) -> int:
    number = name.removeprefix("files[").removesuffix("]")
    if f"files[{number}]" != name or not number.isdecimal():
        raise _malformed(f"The part {name!r} is no files[n].")
    return int(number)


def _malformed(message: str) -> InvalidFormError:
    return InvalidFormError([FormError((), "MALFORMED", message)])
