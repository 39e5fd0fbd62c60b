"""An account on a Mastodon server.

https://docs.joinmastodon.org/methods/statuses/
"""

from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp

from bot.delivery.networks.network_account import (
    NetworkAnswerError,
    NetworkPost,
    UnsureError,
    ask,
    read_id,
)

_KEY_IS_KEPT = timedelta(minutes=55)
"""Mastodon keeps an Idempotency-Key for an hour: what is tried again later would be a second post."""


@dataclass(frozen=True, slots=True)
class Mastodon:
    """`url` is the server's, `token` an access token with the scope `write:statuses`."""

    session: aiohttp.ClientSession
    url: str
    token: str = field(repr=False)

    async def post(self, post: NetworkPost, *, doubtful_for: timedelta | None) -> int:
        """The server answers a repeat with the post that is there, while it keeps the key."""
        if doubtful_for is not None and doubtful_for > _KEY_IS_KEPT:
            raise UnsureError
        headers = {**self._headers, "Idempotency-Key": post.key}
        answer = await ask(
            self.session, "POST", f"{self.url}/api/v1/statuses", json={"status": post.text}, headers=headers
        )
        return read_id(answer, "id")

    async def edit(self, message_id: int, post: NetworkPost) -> int | None:
        """Mastodon edits in place; who has boosted it is told."""
        try:
            await ask(
                self.session,
                "PUT",
                self._status_url(message_id),
                json={"status": post.text},
                headers=self._headers,
            )
        except NetworkAnswerError as error:
            if error.is_gone:
                return None
            raise
        return message_id

    async def remove(self, message_id: int) -> None:
        """Delete it."""
        try:
            await ask(self.session, "DELETE", self._status_url(message_id), headers=self._headers)
        except NetworkAnswerError as error:
            if not error.is_gone:
                raise

    def _status_url(self, message_id: int) -> str:
        return f"{self.url}/api/v1/statuses/{message_id}"

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}
