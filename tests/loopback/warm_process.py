"""The bot as its own process without its second of imports: a copy of one that has imported everything.

Whole-process tests start the bot hundreds of times. What they prove begins with its first line; that it
starts cold is proven in `tests/test_main.py` and `tests/loopback/test_process.py`.
"""

import asyncio
import multiprocessing
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

from tests.become_program import become_program
from tests.loopback.process import BotProcess

IMPORTED_BEFORE = ["tests.loaded_as_at_start", "tests.warmed"]


def _copies() -> ForkServerContext:
    copies = multiprocessing.get_context("forkserver")
    copies.set_forkserver_preload(IMPORTED_BEFORE)
    return copies


COPIES = _copies()


class CopiedProcess:
    """What a test asks of a process, as asyncio's own answers it."""

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process
        self._ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_reader(process.sentinel, self._note_the_end, loop)

    @property
    def pid(self) -> int:
        """Its number."""
        assert self._process.pid
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """Its exit status, minus the signal that ended it, or None while it runs."""
        return self._process.exitcode

    async def wait(self) -> int:
        """Wait for its end; its exit status."""
        await self._ended.wait()
        self._process.join()
        assert self.returncode is not None
        return self.returncode

    def _note_the_end(self, loop: asyncio.AbstractEventLoop) -> None:
        loop.remove_reader(self._process.sentinel)
        self._ended.set()


class WarmBotProcess(BotProcess):
    """A `BotProcess` that is started as a copy."""

    async def _started(self, stdout: Path, stderr: Path) -> CopiedProcess:
        alone, told = COPIES.Pipe(duplex=False)
        process = COPIES.Process(
            target=become_program, args=(told, self._module, self._whole_environment(), stdout, stderr)
        )
        with alone:
            with told:
                process.start()
            alone.recv()
        return CopiedProcess(process)
