"""An account on Bluesky.

https://docs.bsky.app/docs/api/com-atproto-repo-put-record

A post is a record under a key that we choose, so writing it twice leaves one. Bluesky shows no edits of
posts: a correction is a new post, and the old one is deleted.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import aiohttp

from bot.delivery.networks.network_account import NetworkAnswerError, NetworkPost, ask

_COLLECTION = "app.bsky.feed.post"
_LINK = "app.bsky.richtext.facet#link"
_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
"""Of record keys, which are 13 of them: https://atproto.com/specs/tid"""
_KEY_LENGTH = 13
_CLOCK_BITS = 10
_NO_RECORD = "RecordNotFound"
"""https://docs.bsky.app/docs/api/com-atproto-repo-get-record"""
_EXPIRED = ("ExpiredToken", "InvalidToken")


@dataclass(slots=True)
class Bluesky:
    """`url` is the account's server, `password` an app password."""

    session: aiohttp.ClientSession
    url: str
    handle: str
    password: str = field(repr=False)
    _access: dict[str, Any] = field(default_factory=dict, repr=False)

    async def post(self, post: NetworkPost, *, doubtful_for: timedelta | None) -> int:  # noqa: ARG002 - no need
        """Written under the delivery's own key, however often."""
        key = record_number(post)
        record: dict[str, Any] = {"$type": _COLLECTION, "text": post.text}
        record["createdAt"] = post.planned_at.isoformat().replace("+00:00", "Z")
        record["facets"] = _facets(post)
        await self._write("putRecord", key, record=record)
        return key

    async def edit(self, message_id: int, post: NetworkPost) -> int | None:
        """The new one first: nothing is lost where the second request fails.

        What somebody has deleted isn't posted anew, nor what says the same already: a picture was added in
        Discord. An earlier attempt may have put the new one in its place and not have heard.
        """
        old_text = await self._find_text(message_id)
        if old_text == post.text:
            return message_id
        if old_text is None and await self._find_text(record_number(post)) is None:
            return None
        new_id = await self.post(post, doubtful_for=None)
        await self.remove(message_id)
        return new_id

    async def remove(self, message_id: int) -> None:
        """Bluesky says yes to what is gone, too."""
        await self._write("deleteRecord", message_id)

    async def _find_text(self, key: int) -> str | None:
        """What the account's post under that key says, which anybody may read; None where there is none."""
        url = f"{self.url}/xrpc/com.atproto.repo.getRecord"
        try:
            answer = await ask(self.session, "GET", url, params=await self._place(key))
        except NetworkAnswerError as error:
            if error.body.get("error") == _NO_RECORD:
                return None
            raise
        return str((answer.get("value") or {}).get("text", ""))

    async def _write(self, method: str, key: int, **more: Any) -> None:
        """With a new login where the old one has run out."""
        try:
            await self._request(method, key, more)
        except NetworkAnswerError as error:
            if error.body.get("error") not in _EXPIRED:
                raise
            self._access.clear()
            await self._request(method, key, more)

    async def _request(self, method: str, key: int, more: dict[str, Any]) -> None:
        place = await self._place(key)
        headers = {"Authorization": f"Bearer {self._access['accessJwt']}"}
        url = f"{self.url}/xrpc/com.atproto.repo.{method}"
        await ask(self.session, "POST", url, json={**place, **more}, headers=headers)

    async def _place(self, key: int) -> dict[str, str]:
        """Where the record of that key is, in the account of the login, which this makes if need be."""
        if not self._access:
            login = {"identifier": self.handle, "password": self.password}
            url = f"{self.url}/xrpc/com.atproto.server.createSession"
            self._access.update(await ask(self.session, "POST", url, json=login))
        return {"repo": self._access["did"], "collection": _COLLECTION, "rkey": record_key(key)}


def record_number(post: NetworkPost) -> int:
    """A number of 63 bits from the delivery's time and key: its microseconds, and ten bits to tell apart."""
    clock_id = int(post.key, 16) % (1 << _CLOCK_BITS)
    return _microseconds(post.planned_at) << _CLOCK_BITS | clock_id


def _microseconds(at: datetime) -> int:
    return int(at.timestamp()) * 1_000_000 + at.microsecond


def record_key(number: int) -> str:
    """The number as Bluesky's record keys are written: `3kznmn7xqxl22`."""
    digits = ""
    for _ in range(_KEY_LENGTH):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits


def _facets(post: NetworkPost) -> list[dict[str, Any]]:
    """Which bytes are the address: Bluesky makes none out of plain text."""
    if post.link is None or post.link not in post.text:
        return []
    begin = len(post.text[: post.text.rindex(post.link)].encode())
    index = {"byteStart": begin, "byteEnd": begin + len(post.link.encode())}
    return [{"index": index, "features": [{"$type": _LINK, "uri": post.link}]}]
