"""What somebody sent: a command with its options, or a form with its fields, as Discord tells it.

An interaction's data says all of it. Put back into another interaction, it is the same sent again.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

import discord

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields, fields_of, flatten_components
from bot.commands.core.uploads import resolved_file
from bot.commands.sendings.given_back import AGAIN
from bot.commands.sendings.sent_parts import (
    CHAT_INPUT,
    FILE_UPLOAD,
    INTEGER,
    TEXT,
    TEXT_INPUT,
    YES_OR_NO,
    Part,
    has_file,
    nodes_of,
    part_name,
    shown_value,
    with_options,
)
from bot.domain.desk.change import Facts
from bot.languages.catalogue import command_name

PHOTO = "photo"
"""What the option and the field of a photo are called."""
_ABOUT_PHOTO = (PHOTO, "credit", "alt")


@dataclass(frozen=True, slots=True)
class Sending:
    """The data of an interaction; `picture` is the digest of its photo, once that was read and kept.

    A form's inputs stand in one list, without the rows and labels around them.
    """

    data: dict[str, Any]
    picture: str | None = None

    @property
    def is_form(self) -> bool:
        """Whether it is a form; else it is a command."""
        return "components" in self.data

    @property
    def form_id(self) -> str:
        """The form's custom id."""
        return str(self.data["custom_id"])

    @property
    def path(self) -> list[str]:
        """The command's name, and that of its subcommand: `session`, `move`."""
        return [str(node["name"]) for node in nodes_of(self.data)]

    @property
    def parts(self) -> list[Part]:
        """The form's inputs, or the command's options."""
        if self.is_form:
            return list(self.data["components"])
        *_, command = nodes_of(self.data)
        return list(command.get("options") or [])

    @property
    def fields(self) -> Fields:
        """What stands in the form's inputs, or in the command's options, by their names."""
        if self.is_form:
            return fields_of(self.parts)
        return {option["name"]: str(option["value"]) for option in self.parts}

    @property
    def words(self) -> str:
        """All that was typed, to read and to copy; a choice that was only pressed isn't among it."""
        if self.is_form:
            typed = [
                str(part["value"]) for part in self.parts if part["type"] == TEXT_INPUT and part["value"]
            ]
            return "\n\n".join(typed)
        options = [f"{option['name']}: {shown_value(option, self.resolved)}" for option in self.parts]
        return " ".join([command_name(f"/{' '.join(self.path)}"), *options])

    @property
    def says_something(self) -> bool:
        """Whether anything would be lost with it."""
        if not self.is_form:
            return bool(self.parts)
        return bool(self.words) or self._files != []

    @property
    def changeable_parts(self) -> list[Part]:
        """The command's options that can be typed anew: no files, people and places."""
        return [part for part in self.parts if part["type"] in (TEXT, INTEGER, YES_OR_NO)]

    @property
    def can_change(self) -> bool:
        """Whether a form can show anything of it."""
        return self.is_form or bool(self.changeable_parts)

    @property
    def _files(self) -> list[Part]:
        return [part for part in self.parts if has_file(part)]

    @property
    def has_unread_photo(self) -> bool:
        """Whether a photo goes with it that wasn't read, or couldn't be."""
        return any(part_name(part) == PHOTO for part in self._files)

    def photo_file(self, interaction: Interaction) -> discord.Attachment | None:
        """The photo that wasn't read yet, as Discord has it."""
        for part in self._files:
            if part_name(part) == PHOTO:
                file_id = str(part.get("value") or part["values"][0])
                return resolved_file(interaction, self.resolved, file_id)
        return None

    def with_parts(self, parts: Sequence[Part]) -> "Sending":
        """The same with these options or inputs."""
        if self.is_form:
            return replace(self, data=self.data | {"components": list(parts)})
        return replace(self, data=with_options(self.data, parts))

    def without(self, names: Collection[str]) -> "Sending":
        """The same without the options or inputs of these names."""
        return self.with_parts([part for part in self.parts if part_name(part) not in names])

    def with_picture(self, digest: str) -> "Sending":
        """The same with its photo kept by us: what Discord knows of the file is forgotten."""
        resolved = {kind: found for kind, found in self.resolved.items() if kind != "attachments"}
        bare = self.without([PHOTO])
        return Sending(bare.data | {"resolved": resolved}, digest)

    def without_photo(self) -> "Sending":
        """The same without its photo and what was said of it."""
        return replace(self.without(_ABOUT_PHOTO), picture=None)

    def as_form(self, custom_id: str, fields: Fields) -> "Sending":
        """The command as if a form with these fields had been sent, with its photo."""
        inputs: list[Part] = [
            {"type": TEXT_INPUT, "custom_id": name, "value": value} for name, value in fields.items()
        ]
        photos = [part["value"] for part in self._files if part_name(part) == PHOTO]
        if photos:
            inputs.append({"type": FILE_UPLOAD, "custom_id": PHOTO, "values": photos})
        data = {"custom_id": custom_id, "components": inputs, "resolved": self.resolved}
        return Sending(data, self.picture)

    def over(self, base: "Sending") -> "Sending":
        """The form with what `base`, which it was opened from, has besides: what it doesn't show, files.

        A form can't show a file that was sent before: where none is sent anew, that one stays.
        """
        shown = [part for part in self.parts if part["type"] != FILE_UPLOAD or has_file(part)]
        names = [part_name(part) for part in shown]
        carried = [part for part in base.parts if part_name(part) not in names]
        picture = None if PHOTO in names else base.picture
        resolved = base.resolved | self.resolved
        return Sending(self.with_parts([*shown, *carried]).data | {"resolved": resolved}, picture)

    @property
    def resolved(self) -> dict[str, Any]:
        """What Discord tells of the files and members that the parts name by id."""
        return dict(self.data.get("resolved") or {})

    @property
    def facts(self) -> Facts:
        """All of it, as JSON has it."""
        return {"data": self.data, "picture": self.picture}


def sending_of(interaction: Interaction) -> Sending | None:
    """What the interaction sends; None for a press, which says nothing of its own."""
    data: dict[str, Any] = dict(interaction.data or {})
    if "components" in data:
        inputs = [part for part in flatten_components(data["components"]) if "custom_id" in part]
        return Sending(data | {"custom_id": _own_form_id(data["custom_id"]), "components": inputs})
    if "name" in data and data.get("type", CHAT_INPUT) == CHAT_INPUT:
        return Sending(data)
    return None


def _own_form_id(custom_id: str) -> str:
    """A form's custom id without the key of a sending before it: `again|0123456789abcdef|result|3`."""
    name, _, behind = custom_id.partition("|")
    if name != AGAIN:
        return custom_id
    _, _, form_id = behind.partition("|")
    return form_id
