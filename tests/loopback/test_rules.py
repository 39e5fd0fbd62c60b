"""What Discord refuses, the double refuses: bodies sent raw, as a bot with a bug would send them."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.loopback import BOT, LoopbackDiscord
from tests.loopback.interactions import AUTOCOMPLETE, COMMAND, Interaction

V2 = 1 << 15
TEXT = {"type": 10, "content": "x"}
ROLE_CLASH = {"parse": ["roles"], "roles": ["1"]}


def row(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": [{"type": 2, **button} for button in buttons]}


def v2(*components: dict[str, Any]) -> dict[str, Any]:
    return {"flags": V2, "components": list(components)}


def command(**fields: Any) -> list[dict[str, Any]]:
    return [{"name": "next", "description": "What comes next", **fields}]


def option(**fields: Any) -> dict[str, Any]:
    return {"type": 3, "name": "round", "description": "Which round", **fields}


BAD_MESSAGES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "only spaces": {"content": "  \n"},
    "content over 2000": {"content": "x" * 2001},
    "not text": {"content": 7},
    "nonce over 25": {"content": "x", "nonce": "n" * 26},
    "v2 without its flag": {"components": [TEXT]},
    "v2 with content": {**v2(TEXT), "content": "x"},
    "v2 with an embed": {**v2(TEXT), "embeds": [{"title": "x"}]},
    "text over 4000 in all": v2(*[{"type": 10, "content": "x" * 2001}] * 2),
    "41 nested components": v2(*[{"type": 17, "components": [TEXT] * 9}] * 4, TEXT),
    "an id twice": v2({**TEXT, "id": 3}, {"type": 17, "components": [{**TEXT, "id": 3}]}),
    "a custom_id twice": {"components": [row(*[{"style": 1, "label": "a", "custom_id": "a"}] * 2)]},
    "six rows": {"components": [row({"style": 5, "label": "a", "url": "https://a.b"})] * 6},
    "a link without url": {"components": [row({"style": 5, "label": "a"})]},
    "a link with custom_id": {
        "components": [row({"style": 5, "label": "a", "url": "https://a.b", "custom_id": "a"})]
    },
    "a link to a script": {"components": [row({"style": 5, "label": "a", "url": "javascript://a.b/c"})]},
    "a link that is none": {"components": [row({"style": 5, "label": "a", "url": "here"})]},
    "a button without custom_id": {"components": [row({"style": 1, "label": "a"})]},
    "a button without words": {"components": [row({"style": 5, "url": "https://a.b"})]},
    "a label over 80": {"components": [row({"style": 5, "label": "a" * 81, "url": "https://a.b"})]},
    "a file that is not there": v2({"type": 13, "file": {"url": "attachment://a.toml"}}),
    "an attachment without file": {"content": "x", "attachments": [{"id": 0, "filename": "a"}]},
    "mentions both ways": {"content": "x", "allowed_mentions": ROLE_CLASH},
    "embeds over 6000": {"embeds": [{"description": "x" * 3001}] * 2},
    "a naive timestamp": {"embeds": [{"title": "x", "timestamp": "2023-07-02T10:25:00"}]},
}
BAD_COMMANDS: dict[str, list[dict[str, Any]]] = {
    "upper case": command(name="Next"),
    "a space": command(name="next round"),
    "no description": command(description=""),
    "description over 100": command(description="x" * 101),
    "the name twice": command() * 2,
    "over 100 commands": [c for n in range(101) for c in command(name=f"c{n}")],
    "an option in upper case": command(options=[option(name="Round")]),
    "an option twice": command(options=[option(), option()]),
    "required after optional": command(options=[option(), option(name="b", required=True)]),
    "26 choices": command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])]),
    "choices and autocompletion": command(
        options=[option(autocomplete=True, choices=[{"name": "a", "value": "a"}])]
    ),
    "a choice over 100": command(options=[option(choices=[{"name": "a", "value": "a" * 101}])]),
    "options beside sub-commands": command(options=[option(), option(type=1, name="b")]),
    "a menu's entry with a description": command(type=3),
    "a menu's entry with options": command(type=3, description="", options=[option()]),
    "a menu's entry over 32": command(type=3, description="", name="x" * 33),
    "over 8000 characters": command(
        options=[
            option(name=f"o{n}", choices=[{"name": f"{m}" + "x" * 90, "value": "y" * 99} for m in range(2)])
            for n in range(22)
        ]
    ),
}


def words(**fields: Any) -> dict[str, Any]:
    return {"type": 4, "style": 1, "custom_id": "words", **fields}


BAD_MODALS: dict[str, list[dict[str, Any]]] = {
    "six parts": [{"type": 18, "label": "x", "component": words(custom_id=str(n))} for n in range(6)],
    "a custom_id twice": [{"type": 18, "label": "x", "component": words()}] * 2,
    "labelled twice": [{"type": 18, "label": "x", "component": words(label="x")}],
    "not labelled": [{"type": 1, "components": [words()]}],
    "shortest over longest": [{"type": 1, "components": [words(label="x", min_length=3, max_length=2)]}],
    "a value too long": [{"type": 1, "components": [words(label="x", max_length=2, value="xxx")]}],
}


@pytest.fixture
async def double() -> AsyncIterator[LoopbackDiscord]:
    async with await LoopbackDiscord.start() as double:
        double.add_guild("Team", {"news": BOT})
        yield double


async def send(double: LoopbackDiscord, method: str, path: str, body: object) -> tuple[int, Any]:
    headers = {"Authorization": f"Bot {double.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.request(method, double.api_url + path, json=body) as answer,
    ):
        assert answer.headers["Content-Type"] == "application/json"
        return answer.status, await answer.json()


def news(double: LoopbackDiscord) -> str:
    return f"/channels/{double._state.guilds[0].channels['news'].id}/messages"


@pytest.mark.parametrize("body", BAD_MESSAGES.values(), ids=list(BAD_MESSAGES))
async def test_a_message_is_refused(double: LoopbackDiscord, body: dict[str, Any]) -> None:
    status, answer = await send(double, "POST", news(double), body)
    assert status == 400
    assert answer["code"] in (50035, 50006)
    assert (answer["code"] == 50006) != ("errors" in answer)
    assert len(double.violations) == 1
    assert double._state.guilds[0].channels["news"].messages == []


@pytest.mark.parametrize("body", BAD_COMMANDS.values(), ids=list(BAD_COMMANDS))
async def test_commands_are_refused(double: LoopbackDiscord, body: list[dict[str, Any]]) -> None:
    path = f"/applications/{double._state.bot.id}/commands"
    status, answer = await send(double, "PUT", path, body)
    assert (status, answer["code"]) == (400, 50035)
    assert len(double.violations) == 1
    assert double.commands == []


async def test_the_reason_is_told_where_it_is(double: LoopbackDiscord) -> None:
    container = {"type": 17, "components": [TEXT, {"type": 10, "content": ""}]}
    _, answer = await send(double, "POST", news(double), v2(TEXT, container))
    errors = answer["errors"]["components"]["1"]["components"]["1"]["content"]["_errors"]
    assert "shorter than 1 character" in errors[0]["message"]


async def test_an_edit_is_held_against_what_it_makes_of_the_message(double: LoopbackDiscord) -> None:
    _, sent = await send(double, "POST", news(double), v2(TEXT))
    path = f"{news(double)}/{sent['id']}"
    assert (await send(double, "PATCH", path, {"content": "x"}))[0] == 400
    assert (await send(double, "PATCH", path, {"components": []}))[1]["code"] == 50006
    status, edited = await send(double, "PATCH", path, {"components": [{**TEXT, "content": "y"}]})
    assert (status, edited["components"][0]["content"], edited["flags"]) == (200, "y", V2)


async def test_an_unknown_route_is_noted(double: LoopbackDiscord) -> None:
    assert (await send(double, "POST", "/channels/1/typing", {}))[0] == 404
    assert "typing" in str(double.violations)


async def ask(
    double: LoopbackDiscord, answer: dict[str, Any], kind: int = COMMAND, ago: float = 0
) -> Interaction:
    """An interaction that was asked so many seconds ago, and answered like this."""
    asked = Interaction(kind, double._state.guilds[0].channels["news"], {}, focused=4)
    asked.asked -= ago
    double._state.interactions[asked.token] = asked
    await send(double, "POST", f"/interactions/{asked.id}/{asked.token}/callback?with_response=1", answer)
    return asked


@pytest.mark.parametrize("parts", BAD_MODALS.values(), ids=list(BAD_MODALS))
async def test_a_modal_is_refused(double: LoopbackDiscord, parts: list[dict[str, Any]]) -> None:
    modal = {"type": 9, "data": {"title": "A quote", "custom_id": "quote", "components": parts}}
    assert not (await ask(double, modal)).callback
    assert len(double.violations) == 1


@pytest.mark.parametrize(
    ("kind", "ago", "answer", "why"),
    [
        (COMMAND, 3.1, {"type": 4, "data": {"content": "late"}}, "Unknown interaction"),
        (COMMAND, 0, {"type": 4}, "empty message"),
        (COMMAND, 0, {"type": 4, "data": {"components": [TEXT]}}, "data.components.0.type"),
        (COMMAND, 0, {"type": 8, "data": {"choices": []}}, "must be one of"),
        (AUTOCOMPLETE, 0, {"type": 4, "data": {"content": "x"}}, "must be one of"),
        (AUTOCOMPLETE, 0, {"type": 8, "data": {"choices": [{"name": "a", "value": "a"}]}}, "does not fit"),
        (
            AUTOCOMPLETE,
            0,
            {"type": 8, "data": {"choices": [{"name": "a", "value": 1}] * 26}},
            "more than 25 items",
        ),
    ],
)
async def test_a_callback_is_refused(
    double: LoopbackDiscord, kind: int, ago: float, answer: dict[str, Any], why: str
) -> None:
    asked = await ask(double, answer, kind, ago)
    assert not asked.callback
    assert why in str(double.violations)
