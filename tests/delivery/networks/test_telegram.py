"""Telegram takes no key of ours: what may have arrived is never sent again by itself."""

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.delivery.networks.network_account import NetworkAnswerError, NetworkPost, UnsureError
from bot.delivery.networks.telegram import Telegram
from tests.clocks import utc

POST = NetworkPost("Race 1: 20th in Silver", None, "0" * 16, utc("2023-07-01 20:00"))
NOWHERE = "http://127.0.0.1:1"


class Answers:
    """What Telegram says next; with nothing to say it hangs up."""

    def __init__(self) -> None:
        self.next: web.Response | None = None

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if self.next is None:
            assert request.transport
            request.transport.close()
            return web.Response()
        return web.Response(body=self.next.body, status=self.next.status, content_type=self.next.content_type)


def refusal(status: int, description: str) -> web.Response:
    return web.json_response({"ok": False, "description": description}, status=status)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
async def telegram(answers: Answers) -> AsyncIterator[Telegram]:
    app = web.Application()
    app.router.add_post("/{path:.*}", answers.answer)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        yield Telegram(session, str(server.make_url("")).rstrip("/"), "@fans", "42:word")


async def test_what_may_have_arrived_is_not_sent_again(telegram: Telegram, answers: Answers) -> None:
    with pytest.raises(UnsureError):
        await telegram.post(POST, doubtful_for=timedelta(seconds=1))
    with pytest.raises(UnsureError):
        await telegram.post(POST, doubtful_for=None)  # it hangs up
    answers.next = refusal(502, "Bad Gateway")
    with pytest.raises(UnsureError):
        await telegram.post(POST, doubtful_for=None)


async def test_what_never_left_is_no_doubt(telegram: Telegram) -> None:
    unreachable = Telegram(telegram.session, NOWHERE, telegram.chat, telegram.token)
    with pytest.raises(aiohttp.ClientConnectorError):
        await unreachable.post(POST, doubtful_for=None)


async def test_what_is_refused_is_told_and_what_is_gone_is_no_trouble(
    telegram: Telegram, answers: Answers
) -> None:
    answers.next = refusal(403, "Forbidden: bot was kicked from the channel chat")
    for act in (telegram.edit(7, POST), telegram.remove(7), telegram.post(POST, doubtful_for=None)):
        with pytest.raises(NetworkAnswerError):
            await act
    answers.next = refusal(400, "Bad Request: message to edit not found")
    assert await telegram.edit(7, POST) is None
    answers.next = refusal(400, "Bad Request: message to delete not found")
    await telegram.remove(7)
    answers.next = refusal(400, "Bad Request: message is not modified")
    assert await telegram.edit(7, POST) == 7
