"""One thing that somebody does, drawn and done; `said` tells it so that it can be read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.fuzz.drawing import Drawing
from tests.fuzz.stage import Stage
from tests.fuzz.surface import BUTTON_NAMES, FORM_NAMES, leaves, menus, pressable
from tests.loopback import Channel, Message, Person
from tests.loopback.commands import MESSAGE_MENU
from tests.loopback.fields import Filling
from tests.loopback.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, MODAL_SUBMIT, Interaction
from tests.loopback.menus import picked
from tests.loopback.options import Typing
from tests.loopback.rules import BUTTON, STRING_SELECT, TEXT_INPUT
from tests.loopback.world import Json

_PARTS = (
    "",
    "0",
    "1",
    "2",
    "3",
    "-1",
    "done",
    "undo",
    "approve",
    "x" * 90,
    "9" * 19,
    "9" * 30,
    "@everyone",
    "é:|",
)
"""Of custom ids that somebody made up, beside what real ones have."""

_KINDS = {
    COMMAND: "commands and entries of menus",
    COMPONENT: "presses and choices",
    AUTOCOMPLETE: "autocompletions",
    MODAL_SUBMIT: "forms",
}


@dataclass(frozen=True)
class Act:
    """Somebody and what they send; `is_asked` where the bot itself had asked that person for it."""

    person: Person
    interaction: Interaction
    said: str
    is_asked: bool = False

    @property
    def kind(self) -> str:
        """What it is, as the table of figures has it."""
        return _KINDS[self.interaction.type]


class Acts:
    """Draws acts for one example on its stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._ids: list[str] = []

    def draw(self, drawing: Drawing) -> Act:
        """Something that can be done now: what was shown is mostly pressed, what was opened is filled in."""
        kinds: list[Callable[[Person], Act | None]] = [
            *[self._command] * 5,
            *[self._press] * 5,
            *[self._form] * 3,
            *[self._suggestion] * 2,
            self._menu,
            self._forged_press,
            self._forged_form,
        ]
        self._drawing, stage = drawing, self._stage
        person = self._drawing.one_of((stage.officer, stage.boss, stage.officer, *stage.people))
        act = self._drawing.one_of(kinds)(person)
        return act or self._command(person)

    def _channel_of(self, person: Person) -> Channel:
        """A channel of their server, or their conversation with the bot."""
        if self._drawing.chance(12):
            return person.direct_messages
        return next(iter(person.guild.channels.values()))

    def _command(self, person: Person) -> Act:
        leaf = self._drawing.one_of(leaves(self._stage))
        options: dict[str, Any] = {}
        for option in leaf.options:
            if option.get("required") or self._drawing.chance(3):
                options[option["name"]] = self._drawing.option(option, person)
        channel = self._channel_of(person)
        data = Typing(channel, self._stage.discord._state.cdn).data(leaf.root, list(leaf.path), options)
        return Act(person, Interaction(COMMAND, channel, data), f"/{leaf.name} {options!r}")

    def _suggestion(self, person: Person) -> Act:
        leaf = self._drawing.one_of([leaf for leaf in leaves(self._stage) if leaf.suggesting])
        focused = self._drawing.one_of(leaf.suggesting)
        options = {
            option["name"]: self._drawing.option(option, person)
            for option in leaf.options
            if option is not focused and self._drawing.chance(4)
        }
        options[focused["name"]] = self._drawing.text()
        channel = self._channel_of(person)
        typing = Typing(channel, self._stage.discord._state.cdn)
        data = typing.data(leaf.root, list(leaf.path), options, focused["name"])
        asked = Interaction(AUTOCOMPLETE, channel, data, focused["type"])
        return Act(person, asked, f"/{leaf.name} … {focused['name']} {options!r}")

    def _menu(self, person: Person) -> Act | None:
        messages = self._stage.messages()
        if not messages:
            return None
        root, message = self._drawing.one_of(menus(self._stage)), self._drawing.newest(messages)
        assert root["type"] == MESSAGE_MENU, f"nobody here knows menus of type {root['type']}"
        message_key = str(message.id)
        told = {key: root[key] for key in ("id", "name", "type")}
        shown = message.json() | {"content": self._drawing.text(0, 4000)}
        data = {**told, "target_id": message_key, "resolved": {"messages": {message_key: shown}}}
        return Act(
            person, Interaction(COMMAND, message.channel, data), f"{root['name']} on {shown['content']!r}"
        )

    def _press(self, person: Person) -> Act | None:
        parts = pressable(self._stage.messages())
        if not parts:
            return None
        message, part = self._drawing.newest(parts)
        self._ids.append(part["custom_id"])
        data = self._pressed(message, part, person)
        is_asked = message.channel is person.direct_messages
        said = f"presses {part.get('label') or data.get('values')!r} ({part['custom_id']})"
        return Act(person, Interaction(COMPONENT, message.channel, data, source=message), said, is_asked)

    def _pressed(self, message: Message, part: Json, person: Person) -> Json:
        told = {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        if part["type"] == BUTTON:
            return told
        if part["type"] == STRING_SELECT:
            return told | {"values": [self._drawing.one_of(part["options"])["value"]]}
        typing = Typing(message.channel, self._stage.discord._state.cdn)
        return picked(part, typing, self._drawing.chosen(part, person))

    def _form(self, person: Person) -> Act | None:
        """Mostly who opened it sends it."""
        if not self._stage.forms:
            return None
        opened = self._drawing.newest(self._stage.forms)
        modal = opened.answer
        self._ids.append(modal["custom_id"])
        typing = Typing(opened.channel, self._stage.discord._state.cdn)
        entries = {}
        for outer in modal["components"]:
            inner = [outer["component"]] if "component" in outer else outer.get("components") or []
            for field in inner:
                entered = self._drawing.field(field)
                if entered is not None:
                    entries[field["custom_id"]] = entered
        said = f"sends the form {modal['custom_id']} {entries!r}"
        filling = Filling(typing, entries)
        parts = [part for outer in modal["components"] if (part := filling.part(outer))]
        data = {"custom_id": modal["custom_id"], "components": parts, "resolved": typing.resolved}
        sender = self._stage.openers[opened.token] if self._drawing.chance(2) else person
        return Act(sender, Interaction(MODAL_SUBMIT, opened.channel, data, source=opened.source), said)

    def _forged_press(self, person: Person) -> Act | None:
        messages = self._stage.messages()
        if not messages:
            return None
        message = self._drawing.newest(messages)
        custom_id = self._forged_id(BUTTON_NAMES, ":")
        data: Json = {"custom_id": custom_id, "component_type": BUTTON, "id": 1}
        if self._drawing.chance(2):
            values = [self._drawing.text(0, 100)] * self._drawing.one_of((1, 0, 2))
            data |= {"component_type": STRING_SELECT, "values": values}
        said = f"forges {data!r}"
        return Act(person, Interaction(COMPONENT, message.channel, data, source=message), said)

    def _forged_form(self, person: Person) -> Act | None:
        messages = self._stage.messages()
        if not messages:
            return None
        message = self._drawing.newest(messages)
        data: Json = {"custom_id": self._forged_id(FORM_NAMES, "|"), "components": [], "resolved": {}}
        for number, name in enumerate(("text", "driver", "session", "position")):
            if self._drawing.chance(2):
                field = {
                    "type": TEXT_INPUT,
                    "id": number + 1,
                    "custom_id": name,
                    "value": self._drawing.text(0, 4000),
                }
                data["components"].append({"type": 1, "id": number + 10, "components": [field]})
        said = f"forges the form {data!r}"
        return Act(person, Interaction(MODAL_SUBMIT, message.channel, data, source=message), said)

    def _forged_id(self, names: tuple[str, ...], separator: str) -> str:
        """A name that is known with parts that may be another's, or a real id with one part changed."""
        own = [custom_id for custom_id in self._ids if custom_id.partition(separator)[0] in names]
        if own and self._drawing.chance(2):
            parts = self._drawing.newest(own).split(separator)
            place = self._drawing.one_of(range(len(parts)))
            parts[place] = self._drawing.one_of(self._known_parts())
        else:
            count = self._drawing.one_of(range(4))
            parts = [
                self._drawing.one_of(names),
                *(self._drawing.one_of(self._known_parts()) for _ in range(count)),
            ]
        return separator.join(parts)[:100]

    def _known_parts(self) -> list[str]:
        seen = [part for custom_id in self._ids[-20:] for part in custom_id.replace("|", ":").split(":")]
        guilds = [str(guild.id) for guild in self._stage.discord._state.guilds]
        return [*_PARTS, *guilds, *seen]


async def do(stage: Stage, act: Act) -> None:
    """Do it, and keep what came of it for the acts to come."""
    await stage.send(act.person, act.interaction)
    if act.interaction.callback == MODAL:
        stage.opened(act.interaction, act.person)


async def ask_for_suggestions(stage: Stage) -> None:
    """What the bot offers for each option before anything is typed: people choose from that."""
    channel = stage.channels[0]
    for leaf in leaves(stage):
        for option in leaf.suggesting:
            typing = Typing(channel, stage.discord._state.cdn)
            data = typing.data(leaf.root, list(leaf.path), {option["name"]: ""}, option["name"])
            asked = Interaction(AUTOCOMPLETE, channel, data, option["type"])
            await stage.send(stage.boss, asked)
            choices = asked.answer.get("choices") or []
            known = stage.offered.setdefault(option["name"], [])
            known += [value for choice in choices if (value := str(choice["value"])) not in known]
