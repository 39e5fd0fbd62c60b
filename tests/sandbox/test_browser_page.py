"""What the sandbox's page is given and may ask for, without a browser."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from simcord.components import walk_components

from bot.sandbox.demo_server import Sandbox, open_sandbox
from tests.pictures_made import encoded, two_halves
from tests.readers.papers.timing_judge import timing_data

pytestmark = pytest.mark.asyncio(loop_scope="module")

Act = dict[str, Any]


class Visitor:
    """Somebody's browser."""

    def __init__(self, sandbox: Sandbox, browser: aiohttp.ClientSession, person_id: int) -> None:
        self.sandbox = sandbox
        self.browser = browser
        self.person_id = person_id
        self.channel = str(sandbox.server.news.id)

    async def sees(self, after: str = "") -> Act:
        async with self.browser.get("/api/view", params={"as": self.person_id, "after": after}) as answer:
            view: Act = await answer.json()
            return view

    async def sees_all(self) -> Act:
        """What is there once nothing has changed for a moment, however busy the machine."""
        view = await self.sees()
        while True:
            try:
                view = await asyncio.wait_for(self.sees(str(view["version"])), 0.5)
            except TimeoutError:
                return view

    async def messages(self, channel: int = 0) -> list[Act]:
        view = await self.sees()
        messages: list[Act] = view["channels"][channel]["messages"]
        return messages

    async def finds(self, text: str) -> Act:
        """The newest message of the news that says it, once it is there."""
        version = ""
        while True:
            view = await self.sees(version)
            version = str(view["version"])
            for message in reversed(view["channels"][0]["messages"]):
                if text in texts(message):
                    return dict(message)

    async def does(self, kind: str, files: dict[str, tuple[str, bytes]] | None = None, **act: Any) -> Act:
        form = aiohttp.FormData()
        form.add_field("act", json.dumps({"kind": kind, "channel": self.channel, **act}))
        for name, (file_name, data) in (files or {}).items():
            form.add_field(name, data, filename=file_name)
        headers = {"X-Sandbox": "1"}
        query = {"as": str(self.person_id)}
        async with self.browser.post("/api/act", params=query, data=form, headers=headers) as answer:
            outcome: Act = await answer.json()
            return outcome

    async def runs(self, name: str, **options: str) -> Act:
        return await self.does("command", name=name, options=options)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def browser(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.page.url.rstrip("/")) as session, asyncio.timeout(300):
        yield session


@pytest.fixture
def petra(sandbox: Sandbox, browser: aiohttp.ClientSession) -> Visitor:
    return Visitor(sandbox, browser, sandbox.server.petra.id)


@pytest.fixture
def jessica(sandbox: Sandbox, browser: aiohttp.ClientSession) -> Visitor:
    return Visitor(sandbox, browser, sandbox.server.jessica.id)


@pytest.fixture
def finn(sandbox: Sandbox, browser: aiohttp.ClientSession) -> Visitor:
    return Visitor(sandbox, browser, sandbox.server.finn.id)


def texts(message: Act) -> str:
    return json.dumps(message, ensure_ascii=False).replace("\N{NO-BREAK SPACE}", " ")


def names(view: Act) -> list[str]:
    return [channel["name"] for channel in view["channels"]]


async def test_the_page_and_its_parts_are_served(browser: aiohttp.ClientSession) -> None:
    for path in ("/", "/page/main.js", "/page/page.css", "/fonts/noto-color-emoji-v2.051.ttf"):
        async with browser.get(path) as answer:
            assert answer.status == 200, path


async def test_everybody_sees_their_own_channels_and_commands(
    petra: Visitor, jessica: Visitor, finn: Visitor
) -> None:
    places = ["Pitboard", "Spa live", "race-weekends"]
    assert names(await petra.sees()) == ["race-news", "team-desk", *places]
    assert names(await jessica.sees()) == ["race-news", "team-desk", *places]
    view = await finn.sees()
    assert names(view) == ["race-news", *places]
    assert "season import" in [command["name"] for command in view["commands"]]
    assert "setup" not in [command["name"] for command in view["commands"]]
    assert view["menus"] == ["Post as quote", "Read results"]


async def test_commands_are_named_in_the_language_of_the_persons_discord(
    browser: aiohttp.ClientSession, petra: Visitor
) -> None:
    async with browser.get("/api/view", params={"as": petra.person_id, "locale": "de"}) as answer:
        commands = {command["key"]: command for command in (await answer.json())["commands"]}
    assert commands["desk status"]["name"] == "boxengasse status"
    assert commands["next"]["description"].startswith("Das laufende oder nächste Rennwochenende")
    page = next(option for option in commands["setup"]["options"] if option["name"] == "page")
    assert [choice["value"] for choice in page["choices"]] == ["off", "secret", "public"]
    assert page["choices"][0]["name"] == "aus"
    assert await petra.runs("setup", page=page["choices"][1]["name"]) == {}


async def test_another_sites_page_may_neither_look_nor_act(browser: aiohttp.ClientSession) -> None:
    async with browser.get("/api/view", headers={"Host": "evil.example:80"}) as answer:
        assert answer.status == 403
    async with browser.post("/api/act", data={"act": "{}"}) as answer:
        assert answer.status == 403


async def test_whoever_has_seen_all_is_answered_when_something_changes(petra: Visitor, finn: Visitor) -> None:
    seen = await finn.sees_all()
    waiting = asyncio.create_task(finn.sees(after=str(seen["version"])))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    assert await petra.does("say", text="Hello, fans!") == {}
    view = await waiting
    assert view["channels"][0]["messages"][-1]["content"] == "Hello, fans!"


async def test_a_file_may_go_with_a_command_and_is_shown(
    petra: Visitor, finn: Visitor, browser: aiohttp.ClientSession
) -> None:
    picture = ("spa.jpg", encoded(two_halves((640, 400))))
    options = {"session": "race1", "position": "23", "alt": "The car in the rain"}
    assert await petra.does("command", {"photo": picture}, name="result", options=options) == {}
    post = await finn.finds("Race 1: 23rd in Silver")
    address = post["attachments"][0]["url"].replace("https://cdn.simcord.invalid/", "/files/")
    async with browser.get(address) as answer:
        assert (await answer.read())[:2] == b"\xff\xd8"
    async with browser.get("/files/nothing.jpg") as answer:
        assert answer.status == 404


async def test_suggestions_come_from_the_bot(petra: Visitor) -> None:
    outcome = await petra.does("suggest", name="result", option="session", text="race2 20", options={})
    assert [choice["value"] for choice in outcome["suggestions"]] == ["race2 20"]


@pytest.mark.parametrize(
    ("command", "options", "refusal"),
    [
        ("result", {"session": "race2", "position": "first"}, "Type a number for position"),
        ("setup", {"channel": "#nowhere"}, "Choose one from the list"),
        ("setup", {"no_staff_channel": "perhaps"}, "Type True or False"),
        ("quote", {"driver": "Jessica", "text": "Hi", "approval": "@nobody"}, "nobody here is called"),
        ("nonsense", {}, "nonsense"),
    ],
)
async def test_what_cannot_be_sent_is_told_and_nothing_is_sent(
    petra: Visitor, command: str, options: dict[str, str], refusal: str
) -> None:
    before = len(await petra.messages())
    outcome = await petra.runs(command, **options)
    assert refusal in outcome["error"]
    assert len(await petra.messages()) == before


async def test_channels_roles_people_and_choices_are_typed_by_their_names(petra: Visitor) -> None:
    assert await petra.runs("setup", channel="#race-news", ping="@Race fans", no_staff_channel="false") == {}
    assert "@&" in texts((await petra.messages())[-1])
    options = {"driver": "Jessica", "text": "Hello", "approval": "@Jessica Bäckman"}
    assert await petra.runs("quote", **options) == {}
    assert await petra.runs("result", session="race2", status="dnf") == {}
    assert "DNF" in texts((await petra.messages())[-1])


async def test_a_form_opens_with_its_parts_and_takes_menus_choices_texts_and_files(petra: Visitor) -> None:
    form = (await petra.runs("result", session="race2"))["form"]
    parts = [part["component"] for part in form["components"]]
    assert [part["type"] for part in parts] == [3, 21, 4, 4, 19]
    session = parts[0]["options"][0]["value"]
    values = {"session": [session], "outcome": "finished", "positions": "19 overall 25", "note": ""}
    picture = {"photo": ("spa.png", encoded(two_halves(), "PNG"))}
    assert await petra.does("form", picture, form=form["handle"], values=values) == {}
    await petra.finds("Race 2: 19th in Silver")
    assert "error" in await petra.does("form", form=form["handle"], values=values)
    assert "error" in await petra.does("form", form="99", values=values)


async def test_an_organisers_file_is_read_by_a_messages_menu_by_command_and_by_form(petra: Visitor) -> None:
    petra.channel = str(petra.sandbox.server.desk.id)
    file = ("spa Race 2 official.csv", timing_data("spa Race 2 official.csv"))
    assert await petra.does("say", {"attachment": file}, text="Race 2 is official") == {}
    message = (await petra.messages(1))[-1]
    assert message["attachments"][0]["filename"].endswith(".csv")
    assert await petra.does("menu", name="Read results", message=message["id"]) == {}
    by_menu = texts((await petra.messages(1))[-1])
    assert "63 cars" in by_menu
    assert await petra.does("command", {"file": file}, name="timing read", options={}) == {}
    by_command = texts((await petra.messages(1))[-1])
    form = (await petra.runs("timing read"))["form"]
    sent = await petra.does("form", {"file": file}, form=form["handle"], values={"round": "", "session": ""})
    assert sent == {}
    by_form = texts((await petra.messages(1))[-1])
    assert "63 cars" in by_command
    assert "63 cars" in by_form


async def test_a_menu_of_a_message_offers_channels_and_roles(petra: Visitor) -> None:
    await petra.runs("setup")
    panel = (await petra.messages())[-1]
    server = petra.sandbox.server
    chosen = {"message": panel["id"], "custom_id": "setup:ping", "values": [str(server.press.id)]}
    assert await petra.does("choose", **chosen) == {}
    again = (await petra.messages())[-1]
    assert f'"id": "{server.press.id}", "type": "role"' in texts(again)


async def test_a_drivers_message_becomes_a_quote_once_they_agree_in_a_direct_message(
    petra: Visitor, jessica: Visitor
) -> None:
    petra.channel = jessica.channel = str(petra.sandbox.server.desk.id)
    await jessica.does("say", text="The rain suited us today.")
    message = (await jessica.messages(1))[-1]
    await petra.does("menu", name="Post as quote", message=message["id"])
    await _press(petra, 1, "ask")
    direct = names(await jessica.sees()).index("Pitboard")
    jessica.channel = (await jessica.sees())["channels"][direct]["id"]
    await _press(jessica, direct, "approve")
    await petra.finds("The rain suited us today.")
    await jessica.does("say", text="Thanks!")
    assert (await jessica.messages(direct))[-1]["content"] == "Thanks!"


async def test_a_forum_or_a_thread_may_be_the_place_of_announcements(petra: Visitor, finn: Visitor) -> None:
    forum = (await finn.sees())["channels"][-1]
    assert forum["takesCommands"] is False
    petra_news = petra.channel
    petra.channel = forum["id"]
    assert "posts only" in (await petra.does("say", text="Hello"))["error"]
    petra.channel = petra_news
    assert await petra.runs("setup", channel="#race-weekends") == {}
    assert await petra.runs("quote", driver="Jessica", text="A new post, then.", round="Spa") == {}
    post = (await finn.sees())["channels"][-1]
    assert (post["name"], post["parent"]) == ("Round 3: Spa-Francorchamps (2023)", forum["id"])
    assert post["tags"] == ["Spa"]
    assert "A new post, then." in texts(post["messages"][0])
    assert await petra.runs("setup", channel="#Spa live") == {}
    assert await petra.runs("quote", driver="Jessica", text="And in a thread.", round="Spa") == {}
    (thread,) = [each for each in (await finn.sees())["channels"] if each["name"] == "Spa live"]
    assert "And in a thread." in texts(thread["messages"][-1])
    assert await petra.runs("setup", channel="#race-news") == {}


async def test_acts_carry_the_language_of_the_persons_discord(petra: Visitor, finn: Visitor) -> None:
    locales: list[str] = []

    def note(event: str, payload: Mapping[str, Any]) -> None:
        if event == "INTERACTION_CREATE":
            locales.append(payload["locale"])

    petra.sandbox.server.env.backend.subscribers.append(note)
    for visitor, locale in ((finn, "de"), (petra, "sv-SE"), (finn, "tlh")):
        await visitor.does("command", name="next", options={}, locale=locale)
    petra.sandbox.server.env.backend.subscribers.remove(note)
    assert locales == ["de", "sv-SE", "de"]


async def _press(visitor: Visitor, channel: int, step: str) -> None:
    """Press the newest button of that step of a quote."""
    for message in reversed(await visitor.messages(channel)):
        for button in walk_components(message["components"]):
            if f":{step}:" in button.get("custom_id", ""):
                custom_id = button["custom_id"]
                assert await visitor.does("press", message=message["id"], custom_id=custom_id) == {}
                return
    raise AssertionError(f"nothing to {step}")


@pytest.mark.parametrize(
    "act",
    [
        {"kind": "dance"},
        {"kind": "press", "message": "1", "custom_id": "undo:1"},
        {"kind": "say", "channel": "1", "text": "Hello"},
    ],
)
async def test_what_is_no_longer_there_is_said(petra: Visitor, act: Act) -> None:
    assert "no longer there" in (await petra.does(**act))["error"]


async def test_people_vote_for_the_driver_of_the_day_and_take_their_vote_back(
    petra: Visitor, finn: Visitor
) -> None:
    await petra.runs("setup", driver_poll="on")
    await petra.runs("result", session="race1", position="20")
    poll = await finn.finds("Who was your driver of the day?")
    assert await finn.does("vote", message=poll["id"], answers=[2]) == {}
    (voted,) = [message for message in await finn.messages() if message["id"] == poll["id"]]
    assert voted["poll"]["results"]["answer_counts"][1] == {"id": 2, "count": 1, "me_voted": True}
    await finn.does("vote", message=poll["id"], answers=[])
    (taken_back,) = [message for message in await finn.messages() if message["id"] == poll["id"]]
    assert taken_back["poll"]["results"]["answer_counts"][1]["count"] == 0
    await petra.runs("setup", driver_poll="off")
