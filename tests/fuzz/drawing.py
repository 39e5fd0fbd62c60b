"""Values for whatever a command, a menu or a form takes, within what Discord lets people send."""

import random
from collections.abc import Callable, Sequence
from typing import Any, cast

from tests.fuzz.hostile_files import a_file
from tests.fuzz.hostile_text import LONGEST, a_text, fitted
from tests.fuzz.stage import Stage
from tests.loopback import Channel, Person, Role
from tests.loopback.options import (
    ATTACHMENT,
    BOOLEAN,
    CHANNEL,
    INTEGER,
    NUMBER,
    ROLE,
    STRING,
    USER,
)
from tests.loopback.rules import CHANNEL_SELECT, CHECKBOX_GROUP, FILE_UPLOAD, ROLE_SELECT, TEXT_INPUT
from tests.loopback.world import Json

SMALLEST, LARGEST = -(2**53), 2**53
"""Whole numbers that Discord's clients send."""


class Drawing:
    """Draws for one act, from its one number: how much there is to choose from changes no other act's."""

    def __init__(self, number: int, stage: Stage) -> None:
        self._dice = random.Random(number)  # noqa: S311 - has to be the same again for a number
        self._stage = stage
        self._makers: dict[int, Callable[[Json, Person], Any]] = {
            STRING: self._string,
            INTEGER: self._number,
            NUMBER: self._number,
            BOOLEAN: lambda _option, _person: self.chance(2),
            USER: self._member,
            ROLE: self._role,
            CHANNEL: self._channel,
            ATTACHMENT: lambda _option, _person: a_file(self._dice),
        }

    def chance(self, one_in: int) -> bool:
        return self._dice.randrange(one_in) == 0

    def one_of(self, things: Sequence[Any]) -> Any:
        return self._dice.choice(things)

    def newest(self, things: Sequence[Any]) -> Any:
        """One of them, more likely a late one."""
        number = min(self._dice.randrange(len(things)) for _ in range(2))
        return things[-1 - number]

    def text(self, shortest: int = 0, longest: int = LONGEST) -> str:
        return fitted(a_text(self._dice), shortest, longest)

    def option(self, option: Json, person: Person) -> Any:
        """What goes into a command's option."""
        if option.get("choices"):
            return self.one_of([choice["value"] for choice in option["choices"]])
        kind = option["type"]
        assert kind in self._makers, f"nobody here knows options of type {kind}"
        return self._makers[kind](option, person)

    def chosen(self, menu: Json, person: Person) -> list[Channel | Role]:
        """Channels or roles for a menu under a message, as many as it takes."""
        if menu.get("min_values", 1) == 0 and self.chance(3):
            return []
        if menu["type"] == ROLE_SELECT:
            return [self._role(menu, person)]
        assert menu["type"] == CHANNEL_SELECT, f"nobody here knows menus of type {menu['type']}"
        return [self._channel(menu, person)]

    def field(self, field: Json) -> Any:
        """What goes into a form's field; None leaves it as it is."""
        if field["type"] == TEXT_INPUT:
            if field.get("value") and self.chance(2):
                return None
            least = max(field.get("min_length") or 0, int(field.get("required", True)))
            if not least and self.chance(3):
                return ""
            return self.text(least, field.get("max_length") or 4000)
        if field["type"] == FILE_UPLOAD:
            is_left_out = not field.get("required", True) and self.chance(2)
            return [] if is_left_out else [a_file(self._dice)]
        values = [str(option["value"]) for option in field["options"]]
        if field["type"] == CHECKBOX_GROUP:
            return {value for value in values if self.chance(2)}
        return str(self.one_of(values))

    def _string(self, option: Json, _person: Person) -> str:
        offered = self._stage.offered.get(option["name"])
        if offered and not self.chance(3):
            return str(self.one_of(offered))
        return self.text(option.get("min_length") or 0, option.get("max_length") or LONGEST)

    def _number(self, option: Json, _person: Person) -> int:
        """Mostly a small one, as far as the option takes it."""
        least, most = option.get("min_value", SMALLEST), option.get("max_value", LARGEST)
        if self.chance(4):
            return self._dice.choice((least, most, self._dice.randint(least, most)))
        return self._dice.randint(max(least, -2), min(most, 40))

    def _member(self, _option: Json, person: Person) -> Person:
        members = [member for member in self._stage.people if member.guild is person.guild]
        return cast("Person", self.one_of(members))

    def _role(self, _option: Json, person: Person) -> Role:
        return cast("Role", self.one_of(list(person.guild.all_roles())))

    def _channel(self, option: Json, person: Person) -> Channel:
        kinds, guild = option.get("channel_types"), person.guild
        channels = [*guild.channels.values(), *guild.threads]
        return cast("Channel", self.one_of([c for c in channels if not kinds or c.type in kinds]))
