"""A channel is read back as it was written, whatever it is called."""

import pytest

from bot.discord_ui.gateway.channel_lines import read_channel, write_channel
from tests.discord_ui.gateway import told


@pytest.mark.parametrize("kind", [told.TEXT, told.VOICE, told.CATEGORY, told.FORUM])
def test_what_is_written_is_read(kind: int) -> None:
    channel = told.channel(told.dice(kind), kind, ["17", "18"], parent_id="19")
    read = read_channel(int(channel["id"]), write_channel(channel))
    kept = {name: value for name, value in channel.items() if name in read}
    assert {**read, **kept} == read
    assert {"permission_overwrites", "parent_id", "position", "name"} <= kept.keys()


@pytest.mark.parametrize("name", ["a\tb", "a\nb\r\u2028", '"quoted", [1];2', "пит-лейн 🏁", ""])
def test_no_name_breaks_a_line(name: str) -> None:
    channel = told.channel(told.dice(1), told.TEXT, ["17"]) | {"name": name}
    line = write_channel(channel)
    assert "\n" not in line
    assert read_channel(int(channel["id"]), line)["name"] == name


def test_what_discord_may_leave_out_reads_as_none() -> None:
    read = read_channel(5, write_channel({"id": "5", "type": 0, "position": 1, "name": "race-news"}))
    assert (read["parent_id"], read["permission_overwrites"], read["available_tags"]) == (None, [], [])
