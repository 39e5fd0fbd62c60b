"""The invite link asks for what is needed and for what was named."""

import discord
import pytest

from bot.discord_ui.permissions import NEEDED
from bot.errors import StartupError
from bot.operations.invite_link import EXTRAS, permissions_for


def test_without_extras_it_is_the_least() -> None:
    assert permissions_for("") == discord.Permissions(**dict.fromkeys(NEEDED, True))
    assert not permissions_for("").administrator


def test_each_extra_adds_what_it_needs() -> None:
    everything = permissions_for(" roles, events,threads,polls,voice ")
    for names in EXTRAS.values():
        assert everything >= discord.Permissions(**dict.fromkeys(names, True))
    assert not permissions_for("roles").create_events


def test_an_unknown_extra_is_refused_with_those_there_are() -> None:
    with pytest.raises(StartupError, match=r"roles, events, threads, polls, voice, not 'admin'") as refusal:
        permissions_for("roles,admin")
    assert refusal.value.status == 2
