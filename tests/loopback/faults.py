"""What can go wrong at Discord, on order: refusals, broken connections, and answers that come late."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from tests.loopback.bell import Bell
from tests.loopback.calls import Call
from tests.loopback.errors import RefusalError
from tests.loopback.world import Channel


class DroppedError(Exception):
    """The connection ends without an answer."""


class InjectedError(RefusalError):
    """A refusal that a test ordered."""

    def __init__(self, fault: "Fault") -> None:
        super().__init__(fault.status, fault.code, fault.message)
        self.headers |= fault.headers
        if fault.retry_after is not None:
            self.headers |= {"Retry-After": str(fault.retry_after)}
            if fault.page is None:
                self.headers["Via"] = "1.1 loopback"
                self.body |= {"retry_after": fault.retry_after, "global": fault.everywhere}
            if fault.everywhere:
                self.headers["X-RateLimit-Global"] = "true"
        self.page = fault.page


@dataclass
class Fault:
    """One thing to go wrong with requests to `where`: a channel, or a route as the description writes it.

    Args:
        method: the requests that it hits.
        where: a channel (everything under /channels/{its id}, and in a forum's posts), or a route's template.
        status, code, message, headers: the answer instead; with status 0 the request goes its way.
        retry_after: makes a 429 one that Discord's own servers send (`Via`, `Retry-After`, and in the body);
            with a page, one of the address's at the door.
        everywhere: that 429 is the bot's global one.
        page: what the answer says instead of JSON: something between, or half of an answer.
        drop: the connection breaks instead of an answer.
        hold: nothing is answered until `release()`; a sender that is gone by then has sent nothing.
        after: the request takes effect first: the message is there, the bot doesn't hear of it.
        times: how many requests it hits; None for all until `clear()`.
    """

    method: str
    where: Channel | str
    status: int = 0
    code: int = 0
    message: str = "a fault that the test ordered"
    headers: Mapping[str, str] = field(default_factory=dict)
    retry_after: float | None = None
    everywhere: bool = False
    page: bytes | None = None
    drop: bool = False
    hold: bool = False
    after: bool = False
    times: int | None = 1
    hits: int = 0
    _released: asyncio.Event = field(default_factory=asyncio.Event)
    _bell: Bell | None = None
    _senders: list[web.BaseRequest] = field(default_factory=list)

    def placed(self, bell: Bell) -> "Fault":
        """Ready to strike, and to tell `bell` when it did."""
        self._bell = bell
        return self

    def fits(self, call: Call) -> bool:
        here = self.where == call.route
        if isinstance(self.where, Channel):
            here = self.where.has(call.args.get("channel_id"))
        return here and self.method == call.method and (self.times is None or self.hits < self.times)

    def clear(self) -> None:
        """Strike no more, and let go of what is held."""
        self.times = 0
        self.release()

    def release(self) -> None:
        self._released.set()

    async def struck(self, within: float = 5) -> None:
        """Wait until a request was hit (and is held, if this holds)."""
        assert self._bell, "the fault has not been injected"
        await self._bell.until(lambda: self.hits, within, f"a {self.method} to be hit by the fault")

    @property
    def is_abandoned(self) -> bool:
        """Whether everybody whose request was hit is gone, and Discord has seen that."""
        return all(sender.transport is None or sender.transport.is_closing() for sender in self._senders)

    async def strike(self, sender: web.BaseRequest) -> None:
        """Do the damage.

        Raises:
            DroppedError: the connection is to end.
            InjectedError: this is to be the answer.
        """
        self._senders.append(sender)
        if self._bell:
            self._bell.ring()
        if self.hold:
            await self._released.wait()
        if self.drop:
            raise DroppedError
        if self.status:
            raise InjectedError(self)
