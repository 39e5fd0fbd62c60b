"""The simulated Discord's time is the bot's: one clock, so that every time in the page agrees."""

from datetime import datetime, timedelta
from typing import Any

import discord
import simcord
from simcord.backend import Backend

from bot.clock import RehearsalClock

LONGEST_ANSWER = 60.0
"""Real seconds that the bot may take for one thing that somebody does: a busy machine is slow with files."""


class SimulatedTime:
    """The bot's clock in the form SimCord asks for (its `_clock.Clock`).

    SimCord takes `now` for message times and ids, for how long an interaction may be answered and
    for the page's "in 3 days"; `elapsed` for the timers of what runs inside it.
    """

    def __init__(self, clock: RehearsalClock) -> None:
        self._clock = clock
        self._began = clock.now()

    def now(self) -> datetime:
        """The bot's instant (UTC)."""
        return self._clock.now()

    @property
    def elapsed(self) -> float:
        """Seconds since the beginning, jumps included."""
        return (self._clock.now() - self._began).total_seconds()

    def advance(self, seconds: float) -> None:
        """Move the bot's clock: SimCord does when a timer of its own is due."""
        self._clock.jump(timedelta(seconds=seconds))


def simulate_discord(client: discord.Client, clock: RehearsalClock) -> simcord.Env:
    """A simulated Discord for `client`, on the bot's clock; not started yet."""
    env = simcord.Env(client, settle_timeout=LONGEST_ANSWER)
    time: Any = SimulatedTime(clock)  # the declared type is SimCord's own class, not what it uses of it
    env.backend = Backend(clock=time)
    return env
