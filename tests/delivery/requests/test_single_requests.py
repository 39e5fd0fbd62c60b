"""What leaves once leaves once, also where discord.py would repeat it."""

import pytest

from bot.delivery.requests.single_requests import NotRepeatedError, sent_once
from tests.delivery.requests.conftest import Logged
from tests.loopback import Fault


async def test_after_a_servers_fault_it_is_not_repeated(logged: Logged) -> None:
    logged.discord.inject(Fault("POST", logged.news, status=500, after=True))
    with pytest.raises(NotRepeatedError), sent_once():
        await logged.send()
    assert logged.requests == 1


async def test_what_a_429_has_held_up_is_made_after_all(logged: Logged) -> None:
    logged.discord.inject(Fault("POST", logged.news, status=429, retry_after=0.01))
    with sent_once():
        await logged.send()
    assert logged.requests == 2
    assert len(logged.news.messages) == 1


async def test_other_requests_are_repeated_as_ever(logged: Logged) -> None:
    with sent_once():
        await logged.send()
    logged.discord.inject(Fault("POST", logged.news, status=502))
    await logged.send()
    assert logged.requests == 3
