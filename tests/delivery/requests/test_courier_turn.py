"""What a delivery asks of Discord leaves only while this process is the courier."""

import asyncio

import pytest

from bot.delivery.requests.courier_turn import LostTurnError, sent_in_turn
from tests.delivery.requests.conftest import Logged
from tests.loopback import BOT, Fault


class Turn:
    """The courier's, which is lost after so many looks at it."""

    def __init__(self, looks: int) -> None:
        self._looks_left = looks

    def __call__(self) -> bool:
        self._looks_left -= 1
        return self._looks_left >= 0


async def test_nothing_leaves_once_another_is_the_courier(logged: Logged) -> None:
    with pytest.raises(LostTurnError), sent_in_turn(Turn(0)):
        await logged.send()
    assert logged.requests == 0
    await logged.send()  # an answer to a person, say, leaves as ever
    assert logged.requests == 1


async def test_also_when_it_is_lost_in_the_wait_for_a_slot(logged: Logged) -> None:
    await logged.send()
    with pytest.raises(LostTurnError), sent_in_turn(Turn(1)):
        await logged.send()
    with sent_in_turn(Turn(2)):
        await logged.send()
    assert logged.requests == 2


async def test_also_when_it_is_lost_in_the_wait_for_a_new_connection(logged: Logged) -> None:
    other = logged.discord.add_guild("Fans", {"news": BOT}).channels["news"]
    held = logged.discord.inject(Fault("POST", logged.news, hold=True))
    sending = asyncio.create_task(logged.send())
    await held.struck(5)  # the only connection is in use
    with pytest.raises(LostTurnError), sent_in_turn(Turn(1)):
        await logged.bot.get_partial_messageable(other.id).send("lost")
    held.clear()
    await sending
    assert logged.discord.sent("POST", other) == []
