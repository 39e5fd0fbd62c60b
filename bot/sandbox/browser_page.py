"""SimCord's page, kept up with what happens by itself and with the bot's clock.

As it comes, the page changes only when somebody acts in it or presses "Refresh preview", and
"in 3 days" stays as it was first drawn.
"""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Self

import simcord
from simcord.preview import Preview
from simcord.preview._pages import _Page

from bot.errors import UserError

REDRAWN_EVERY = timedelta(seconds=15)
"""How old a "2 minutes ago" may become."""


class BrowserPage(Preview):
    """The page for one channel and the people who may be played in it."""

    def __init__(
        self,
        env: simcord.Env,
        channel: simcord.ChannelHandle,
        people: tuple[simcord.MemberActor, ...],
        port: int,
    ) -> None:
        super().__init__(
            env,
            channel,
            people,
            layout="channel",
            display="responsive",
            width=960,
            height=720,
            locale="en-GB",
            timezone="Europe/Brussels",
            presentation_time=None,
            assets=None,
            port=port,
        )
        self._behind = asyncio.Event()
        self._follower: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Open the page, and follow what is posted."""
        await super().__aenter__()
        self.env.backend.subscribers.append(self._hear)
        self._follower = asyncio.create_task(self._follow())
        return self

    async def __aexit__(self, *exc: object) -> None:
        """Stop following, and close the page."""
        self.env.backend.subscribers.remove(self._hear)
        if self._follower:
            self._follower.cancel()
            await asyncio.gather(self._follower, return_exceptions=True)
        await self.close()

    def _hear(self, event: str, _payload: Mapping[str, Any]) -> None:
        if event.startswith("MESSAGE_"):
            self._behind.set()

    async def _follow(self) -> None:
        """Publish what was posted by itself; what somebody's act brought is published as that act ends."""
        while await self._behind.wait():
            if self._active_action is None:
                self._publish_message_pages(reason="refresh")
            else:
                await asyncio.sleep(0.1)

    def _publish_message_pages(self, *, reason: str = "action") -> None:
        self._behind.clear()
        super()._publish_message_pages(reason=reason)

    def _publish(self, page: _Page, *, reason: Any = "action") -> None:
        self._advance_presentation_time()
        if reason == "action" and page is self._action_page:
            # Who acted is shown what came of it; by itself the page scrolls there only from the very bottom.
            page.target_id = self._initial_target(page.viewer, page.channel_id)
            page.window_end_id = None
        super()._publish(page, reason=reason)

    def _finish_action(
        self, page: _Page, action: Any, settlement: str, cursor: int, *rest: Any, **more: Any
    ) -> dict[str, Any]:
        if all(map(_is_refusal, self.env.errors_since(cursor))):
            # SimCord takes every error for a fault of the bot, also one that was answered in its own words.
            cursor = self.env.error_cursor
        return super()._finish_action(page, action, settlement, cursor, *rest, **more)

    def _page_payload(self, page: _Page) -> dict[str, Any]:
        """What the page reads twice a second."""
        if self.env.now() - self.capture_time >= REDRAWN_EVERY:
            self._advance_presentation_time()
        payload = super()._page_payload(page)
        payload["profile"]["presentationTime"] = seen_at = self.capture_time.isoformat()
        for message in payload["messages"].values():
            # The page draws a message anew only when something in it differs.
            message["seen_at"] = seen_at
        return payload


def _is_refusal(error: BaseException) -> bool:
    return isinstance(getattr(error, "original", error), UserError)
