"""What the commands promise Discord and the people who learn them: each rule for every command."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.commands.command_tree import CommandTree
from tests.simulated import World

# The table that people learn and that is checked from outside: options in order, optional ones in brackets.
USAGE = {
    "setup": "[channel] [staff] [team] [timezone] [reminders] [ping] [spoilers] [season] "
    "[staff_channel] [no_staff_channel] [colour] [logo] [face] [quiet_hours] [page] [events] [card] [guess] "
    "[standings] [driver_poll] [hashtags] [language] [picture] [voice] [no_voice]",
    "season import": "file",
    "season export": "[season]",
    "season read": "[file] [round] [season]",
    "season chart": "[entry] [season]",
    "season list": "",
    "next": "[season]",
    "calendar": "[season]",
    "help": "",
    "watch": "[round] [season]",
    "myteams": "[add] [remove]",
    "notify": "",
    "reminders": "",
    "guess": "[season]",
    "guesses": "[season]",
    "session move": "session [by] [to] [round] [reason] [season]",
    "session set": "session [start] [duration] [watch] [replay] [round] [season]",
    "session postpone": "session [round] [reason] [season]",
    "session cancel": "session [round] [reason] [season]",
    "session restore": "session [round] [season]",
    "round add": "name venue country timezone first_day last_day [season]",
    "round edit": "round [name] [venue] [country] [timezone] [first_day] [last_day] [season]",
    "round postpone": "round [first_day] [last_day] [reason] [season]",
    "round cancel": "round [reason] [season]",
    "round restore": "round [season]",
    "result": "session [position] [overall] [grid] [status] [round] [entry] [driver] [note] "
    "[photo] [credit] [alt] [state] [season]",
    "results": "[round] [session] [season]",
    "field": "[round] [session] [class] [season]",
    "standings": "[class] [after] [season]",
    "points": "class driver points [round] [season]",
    "quote": "driver [text] [session] [round] [language] [translation] "
    "[photo] [credit] [alt] [embargo] [approval] [preview] [season]",
    "recap": "[round] [season]",
    "release read": "[file] [round] [season]",
    "timing read": "[file] [round] [session] [season]",
    "follow code": "",
    "follow team": "code channel [language] [spoilers] [ping] [reminders]",
    "follow list": "",
    "follow stop": "team",
    "desk status": "",
    "desk check": "",
    "desk history": "session [round] [entry] [season]",
    "desk withdraw": "session [round] [entry] [season]",
    "desk audit": "",
    "desk quotes": "[round] [season]",
    "desk panel": "[for]",
    "privacy show": "",
    "privacy mine": "",
    "privacy forget": "",
}
MENUS = ["Post as quote", "Read results"]
SEASON_NAMED = (
    "session move",
    "session set",
    "session postpone",
    "session cancel",
    "session restore",
    "round add",
    "round edit",
    "round postpone",
    "round cancel",
    "round restore",
    "result",
    "points",
    "quote",
    "recap",
    "timing read",
    "desk history",
    "desk withdraw",
    "desk quotes",
    "release read",
    "guess",
    "guesses",
    "next",
    "calendar",
    "watch",
    "results",
    "field",
    "standings",
    "season chart",
    "season export",
    "season read",
)
AUTOCOMPLETED = {
    *{(name, "season") for name in SEASON_NAMED},
    ("setup", "timezone"),
    ("setup", "season"),
    *{("setup", option) for option in ("colour", "reminders", "spoilers", "quiet_hours")},
    *{("points", option) for option in ("class", "driver")},
    ("standings", "class"),
    ("field", "class"),
    ("season read", "round"),
    ("season chart", "entry"),
    ("watch", "round"),
    ("myteams", "add"),
    ("myteams", "remove"),
    ("follow stop", "team"),
    *{("follow team", option) for option in ("code", "spoilers", "reminders")},
    *{(f"session {name}", "session") for name in ("move", "set", "postpone", "cancel", "restore")},
    ("session move", "by"),
    *{(f"session {name}", "round") for name in ("move", "set", "postpone", "cancel", "restore")},
    *{(f"round {name}", "round") for name in ("edit", "postpone", "cancel", "restore")},
    *{(f"round {name}", option) for name in ("add", "edit") for option in ("country", "timezone")},
    ("result", "session"),
    ("result", "round"),
    ("result", "entry"),
    ("result", "driver"),
    ("results", "round"),
    ("results", "session"),
    ("field", "round"),
    ("field", "session"),
    ("standings", "after"),
    ("points", "round"),
    ("quote", "driver"),
    ("quote", "session"),
    ("quote", "round"),
    ("quote", "language"),
    ("desk quotes", "round"),
    ("recap", "round"),
    ("release read", "round"),
    ("timing read", "round"),
    ("timing read", "session"),
    *(
        (f"desk {name}", option)
        for name in ("history", "withdraw")
        for option in ("session", "round", "entry")
    ),
}
SLASH, IN_A_MESSAGES_MENU = 1, 3
SUBCOMMAND, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, ATTACHMENT = 1, 3, 4, 5, 6, 7, 8, 11
ANYWHERE = {"next", "calendar", "results", "field", "standings", "watch", "myteams"}
"""What somebody may add to their own account."""
TYPES = {
    ("setup", "channel"): CHANNEL,
    ("follow team", "channel"): CHANNEL,
    ("follow team", "ping"): ROLE,
    ("setup", "staff_channel"): CHANNEL,
    ("setup", "voice"): CHANNEL,
    ("setup", "no_voice"): BOOLEAN,
    ("setup", "no_staff_channel"): BOOLEAN,
    ("setup", "staff"): ROLE,
    ("setup", "ping"): ROLE,
    ("season import", "file"): ATTACHMENT,
    ("release read", "file"): ATTACHMENT,
    ("season read", "file"): ATTACHMENT,
    ("timing read", "file"): ATTACHMENT,
    ("result", "position"): INTEGER,
    ("result", "overall"): INTEGER,
    ("result", "grid"): INTEGER,
    ("setup", "logo"): ATTACHMENT,
    ("setup", "face"): ATTACHMENT,
    ("result", "photo"): ATTACHMENT,
    ("quote", "photo"): ATTACHMENT,
    ("quote", "approval"): USER,
    ("quote", "preview"): BOOLEAN,
}
# https://discord.com/developers/docs/interactions/application-commands#application-command-object
NAME = re.compile(r"[-_\w]{1,32}")
MANAGE_GUILD = 1 << 5
COMMANDS_PAGE = Path(__file__).parents[2] / "docs" / "commands.md"

Payload = dict[str, Any]


@pytest.fixture
async def sent(empty: World) -> list[Payload]:
    """All that was sent to Discord at the start: commands, and what stands in menus."""
    (sync,) = empty.requests("PUT", "/commands")
    assert isinstance(sync.json, list)
    return json.loads(json.dumps(sync.json))  # type: ignore[no-any-return]


@pytest.fixture
def payload(sent: list[Payload]) -> list[Payload]:
    """The commands that are typed."""
    return [command for command in sent if command["type"] == SLASH]


def leaves(payload: list[Payload]) -> dict[str, Payload]:
    """Everything that can be typed, by its whole name."""
    found: dict[str, Payload] = {}
    for command in payload:
        inner = [o for o in command["options"] if o["type"] == SUBCOMMAND]
        found |= {f"{command['name']} {o['name']}": o for o in inner} or {command["name"]: command}
    return found


def nodes(payload: list[Payload]) -> list[Payload]:
    """Commands, subcommands and options: whatever has a name and a description."""
    found = list(payload)
    for node in found:
        found += node.get("options", [])
    return found


def usage(leaf: Payload) -> str:
    return " ".join(o["name"] if o.get("required") else f"[{o['name']}]" for o in leaf.get("options", []))


async def test_the_commands_and_their_options_are_those_that_people_learn(payload: list[Payload]) -> None:
    assert {name: usage(leaf) for name, leaf in leaves(payload).items()} == USAGE


async def test_every_option_has_the_type_that_its_field_on_the_phone_needs(payload: list[Payload]) -> None:
    for name, leaf in leaves(payload).items():
        for option in leaf.get("options", []):
            assert option["type"] == TYPES.get((name, option["name"]), STRING)


async def test_the_announcement_channel_is_a_channel_a_thread_or_a_forum(payload: list[Payload]) -> None:
    channel = leaves(payload)["setup"]["options"][0]
    assert sorted(channel["channel_types"]) == [0, 5, 10, 11, 12, 15]


async def test_channel_options_name_no_type_that_the_api_refuses(payload: list[Payload]) -> None:
    options = [node for node in nodes(payload) if node.get("type") == CHANNEL and "options" not in node]
    assert {option["name"] for option in options} == {"channel", "staff_channel", "voice"}
    for option in options:
        assert set(option["channel_types"]) <= {0, 2, 5, 10, 11, 12, 15}


async def test_a_status_is_chosen_from_the_four_there_are(payload: list[Payload]) -> None:
    (status,) = [o for o in leaves(payload)["result"]["options"] if o["name"] == "status"]
    assert [choice["value"] for choice in status["choices"]] == ["classified", "DNF", "DNS", "DSQ"]


async def test_a_quotes_text_has_at_most_1500_characters(payload: list[Payload]) -> None:
    (text,) = [o for o in leaves(payload)["quote"]["options"] if o["name"] == "text"]
    assert (text["min_length"], text["max_length"]) == (1, 1500)


async def test_what_was_promised_is_autocompleted_and_nothing_else(payload: list[Payload]) -> None:
    found = {
        (name, option["name"])
        for name, leaf in leaves(payload).items()
        for option in leaf.get("options", [])
        if option.get("autocomplete")
    }
    assert found == AUTOCOMPLETED


async def test_names_are_such_as_discord_takes(payload: list[Payload]) -> None:
    for node in nodes(payload):
        assert NAME.fullmatch(node["name"])
        assert node["name"] == node["name"].lower()


async def test_descriptions_are_sentences_that_fit(payload: list[Payload]) -> None:
    for node in nodes(payload):
        described = node["description"]
        assert 1 <= len(described) <= 100, node["name"]
        assert described != "…", f"{node['name']} has no description of its own"


async def test_options_are_few_and_the_required_ones_come_first(payload: list[Payload]) -> None:
    for leaf in leaves(payload).values():
        required = [bool(option.get("required")) for option in leaf.get("options", [])]
        assert len(required) <= 25
        assert required == sorted(required, reverse=True)


async def test_names_are_given_once(payload: list[Payload]) -> None:
    for siblings in (payload, *(node.get("options", []) for node in nodes(payload))):
        names = [node["name"] for node in siblings]
        assert len(set(names)) == len(names)


async def test_choices_fit(payload: list[Payload]) -> None:
    for node in nodes(payload):
        choices = node.get("choices") or []
        assert len(choices) <= 25
        assert not (choices and node.get("autocomplete"))
        assert all(len(c["name"]) <= 100 and len(str(c["value"])) <= 100 for c in choices)


async def test_each_command_stays_below_what_discord_counts(payload: list[Payload]) -> None:
    def weight(node: Payload) -> int:
        choices = sum(len(c["name"]) + len(str(c["value"])) for c in node.get("choices") or [])
        return (
            len(node["name"]) + len(node["description"]) + choices + sum(map(weight, node.get("options", [])))
        )

    assert all(weight(command) <= 8000 for command in payload)
    assert len(payload) <= 100


async def test_what_stands_in_a_messages_menu_has_a_name_for_people_and_nothing_to_fill_in(
    sent: list[Payload],
) -> None:
    menus = [command for command in sent if command["type"] == IN_A_MESSAGES_MENU]
    assert [command["name"] for command in menus] == MENUS
    for command in menus:  # Discord refuses a menu's entry with either of them
        assert not command.get("description")
        assert not command.get("options")
        assert 1 <= len(command["name"]) <= 32
    assert len(menus) <= 5
    assert {command["type"] for command in sent} == {SLASH, IN_A_MESSAGES_MENU}


async def test_commands_of_fans_go_anywhere_and_all_others_are_for_servers_only(sent: list[Payload]) -> None:
    for command in sent:
        contexts, installs = [0], [0]
        if command["name"] == "privacy":
            contexts = [0, 1]  # direct messages with the bot
        elif command["name"] in ANYWHERE:
            contexts, installs = [0, 1, 2], [0, 1]
        assert (command["contexts"], command["integration_types"]) == (contexts, installs), command["name"]


async def test_nothing_of_staff_travels_with_a_fans_command(payload: list[Payload]) -> None:
    for command in payload:
        if 1 in command["integration_types"]:
            assert command["name"] in ANYWHERE
            assert all(option["type"] != SUBCOMMAND for option in command["options"])


async def test_only_setup_is_hidden_from_those_who_may_not(sent: list[Payload]) -> None:
    asked = {command["name"]: command["default_member_permissions"] for command in sent}
    assert {name: asked[name] for name in asked if asked[name] is not None} == {"setup": MANAGE_GUILD}


async def test_the_staff_role_sees_its_commands_without_the_integrations_page(world: World) -> None:
    seen = world.officer.available_commands(world.channel)
    assert {
        "season import",
        "season export",
        "result",
        "quote",
        "desk status",
        "session move",
        "round add",
    } <= set(seen)


async def test_the_commands_page_lists_every_command_with_its_options(payload: list[Payload]) -> None:
    page = COMMANDS_PAGE.read_text("utf-8")
    for name, leaf in leaves(payload).items():
        assert f"| `{f'/{name} {usage(leaf)}'.strip()}` |" in page


async def test_the_tree_is_what_was_sent(empty: World, sent: list[Payload]) -> None:
    tree = empty.app.client.tree
    assert isinstance(tree, CommandTree)
    assert [command["name"] for command in sent] == [command.name for command in tree.get_commands()]
