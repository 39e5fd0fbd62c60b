"""What was typed into a modal."""

from collections.abc import Iterable, Iterator
from typing import Any

import discord

from bot.commands.core.interaction import Interaction

Fields = dict[str, str]
"""What was typed, by the fields' custom ids; of a group of checkboxes `one,other`."""

_CHECKBOX_GROUP = discord.ComponentType.checkbox_group.value


def read_fields(interaction: Interaction) -> Fields:
    """What was typed into the modal that the interaction sends."""
    data: Any = interaction.data or {}
    return fields_of(flatten_components(data.get("components", [])))


def fields_of(components: Iterable[dict[str, Any]]) -> Fields:
    """What stands in these components; those that hold others, and whatever was left empty, have nothing."""
    fields: Fields = {}
    for component in components:
        if "custom_id" not in component:
            continue
        if component.get("type") == _CHECKBOX_GROUP:  # which may have none ticked
            fields[component["custom_id"]] = ",".join(map(str, component.get("values") or ()))
        elif "value" in component:
            fields[component["custom_id"]] = str(component["value"] or "")
        elif component.get("values"):  # of a menu in which one is chosen
            fields[component["custom_id"]] = str(component["values"][0])
    return fields


def flatten_components(components: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The components and those inside of them: a row has several, a label has one."""
    for component in components:
        yield component
        yield from flatten_components(component.get("components", []))
        if "component" in component:
            yield from flatten_components([component["component"]])
