"""A modal being filled in: only text fits into its fields, and only as much as they take."""

from collections.abc import Iterator

from tests.loopback.options import UnsendableError
from tests.loopback.rules import LABEL, TEXT_INPUT
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
        if field["type"] != TEXT_INPUT:
            raise UnsendableError(f"people here fill in text only, not components of type {field['type']}")
        yield field


def _answered(field: Json, label: str | None, left: dict[str, str]) -> Json:
    key = field["custom_id"] if field["custom_id"] in left else str(label)
    value = left.pop(key, field.get("value") or "")
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if field.get("required", True):
        least = max(least, 1)
    if (value or least) and not least <= len(value) <= most:
        raise UnsendableError(f"{key} takes {least} to {most} characters, not {len(value)}")
    return {"type": TEXT_INPUT, "id": field.get("id") or 2, "custom_id": field["custom_id"], "value": value}
