"""What a client sends for an option that suggests is understood: value, shown text, a phone's characters."""

import re
import unicodedata
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord import AppCommandOptionType
from discord.app_commands import Command, Group
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands import COMMANDS
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion, meant_by
from bot.domain.base.plain_text import fold
from bot.domain.results.field import Field, FieldCar
from bot.domain.results.kept_field import KeptField
from bot.domain.season.season_choice import Looking
from bot.domain.season.session_names import session_of
from bot.services.following.follow_choices import FollowChoices
from bot.services.season.seasons import View
from bot.storage.press import timing_files
from tests.simulated import TIMED, TWO_CARS, Reply, World

NAMES = st.text(st.characters(categories=["L", "Nd", "Zs", "Pd"], include_characters=":,.→"), min_size=1)
SUGGESTIONS = (
    Suggestion("Round 1: Monza", "1"),
    Suggestion("Race 1, Monza", "race1"),
    Suggestion("+5 min: 20:00 → 20:05", "+5m"),
    Suggestion("Łukasz Ørsted", "Łukasz Ørsted"),
)


def leaves(prefix: str, commands: Any) -> list[tuple[str, Command[Any, Any, Any]]]:
    found: list[tuple[str, Command[Any, Any, Any]]] = []
    for command in commands:
        name = f"{prefix}{command.name}"
        if isinstance(command, Group):
            found += leaves(f"{name} ", command.commands)
        else:
            found.append((name, command))
    return found


@pytest.mark.parametrize("suggestion", SUGGESTIONS, ids=lambda suggestion: suggestion.value)
def test_the_shown_text_is_its_value(suggestion: Suggestion) -> None:
    assert meant_by(suggestion.label, SUGGESTIONS) == suggestion.value
    assert meant_by(suggestion.choice.name, SUGGESTIONS) == suggestion.value
    assert meant_by(suggestion.value, SUGGESTIONS) == suggestion.value


@pytest.mark.parametrize(
    "typed", ["round 1: monza", "Round\u00a01: Monza.", "ROUND 1:\u2009MONZA ", "Ｒｏｕｎｄ １: Monza"]
)
def test_a_phones_spelling_of_the_shown_text_is_its_value(typed: str) -> None:
    assert meant_by(typed, SUGGESTIONS) == "1"


def test_a_value_goes_before_a_shown_text() -> None:
    confusing = (Suggestion("2", "1"), Suggestion("1", "2"))
    assert meant_by("1", confusing) == "1"


def test_what_was_never_suggested_stays_what_was_typed() -> None:
    assert meant_by("race–9.", SUGGESTIONS) == "race-9"


@given(NAMES, st.text(st.characters(categories=["L"], max_codepoint=127), min_size=1, max_size=20))
def test_any_shown_text_is_its_value(shown: str, value: str) -> None:
    suggestion = Suggestion(shown, value)
    assert meant_by(suggestion.choice.name, [suggestion]) == value


def test_every_option_that_completes_understands_what_it_shows() -> None:
    for name, command in leaves("", COMMANDS):
        for option, parameter in command._params.items():
            if parameter.autocomplete:
                assert isinstance(parameter._annotation, SuggestingOption), f"/{name} {option}"


def suggesting_options() -> dict[str, SuggestingOption]:
    """Every option that suggests, by its command's and its own name: found in the commands themselves."""
    options: dict[str, SuggestingOption] = {}
    for name, command in leaves("", COMMANDS):
        for parameter in command._params.values():
            if isinstance(parameter._annotation, SuggestingOption):
                options[f"/{name} {parameter.display_name}"] = parameter._annotation
    return options


OPEN_OPTIONS = frozenset(
    {
        *("name", "venue", "team"),  # names that staff give
        *("text", "translation", "note", "reason", "credit", "alt", "hashtags"),  # own words
        *("to", "start", "duration", "first_day", "last_day", "embargo"),  # any time, day or length
        *("watch", "replay"),  # links
        "points",  # a number
    }
)
"""The only options without a known set: whoever adds one says here which it is, or has it suggest."""


def test_every_text_option_suggests_has_choices_or_is_known_to_be_open() -> None:
    for name, command in leaves("", COMMANDS):
        for parameter in command.parameters:
            is_text = parameter.type is AppCommandOptionType.string
            if is_text and not parameter.choices and not parameter.autocomplete:
                assert parameter.display_name in OPEN_OPTIONS, f"/{name} {parameter.display_name}"


async def hand_in_list(world: World) -> None:
    """An organiser's list of Spa's second race, of two classes."""
    season = (await world.use_cases.seasons.view(world.guild.id)).season
    session = session_of(season.rounds[2], "race2")
    cars = (
        FieldCar("1", 1, "Am", drivers=("Ann Amateur",)),
        FieldCar("2", 2, "Silver", drivers=("Sam Sterling",)),
    )
    kept = KeptField(session.id, "0" * 64, "race2.pdf", Field(cars), by=world.officer.id)
    async with world.database.write() as tx:
        await timing_files.add(tx, kept, world.clock.now())


async def follow_another_team(world: World) -> None:
    """Another team is in another server, and its news is heard here."""
    guild = world.env.create_guild("Garage")
    news, staff = guild.create_text_channel("news"), guild.create_role("Staff")
    manager = guild.create_role("Manager", permissions=discord.Permissions(manage_guild=True))
    boss = guild.add_member(world.env.create_user("boss"), roles=[manager])
    await boss.slash(news, "setup", channel=news, staff=staff, season="gt4-europe-2023")
    code = await world.use_cases.follow_codes.get(guild.id)
    follows = world.use_cases.team_follows
    await follows.follow(world.guild.id, code, world.channel.id, FollowChoices(), world.officer.id)


@pytest.fixture
async def typing(world: World) -> Any:
    """Somebody who types a command, with a session beside: as much of an interaction as suggestions need."""
    await world.import_season(TIMED)
    await world.use_cases.my_teams.add(world.fan.id, world.guild.id)
    await hand_in_list(world)
    await follow_another_team(world)
    return SimpleNamespace(
        client=SimpleNamespace(use_cases=world.use_cases, get_guild=world.app.client.get_guild),
        guild_id=world.guild.id,
        channel=None,
        channel_id=world.channel.id,
        user=SimpleNamespace(id=world.fan.id),
        extras={},
        command=None,
        namespace=SimpleNamespace(session="race1", round="3"),
    )


@pytest.fixture
async def suggestions_by_option(typing: Any) -> dict[str, Sequence[Suggestion]]:
    """All that each option suggests."""
    return {name: await option.suggestions(typing) for name, option in suggesting_options().items()}


def slips(word: str) -> tuple[str, str, str]:
    """The word with a letter left out, with one twice, and with two the other way round."""
    middle = len(word) // 2
    begin, letter, next_letter, end = word[:middle], word[middle], word[middle + 1], word[middle + 2 :]
    return (
        begin + next_letter + end,
        begin + letter * 2 + next_letter + end,
        begin + next_letter + letter + end,
    )


def test_a_slip_in_a_word_still_finds_what_was_meant(
    suggestions_by_option: dict[str, Sequence[Suggestion]],
) -> None:
    options = suggesting_options()
    options.pop("/session move by")  # minutes: found by their digits
    for name, option in options.items():
        suggestions = suggestions_by_option[name]
        for suggestion in suggestions[:: len(suggestions) // 4 + 1]:
            words = re.findall(r"[a-z]{5,}", fold(suggestion.label))
            # A session is found by its own name alone, not by the round's beside it.
            for word in [word for word in words if suggestion in option.narrowed(word, suggestions)][:1]:
                for typed in slips(word):
                    found = list(option.narrowed(typed, suggestions))
                    fits_another = any(typed in fold(other.label) for other in found)
                    assert suggestion in found or fits_another, f"{name}: {typed} for {word}"


async def test_classes_and_their_drivers_are_known_from_lists_the_teams_own_first_also_elsewhere(
    typing: Any,
) -> None:
    async def offered(option: str, typed: str, **beside: str) -> list[str]:
        typing.namespace = SimpleNamespace(**beside)
        return [choice.value for choice in await suggesting_options()[option].autocomplete(typing, typed)]

    assert await offered("/field class", "", round="3") == ["Silver", "Am"]
    assert await offered("/field class", "slivr", round="spa") == ["Silver"]
    assert await offered("/field class", "", round="1") == []
    assert await offered("/field class", "", round="nowhere") == []
    assert await offered("/standings class", "") == ["Silver"]
    own = ["Andreas Bäckman", "Jessica Bäckman"]
    assert await offered("/points driver", "", **{"class": "silver"}) == own
    typing.guild_id = 1
    assert await offered("/standings class", "") == ["Silver"]
    assert await offered("/results session", "rase 1", round="3") == ["race1"]
    typing.user.id = 1
    assert await offered("/standings class", "") == []
    assert await offered("/field class", "") == []


DASHES = st.characters(categories=["Pd"]) | st.sampled_from("\u2212\u2043\u02d7\u207b\u208b")
BLANKS = st.characters(categories=["Zs"])
DIGITS = st.characters(categories=["Nd"])


def as_a_phone_writes_it(text: str, data: st.DataObject) -> str:
    """The text with any dash, blank or digit of the same meaning in each place, and what phones add."""
    written = ""
    for character in text[:1].upper() + text[1:]:
        if character == "-":
            written += data.draw(DASHES)
        elif character == " ":
            written += data.draw(BLANKS)
        elif character.isdecimal():
            zero = ord(data.draw(DIGITS))
            zero -= unicodedata.decimal(chr(zero))
            written += chr(zero + unicodedata.decimal(character))
        else:
            written += character
    return written + data.draw(st.sampled_from(["", ".", ". ", "\u00a0"]))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_suggested_is_understood_by_its_shown_text_and_value_as_any_phone_writes_them(
    suggestions_by_option: dict[str, Sequence[Suggestion]], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(suggestions_by_option)))
    suggestions = suggestions_by_option[name]
    suggestion = data.draw(st.sampled_from(suggestions))
    assert meant_by(suggestion.choice.name, suggestions) == suggestion.value
    assert meant_by(suggestion.value, suggestions) == suggestion.value
    assert meant_by(as_a_phone_writes_it(suggestion.choice.name, data), suggestions) == suggestion.value


async def test_every_option_that_suggests_is_tried_and_takes_what_it_offers(typing: Any) -> None:
    options = suggesting_options()
    assert {"/quote driver", "/session move by", "/setup colour", "/round add timezone"} <= set(options)
    for name, option in options.items():
        offered = await option.autocomplete(typing, "")
        assert offered, f"{name} suggests nothing"
        for choice in offered[:3]:
            assert await option.transform(typing, choice.name) == choice.value, name
            assert await option.transform(typing, choice.value) == choice.value, name


def without_what_was_typed(reply: Reply) -> str:
    """What was answered; a refusal gives back what was typed, as it was."""
    return reply.text.partition("\nYou typed:")[0]


async def test_every_suggestions_shown_text_does_what_its_value_does(world: World) -> None:
    await world.import_season(TWO_CARS)
    for option in ("session", "round", "entry"):
        for choice in await world.offered("results" if option == "round" else "desk history", option, ""):
            by_value = await world.slash(world.officer, "desk history", **history(option, choice["value"]))
            by_shown = await world.slash(world.officer, "desk history", **history(option, choice["name"]))
            assert without_what_was_typed(by_shown) == without_what_was_typed(by_value)


def history(option: str, value: str) -> dict[str, str]:
    return {"session": "race1", "entry": "7"} | {option: value}


async def test_a_delay_sent_as_it_is_shown_is_that_delay(world: World) -> None:
    await world.import_season(TIMED)
    shown = [
        c["name"] for c in await world.offered("session move", "by", "", session="Race 1, Spa-Francorchamps")
    ]
    assert shown[0].startswith("+5 min: ")
    reply = await world.slash(
        world.officer,
        "session move",
        session="Race 1, Spa-Francorchamps",
        by=shown[0],
        round="Round 3: Spa-Francorchamps",
    )
    assert "can't" not in reply.text
    assert shown[0].partition("→ ")[2] in reply.text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("race2 20", "Race 2: 20th in Silver"),
        ("r2 P20", "Race 2: 20th in Silver"),
        ("Q1 dnf", "Qualifying 1: DNF"),
        (
            "race2 20 overall 26 grid 34 provisional",
            "Race 2: 20th in Silver, 26th overall, 34th on the grid, provisional",
        ),
    ],
)
async def test_the_suggestion_under_a_line_shows_what_would_be_saved(
    world: World, typed: str, shown: str
) -> None:
    (choice,) = await world.offered("result", "session", typed)
    assert (choice["name"], choice["value"]) == (shown, typed)


async def test_a_commands_options_and_its_form_read_the_season_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    seasons, readings = world.use_cases.seasons, []
    read = seasons.view

    async def counted(server_id: int, season: str | None, looking: Looking) -> View:
        readings.append(server_id)
        return await read(server_id, season, looking)

    monkeypatch.setattr(seasons, "view", counted)
    await world.slash(world.officer, "result", session="race2", round="3", driver="Jessica Bäckman")
    assert readings == [world.guild.id]
