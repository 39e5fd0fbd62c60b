"""A modal being filled in: text as long as its fields take, and of its choices those that are there."""

from collections.abc import Iterator

from tests.loopback.options import UnsendableError
from tests.loopback.rules import FILE_UPLOAD, LABEL, RADIO_GROUP, STRING_SELECT, TEXT_INPUT
from tests.loopback.world import Json


def filled_in(outer: Json, left: dict[str, str]) -> Json | None:
    """A top-level part of a modal as it is submitted, taking its value out of `left`."""
    fields = list(_inputs(outer))
    if not fields:
        return None
    filled = [_answered(field, outer.get("label") or field.get("label"), left) for field in fields]
    if outer["type"] == LABEL:
        return {"type": LABEL, "id": outer.get("id") or 1, "component": filled[0]}
    return {"type": outer["type"], "id": outer.get("id") or 1, "components": filled}


def _inputs(outer: Json) -> Iterator[Json]:
    inner = [outer["component"]] if "component" in outer else outer.get("components") or []
    for field in inner:
        if field["type"] not in (TEXT_INPUT, STRING_SELECT, RADIO_GROUP, FILE_UPLOAD):
            raise UnsendableError(f"people here fill in no components of type {field['type']}")
        yield field


def _answered(field: Json, label: str | None, left: dict[str, str]) -> Json:
    if field["type"] == TEXT_INPUT:
        return _written(field, label, left)
    answered = {"type": field["type"], "id": field.get("id") or 2, "custom_id": field["custom_id"]}
    if field["type"] == FILE_UPLOAD:  # people here send no file with a form
        return answered | {"values": []}
    chosen = _chosen(field, label, left)
    if field["type"] == RADIO_GROUP:
        return answered | {"value": chosen}
    return answered | {"values": [chosen]}


def _chosen(field: Json, label: str | None, left: dict[str, str]) -> str:
    """The option that was named by its label or value, or else the one that is chosen already."""
    wanted = left.pop(field["custom_id"], None) or left.pop(str(label), None)
    for option in field["options"]:
        if wanted in (option["value"], option["label"]) or (wanted is None and option.get("default")):
            return str(option["value"])
    raise UnsendableError(f"{field['custom_id']} has no option {wanted!r}")


def _written(field: Json, label: str | None, left: dict[str, str]) -> Json:
    key = field["custom_id"] if field["custom_id"] in left else str(label)
    value = left.pop(key, field.get("value") or "")
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if field.get("required", True):
        least = max(least, 1)
    if (value or least) and not least <= len(value) <= most:
        raise UnsendableError(f"{key} takes {least} to {most} characters, not {len(value)}")
    return {"type": TEXT_INPUT, "id": field.get("id") or 2, "custom_id": field["custom_id"], "value": value}
