"""The id that ties what somebody asked for to everything that comes of it: log lines, rows, posts."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_current_id: ContextVar[str | None] = ContextVar("correlation_id", default=None)


def new_correlation_id() -> str:
    """Eight hexadecimal digits."""
    return secrets.token_hex(4)


def current_correlation_id() -> str | None:
    """The id of what is being worked on here; None of what nobody asked for."""
    return _current_id.get()


@contextmanager
def correlated(correlation_id: str | None) -> Iterator[None]:
    """Everything inside comes of what has that id."""
    token = _current_id.set(correlation_id)
    try:
        yield
    finally:
        _current_id.reset(token)
