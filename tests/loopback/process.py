"""The bot as its own process, which can be killed and started again."""

import asyncio
import os
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from tests.become_program import MEASURED
from tests.loopback.server import LoopbackDiscord

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""Seconds for a start or an end: a machine that runs several suites takes that long."""


class Process(Protocol):
    """What is asked of a process; asyncio's are such."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None: ...
    async def wait(self) -> int: ...


class BotProcess:
    """`python -m bot` against a double, without the developer's environment, with its own database.

    `async with BotProcess(discord, CLOCK_FROM="…") as bot` starts it and waits until it is ready.
    Leaving kills whatever still runs, children included.
    """

    def __init__(self, discord: LoopbackDiscord, module: str = "bot", **environment: str) -> None:
        self._discord = discord
        self._folder = tempfile.TemporaryDirectory(prefix="pitboard-")
        self.folder = Path(self._folder.name)
        self._module = module
        self._environment = environment
        self._process: Process | None = None
        self._identified = 0

    async def __aenter__(self) -> Self:
        try:
            await self.start()
            await self.ready()
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def stderr(self) -> str:
        """Everything that every run of it has written there."""
        written = self.folder / "stderr"
        return written.read_text("utf-8") if written.exists() else ""

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int:
        assert self._process, "it has not been started"
        return self._process.pid

    async def start(self) -> None:
        """Start it; `ready()` says when it is connected."""
        assert not self.is_running, "it is running already"
        self._identified = len(self._discord.gateway.identifies)
        self._process = await self._started(self.folder / "stdout", self.folder / "stderr")

    async def _started(self, stdout: Path, stderr: Path) -> Process:
        with stdout.open("ab") as out, stderr.open("ab") as errors:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self._module),
                cwd=ROOT,
                env=self._whole_environment(),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=out,
                stderr=errors,
                start_new_session=True,
            )

    async def ready(self, within: float = PATIENCE) -> None:
        """Wait until this run of it is connected with every shard and knows its guilds."""

        def is_over() -> bool:
            fresh = len(self._discord.gateway.identifies) > self._identified
            return (fresh and self._discord.gateway.is_ready) or not self.is_running

        try:
            await self._discord.wait_for(is_over, within, "the bot to be ready")
        except AssertionError as error:
            raise AssertionError(f"{error}; it wrote:\n{self.stderr}") from None
        assert self.is_running, f"the bot ended; it wrote:\n{self.stderr}"

    async def exited(self, within: float = PATIENCE) -> int:
        """Wait until it ends by itself, and give its exit status."""
        assert self._process, "it has not been started"
        async with asyncio.timeout(within):
            return await self._process.wait()

    async def stop(self, within: float = PATIENCE) -> int:
        """Ask it to end (SIGTERM), and give its exit status."""
        os.kill(self.pid, signal.SIGTERM)
        return await self.exited(within)

    async def kill(self) -> None:
        """End it at once (SIGKILL), as a power cut would, and everything it has started."""
        if self.is_running:
            os.killpg(self.pid, signal.SIGKILL)
            await self.exited()

    async def restart(self, **environment: str) -> None:
        """Start it again after its end, with these variables changed, and wait until it is ready."""
        self._environment |= environment
        await self.start()
        await self.ready()

    def _whole_environment(self) -> dict[str, str]:
        measuring = {MEASURED: os.environ[MEASURED]} if MEASURED in os.environ else {}
        return {
            **measuring,
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "DISCORD_TOKEN": self._discord.token,
            "DISCORD_API_URL": self._discord.api_url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.folder / 'pitboard.db'}",
            **self._environment,
        }

    async def close(self) -> None:
        """Kill what runs, and remove its folder."""
        try:
            if MEASURED in os.environ and self.is_running:
                with suppress(TimeoutError):  # who is killed keeps nothing of what it has measured
                    await self.stop(within=10)
            await self.kill()
        finally:
            self._folder.cleanup()
