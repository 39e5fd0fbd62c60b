"""What goes wrong at Discord while the bot works: faults that come and go, drawn from a seed."""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence

from tests.loopback import Channel, Fault, LoopbackDiscord
from tests.loopback.gateway import Gateway

LONG_WAIT_S = 35.0
"""More than a request may wait inside: the delivery's row waits, and what is new goes first."""
SHORT_WAIT_S = 2.0
_FAULTS: dict[str, dict[str, object]] = {
    "500": {"status": 500},
    "503, though done": {"status": 503, "after": True},
    "502 of something between": {"status": 502, "page": b"<html>Bad gateway</html>"},
    "half an answer": {"status": 200, "page": b'{"id": "1', "after": True},
    "connection dropped": {"drop": True},
    "connection dropped, though done": {"drop": True, "after": True},
    "429": {"status": 429, "retry_after": SHORT_WAIT_S},
    "429 for long": {"status": 429, "retry_after": LONG_WAIT_S},
}


class Weather:
    """Makes faults, one after the other, until it is cleared; counts them by kind."""

    def __init__(self, discord: LoopbackDiscord, channels: Sequence[Channel], dice: random.Random) -> None:
        self._discord = discord
        self._channels = channels
        self._dice = dice
        self._placed: list[tuple[str, Fault]] = []
        self.gateway_faults: Counter[str] = Counter()

    @property
    def struck(self) -> Counter[str]:
        """How many requests and connections were hit, by kind."""
        hits = Counter(self.gateway_faults)
        for kind, fault in self._placed:
            hits[kind] += fault.hits
        return hits

    async def blow(self, every_s: float) -> None:
        """Place a fault in each such while, for posts and edits in any channel, until cancelled."""
        while True:
            self._place()
            await asyncio.sleep(every_s * self._dice.uniform(0.5, 1.5))

    def clear(self) -> None:
        """From now on nothing goes wrong."""
        for _, fault in self._placed:
            fault.clear()

    async def drop_gateway(self) -> None:
        """End the connection; half of the time its session is forgotten too, and can't be resumed."""
        kind = self._dice.choice(("gateway dropped, resumed", "gateway dropped, session invalid"))
        self.gateway_faults[kind] += 1
        if kind.endswith("invalid"):
            _forget_sessions(self._discord.gateway)
        await self._discord.gateway.drop()

    def _place(self) -> None:
        kind = self._dice.choice(list(_FAULTS))
        method, channel = self._dice.choice(("POST", "POST", "PATCH")), self._dice.choice(self._channels)
        fault = Fault(method, channel, times=self._dice.randint(1, 3), **_FAULTS[kind])  # type: ignore[arg-type]
        self._placed.append((kind, self._discord.inject(fault)))


def _forget_sessions(gateway: Gateway) -> None:
    for session in gateway.sessions:
        session.id = "forgotten"
