"""What was typed into a modal, and given back where the modal is refused."""

from collections.abc import Iterable, Iterator
from typing import Any

from bot.commands.core.interaction import Interaction
from bot.posts.kit.post import ROOM

_WORTH_GIVING_BACK, _MOST_GIVEN_BACK = 80, 3000
"""Characters of a field."""
_AROUND_IT = 50
"""Characters of the words and marks around it."""
_TICK = "\N{MODIFIER LETTER GRAVE ACCENT}"
"""Looks like the mark that would end a block of code."""

Fields = dict[str, str]
"""What was typed, by the fields' custom ids."""


def read_fields(interaction: Interaction) -> Fields:
    """What was typed into the modal that the interaction sends."""
    data: Any = interaction.data or {}
    fields: Fields = {}
    for component in flatten_components(data.get("components", [])):
        if "custom_id" not in component:
            continue
        if "value" in component:
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


def quote_back(fields: Fields, refusal: str) -> str:
    """The refusal with what somebody took time to type: a refused modal is gone from their screen."""
    room = ROOM - len(refusal) - _AROUND_IT
    limit = max(min(_MOST_GIVEN_BACK, room), 0)
    longest = max(fields.values(), key=len, default="")[:limit]
    if len(longest) < _WORTH_GIVING_BACK:
        return refusal
    text = longest.replace("`", _TICK)
    return f"{refusal}\nHere is what you typed, to copy:\n```\n{text}\n```"
