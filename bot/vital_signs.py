"""Whether the running bot is well: connected to Discord, and its database answers."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.errors import DatabaseFaultError

LOG = logging.getLogger(__name__)

STARTING = "it is starting"
DATABASE_SILENT_AFTER_S = 30.0
MISSED_HEARTBEATS = 2.5
"""Discord's intervals without an answer to a heartbeat.

https://discord.com/developers/docs/events/gateway#heartbeat-interval
"""
ASKED_EVERY_S = 10.0
ASKED_AGAIN_S = 2.0
"""Seconds until a database with a fault is asked again: it may be well by itself."""
LONGEST_ANSWER_S = 8.0
"""Of the database to that question: who waits longer sees nothing else either."""


@dataclass(frozen=True, slots=True)
class GatewayPulse:
    """When a shard's heartbeat was last answered, in the event loop's seconds, and how often it beats.

    On a new connection none `is_answered` yet: `answered_at` is then when it began.
    """

    answered_at: float
    interval_s: float
    is_answered: bool = True


class VitalSigns:
    """Asks the database now and then; what is wrong is one phrase for an operator."""

    def __init__(self) -> None:
        self._look_at_shards: Callable[[], Mapping[int, GatewayPulse]] = dict
        self._pulses: dict[int, GatewayPulse] = {}
        self._database_answered_at: float | None = None
        self._database_fault: Callable[[], str | None] = lambda: None
        self.has_been_ready = False

    async def watch(
        self,
        ask_database: Callable[[], Awaitable[None]],
        look_at_shards: Callable[[], Mapping[int, GatewayPulse]],
        database_fault: Callable[[], str | None],
    ) -> None:
        """Look at the shards and ask the database, again and again until cancelled.

        `database_fault` is what is known to be wrong with it, in half a sentence.
        """
        self._look_at_shards = look_at_shards
        self._database_fault = database_fault
        self._database_answered_at = asyncio.get_running_loop().time()  # it has just been opened
        while True:
            self._look()
            await self._ask(ask_database)
            await asyncio.sleep(ASKED_AGAIN_S if self._database_fault() else ASKED_EVERY_S)

    def _look(self) -> None:
        # The last answer counts on where the connection was lost, and where a new one isn't answered either.
        pulses = self._look_at_shards()
        for number, pulse in pulses.items():
            if pulse.is_answered or number not in self._pulses:
                self._pulses[number] = pulse
        for number in self._pulses.keys() - pulses.keys():  # another process's now
            del self._pulses[number]

    async def _ask(self, ask_database: Callable[[], Awaitable[None]]) -> None:
        try:
            async with asyncio.timeout(LONGEST_ANSWER_S):
                await ask_database()
        except DatabaseFaultError:
            return  # which the database has logged
        except Exception as error:
            LOG.warning("The database doesn't answer: %s", type(error).__name__)
            return
        self._database_answered_at = asyncio.get_running_loop().time()

    def database_silence_s(self) -> float:
        """Seconds since the database last answered."""
        if self._database_answered_at is None:
            return 0.0
        return asyncio.get_running_loop().time() - self._database_answered_at

    def heartbeat_silence_s(self) -> dict[int, float]:
        """Seconds since Discord last answered a heartbeat, by the shard's number."""
        self._look()
        now = asyncio.get_running_loop().time()
        return {number: now - pulse.answered_at for number, pulse in self._pulses.items()}

    def ailment(self) -> str:
        """What is wrong; empty while all is well."""
        if not self.has_been_ready:
            return STARTING
        fault = self._database_fault()
        if fault:
            return fault
        if self.database_silence_s() > DATABASE_SILENT_AFTER_S:
            return f"the database hasn't answered for {self.database_silence_s():.0f} s"
        for number, silence in self.heartbeat_silence_s().items():
            if silence > MISSED_HEARTBEATS * self._pulses[number].interval_s:
                return f"Discord hasn't answered a heartbeat for {silence:.0f} s"
        return ""
