"""SQLite answers in the tests' own thread: asking another each time took a fifth of a simulated world.

The driver has a thread for each connection, and a statement is a question to it, or several. Here each is
answered where it is asked; others still go on at each statement and at the end of each transaction, as they
do while a thread is asked. The storage's tests have the driver as it is, for several programs on one file
wait for each other in their threads; so have the end-to-end tests, whose bots are processes.
"""

from asyncio import Future, events
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from aiosqlite import core

_OTHERS_GO_ON = frozenset({"_answer", "_run_whole", "execute", "executemany", "commit", "rollback"})
"""The questions that take SQLite any time."""

_Question = tuple["Future[Any] | None", Callable[[], Any]]


class _AtOnce:
    """In place of a connection's queue to its thread."""

    def put_nowait(self, question: _Question) -> None:
        """Answer it now; who asked hears of it as the driver says."""
        answer, ask = question
        try:
            answered = _ask(ask)
        except BaseException as error:
            if answer:
                answer.get_loop().call_soon(core.set_exception, answer, error)
            return
        if answer is None:
            return
        if _name(ask) in _OTHERS_GO_ON:
            answer.get_loop().call_soon(core.set_result, answer, answered)
        else:
            answer.set_result(answered)


class _NoThread:
    """In place of a connection's thread."""

    daemon = False

    def start(self) -> None:
        """There is nothing to start."""


_make = core.Connection.__init__


def ask_at_once(patch: pytest.MonkeyPatch) -> None:
    """Let every connection that is made from now on answer without a thread."""

    def make_without_thread(connection: core.Connection, *arguments: Any, **options: Any) -> None:
        _make(connection, *arguments, **options)
        connection._tx = _AtOnce()  # type: ignore[assignment]
        connection._thread = _NoThread()  # type: ignore[assignment]

    patch.setattr(core.Connection, "__init__", make_without_thread)


def ask_in_threads(patch: pytest.MonkeyPatch) -> None:
    """Let every connection that is made from now on have its thread, as the driver means it."""
    patch.setattr(core.Connection, "__init__", _make)


def _ask(ask: Callable[[], Any]) -> Any:
    """A whole transaction's work finds no event loop, as in the connection's thread."""
    if _name(ask) != "_run_whole":
        return ask()
    loop = events._get_running_loop()
    events._set_running_loop(None)
    try:
        return ask()
    finally:
        events._set_running_loop(loop)


def _name(ask: Callable[[], Any]) -> str:
    function = ask
    if isinstance(ask, partial):
        function = ask.func
    return getattr(function, "__name__", "")
