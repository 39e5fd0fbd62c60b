"""A worker's process as the bot sees it: started, asked, ended."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import astuple
from pathlib import Path

from bot.worker.frames import FrameError, Parts, frame_bytes, receive_frame
from bot.worker.limits import Limits
from bot.worker.worker_kind import WorkerKind

_PASSED_ON = (
    "PATH",
    "LANG",
    "LC_ALL",
    "TZ",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONOPTIMIZE",
    "COVERAGE_PROCESS_CONFIG",
)
"""All that a worker is told of the environment: no token, no database, nothing else of the bot's."""
_PACKAGES = str(Path(__file__).resolve().parents[2])
_SECONDS_AROUND = 10
"""What a start, and a way through the pipes, may take beside the job itself."""
_SECONDS_TO_END = 1.0


class WorkerGoneError(Exception):
    """The process ended, or was ended, before it answered."""


class WorkerProcess:
    """One process of a worker; it does one job after the other."""

    def __init__(self, process: Process, limits: Limits) -> None:
        self._process = process
        self._limits = limits

    @classmethod
    async def start(cls, kind: WorkerKind, limits: Limits) -> "WorkerProcess":
        """Start one: in a session of its own, so that Ctrl-C in a terminal is the bot's alone.

        Raises:
            OSError: the system has no room for it.
        """
        words = (kind.value, *map(str, astuple(limits)))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.worker.inside", *words),
            env=_clean_environment(),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
        )
        return cls(process, limits)

    @property
    def is_running(self) -> bool:
        """Whether it can be asked."""
        stdout = self._process.stdout
        return self._process.returncode is None and stdout is not None and not stdout.at_eof()

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    async def ask(self, request: Parts) -> Parts:
        """Its answer to a request.

        Raises:
            TimeoutError: the job took too long, and wasn't ended by its own limits.
            WorkerGoneError: the process ended meanwhile, or answers what is no answer.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin  # noqa: S101 - both are pipes
        assert stdout  # noqa: S101
        try:
            async with asyncio.timeout(self._limits.wall_seconds + _SECONDS_AROUND):
                stdin.write(frame_bytes(request))
                await stdin.drain()
                return await receive_frame(stdout)
        except (OSError, EOFError, FrameError) as error:
            if isinstance(error, TimeoutError):
                raise
            raise WorkerGoneError from error

    async def end(self) -> None:
        """Let it end by itself, as it does once nobody can ask any more; kill it if it doesn't soon."""
        assert self._process.stdin  # noqa: S101 - it is a pipe
        self._process.stdin.close()
        try:
            async with asyncio.timeout(_SECONDS_TO_END):
                await self._process.wait()
        except TimeoutError:
            await self.kill()

    async def kill(self) -> None:
        """End it, and the job that it does, at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()


def _clean_environment() -> dict[str, str]:
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {**passed_on, "PYTHONPATH": _PACKAGES}
