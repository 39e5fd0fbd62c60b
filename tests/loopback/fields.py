"""A modal being filled in: text as long as its fields take, of its choices those that are there, files."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.loopback.options import Typing, UnsendableError
from tests.loopback.rules import (
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    LABEL,
    RADIO_GROUP,
    STRING_SELECT,
    TEXT_INPUT,
)
from tests.loopback.uploads import Upload
from tests.loopback.world import Json

Entered = str | set[str] | Upload | list[Upload]
"""What goes into one field: text, an option by its label or value, boxes to tick, a file or several."""


@dataclass
class Filling:
    """One modal; `left` are the entries that no field has taken yet, `typing` collects the files."""

    typing: Typing
    left: dict[str, Entered]

    def part(self, outer: Json) -> Json | None:
        """A top-level part of the modal as it is submitted; None for one that only shows something."""
        fields = list(_inputs(outer))
        if not fields:
            return None
        filled = [self._answered(field, outer.get("label") or field.get("label")) for field in fields]
        if outer["type"] == LABEL:
            return {"type": LABEL, "id": outer.get("id") or 1, "component": filled[0]}
        return {"type": outer["type"], "id": outer.get("id") or 1, "components": filled}

    def _answered(self, field: Json, label: str | None) -> Json:
        entered = self._taken(field, label)
        answered = {"type": field["type"], "id": field.get("id") or 2, "custom_id": field["custom_id"]}
        match field["type"]:
            case kind if kind == TEXT_INPUT:
                return answered | {"value": _written(field, entered)}
            case kind if kind == FILE_UPLOAD:
                return answered | {"values": [self.typing.sent(file) for file in _files(field, entered)]}
            case kind if kind == RADIO_GROUP:
                return answered | {"value": _chosen(field, entered)}
            case kind if kind == CHECKBOX_GROUP:
                return answered | {"values": _ticked(field, entered)}
        return answered | {"values": [_chosen(field, entered)]}

    def _taken(self, field: Json, label: str | None) -> Entered | None:
        """What was entered into the field by its custom id or label."""
        for name in (field["custom_id"], str(label)):
            if name in self.left:
                return self.left.pop(name)
        return None


def _inputs(outer: Json) -> Iterator[Json]:
    inner = [outer["component"]] if "component" in outer else outer.get("components") or []
    for field in inner:
        if field["type"] not in (TEXT_INPUT, STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP, FILE_UPLOAD):
            raise UnsendableError(f"people here fill in no components of type {field['type']}")
        yield field


def _chosen(field: Json, entered: Entered | None) -> str:
    """The option that was named by its label or value, or else the one that is chosen already."""
    for option in field["options"]:
        is_named = entered in (option["value"], option["label"])
        if is_named or (entered is None and option.get("default")):
            return str(option["value"])
    raise UnsendableError(f"{field['custom_id']} has no option {entered!r}")


def _ticked(field: Json, entered: Entered | None) -> list[str]:
    """The boxes that were named by label or value, or else those that are ticked already."""
    names = {option["value"] for option in field["options"] if option.get("default")}
    if isinstance(entered, set):
        names = entered
    elif entered is not None:
        raise UnsendableError(f"{field['custom_id']} takes boxes to tick, not {entered!r}")
    ticked = [o["value"] for o in field["options"] if o["value"] in names or o["label"] in names]
    least, most = field.get("min_values", 1), field.get("max_values", len(field["options"]))
    is_left_out = not ticked and not field.get("required", True)
    if len(ticked) < len(names) or not (is_left_out or least <= len(ticked) <= most):
        raise UnsendableError(f"{field['custom_id']} takes {least} to {most} of its boxes, not {names}")
    return ticked


def _files(field: Json, entered: Entered | None) -> list[Upload]:
    """The files, as many as the field takes: one unless it says otherwise, or none where none is required."""
    if isinstance(entered, str | set):
        raise UnsendableError(f"{field['custom_id']} takes files, not {entered!r}")
    files: list[Upload] = []
    if isinstance(entered, Upload):
        files = [entered]
    elif isinstance(entered, list):
        files = entered
    least, most = field.get("min_values", 1), field.get("max_values", 1)
    is_left_out = not files and not field.get("required", True)
    if not is_left_out and not least <= len(files) <= most:
        raise UnsendableError(f"{field['custom_id']} takes {least} to {most} files, not {len(files)}")
    return files


def _written(field: Json, entered: Entered | None) -> str:
    value = entered
    if value is None:
        value = field.get("value") or ""
    if not isinstance(value, str):
        raise UnsendableError(f"{field['custom_id']} takes text, not {value!r}")
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if field.get("required", True):
        least = max(least, 1)
    if (value or least) and not least <= len(value) <= most:
        raise UnsendableError(f"{field['custom_id']} takes {least} to {most} characters, not {len(value)}")
    return value
