"""A bot that posts in a Telegram channel or group.

https://core.telegram.org/bots/api#sendmessage

Telegram knows no repeats and shows a bot no history: what may have arrived is never sent again.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import aiohttp

from bot.delivery.networks.network_account import (
    SERVER_TROUBLE,
    NetworkAnswerError,
    NetworkPost,
    UnsureError,
    ask,
    read_id,
)

_SAME_ALREADY = "message is not modified"
_NOT_THERE = ("message to edit not found", "message to delete not found", "MESSAGE_ID_INVALID")


@dataclass(frozen=True, slots=True)
class Telegram:
    """`chat` is `@name` or an id; `token` is the bot's, which stands in the addresses of its requests."""

    session: aiohttp.ClientSession
    url: str
    chat: str
    token: str = field(repr=False)

    async def post(self, post: NetworkPost, *, doubtful_for: timedelta | None) -> int:
        """At most once."""
        if doubtful_for is not None:
            raise UnsureError
        try:
            answer = await self._call("sendMessage", text=post.text)
        except aiohttp.ClientConnectorError:
            raise  # nothing was sent
        except (aiohttp.ClientError, TimeoutError) as error:
            raise UnsureError from error
        except NetworkAnswerError as error:
            if error.status >= SERVER_TROUBLE:
                raise UnsureError from error
            raise
        return read_id(answer.get("result") or {}, "message_id")

    async def edit(self, message_id: int, post: NetworkPost) -> int | None:
        """Telegram edits in place."""
        try:
            await self._call("editMessageText", message_id=message_id, text=post.text)
        except NetworkAnswerError as error:
            if _says(error, _SAME_ALREADY):
                return message_id
            if _says(error, *_NOT_THERE):
                return None
            raise
        return message_id

    async def remove(self, message_id: int) -> None:
        """Delete it."""
        try:
            await self._call("deleteMessage", message_id=message_id)
        except NetworkAnswerError as error:
            if not _says(error, *_NOT_THERE):
                raise

    async def _call(self, method: str, **facts: Any) -> dict[str, Any]:
        url = f"{self.url}/bot{self.token}/{method}"
        try:
            return await ask(self.session, "POST", url, json={"chat_id": self.chat, **facts})
        except NetworkAnswerError as error:
            parameters = error.body.get("parameters") or {}
            seconds = parameters.get("retry_after")
            raise NetworkAnswerError(error.status, error.body, seconds or error.retry_after) from None


def _says(error: NetworkAnswerError, *descriptions: str) -> bool:
    told = str(error.body.get("description", ""))
    return any(description in told for description in descriptions)
