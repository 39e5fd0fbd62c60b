"""What Discord asks to wait with for long ends at once; short waits stay inside the request."""

from typing import Any

import discord
import pytest
from discord.webhook.async_ import async_context

from bot.delivery.requests.long_waits import ShutOutError, retry_after_seconds
from tests.delivery.requests.conftest import Logged
from tests.loopback import Fault


async def test_a_long_wait_of_one_channel_ends_the_request(logged: Logged) -> None:
    logged.discord.inject(Fault("POST", logged.news, status=429, retry_after=1200))
    with pytest.raises(discord.RateLimited) as limited:
        await logged.send()
    assert limited.value.retry_after == 1200


async def test_a_long_wait_for_everything_shuts_out(logged: Logged) -> None:
    logged.discord.inject(Fault("POST", logged.news, status=429, retry_after=90, everywhere=True))
    with pytest.raises(ShutOutError) as shut_out:
        await logged.send()
    assert shut_out.value.seconds == 90


async def test_a_short_wait_stays_inside(logged: Logged) -> None:
    logged.discord.inject(Fault("POST", logged.news, status=429, retry_after=0.01))
    await logged.send()
    assert len(logged.news.messages) == 1


async def test_an_answer_to_a_person_does_not_wait_for_long_either(logged: Logged) -> None:
    fault = Fault("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", status=429)
    fault.retry_after = 1200
    logged.discord.inject(fault)
    session: Any = logged.bot.http._HTTPClient__session  # type: ignore[attr-defined]
    with pytest.raises(discord.RateLimited):
        await async_context.get().edit_original_interaction_response(
            1, "token", session=session, payload={"content": "late"}
        )


def test_only_a_number_of_seconds_says_how_long() -> None:
    answers = [retry_after_seconds({"Retry-After": said}) for said in ("37.5", "-1", "Fri")]
    assert answers == [37.5, 0, 0]
    assert retry_after_seconds({}) == 0
