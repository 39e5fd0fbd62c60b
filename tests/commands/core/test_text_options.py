"""Every text that a command takes is read as phones type it: no option is forgotten."""

from typing import Any, cast

import pytest
from discord.app_commands import Command, Group
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS
from bot.commands.core.text_options import OwnWords, ReadText
from bot.commands.suggestions.suggesting_option import SuggestingOption
from tests.simulated import World

OWN_WORDS_ALONE = {"quote text", "quote translation"}
"""Words in which even a dash alone is only a dash."""
SETTINGS = {
    f"setup {name}"
    for name in ("card", "driver_poll", "events", "guess", "language", "page", "picture", "standings")
}
CHOICES = {"desk panel whose", "follow team language", "result state", "result status"} | SETTINGS
DASHES = st.characters(categories=["Pd"]) | st.sampled_from("\u2212\u2043\u02d7\u207b\u208b")
BLANKS = st.text(st.characters(categories=["Zs"]), max_size=2)
ANYBODY = cast("Any", None)
"""These options don't look at who typed."""


def text_options(prefix: str, commands: Any) -> list[tuple[str, Any]]:
    """Each option that takes a text, by its command's and its own name, with what transforms it."""
    options: list[tuple[str, Any]] = []
    for command in commands:
        if isinstance(command, Group):
            options += text_options(f"{prefix}{command.name} ", command.commands)
        elif isinstance(command, Command):
            for name, parameter in command._params.items():
                if parameter.type.name == "string":
                    options.append((f"{prefix}{command.name} {name}", parameter._annotation))
    return options


def test_every_text_option_is_read_as_a_phone_types_it() -> None:
    kinds = (ReadText, SuggestingOption)
    others = {name for name, transformer in text_options("", COMMANDS) if not isinstance(transformer, kinds)}
    assert others == OWN_WORDS_ALONE | CHOICES


@given(BLANKS, DASHES, BLANKS)
def test_any_dash_alone_takes_a_value_away(before: str, dash: str, behind: str) -> None:
    read = OwnWords(10).transform(ANYBODY, f"{before}{dash}{behind}")
    with pytest.raises(StopIteration) as done:
        read.send(None)
    assert done.value.value == "-"


async def test_words_keep_their_own_characters() -> None:
    assert await OwnWords(40).transform(ANYBODY, "P2 – “what a race” …") == "P2 – “what a race” …"


async def test_a_value_is_read_in_plain_characters() -> None:
    assert await ReadText(40).transform(ANYBODY, "Sunday\u00a0１４：２０. ") == "Sunday 14:20"


@pytest.mark.parametrize("dash", ["–", "—", "−", " – "])
async def test_a_note_and_a_link_are_taken_away_by_a_phones_dash(timed: World, dash: str) -> None:
    await timed.result("race2", 20, note="Puncture on lap 3")
    await timed.result("race2", 20, note=dash)
    (stored,) = (await timed.use_cases.seasons.view(timed.guild.id)).results.values()
    assert stored.note is None
    link = "https://team.example/live"
    for watch in (link, dash):
        await timed.slash(timed.officer, "session set", session="race2", watch=watch)
    season = (await timed.use_cases.seasons.view(timed.guild.id)).season
    assert link not in [session.watch for round_ in season.rounds for session in round_.sessions]
