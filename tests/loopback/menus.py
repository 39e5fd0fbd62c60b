"""Menus of channels and roles under a message, as Discord's client lets people choose from them."""

from collections.abc import Sequence

from tests.loopback.options import Typing, UnsendableError
from tests.loopback.rules import CHANNEL_SELECT, ROLE_SELECT
from tests.loopback.world import Channel, Json, Role


def picked(menu: Json, typing: Typing, chosen: Sequence[Channel | Role]) -> Json:
    """What is sent when these are chosen from the menu.

    Raises:
        UnsendableError: the menu doesn't offer them, or takes fewer or more.
    """
    least, most = menu.get("min_values", 1), menu.get("max_values", 1)
    if menu.get("disabled") or not least <= len(chosen) <= most:
        raise UnsendableError(f"{menu['custom_id']} takes {least} to {most}, not {len(chosen)}")
    for thing in chosen:
        _require_offered(menu, thing)
    return {
        "custom_id": menu["custom_id"],
        "component_type": menu["type"],
        "id": menu["id"],
        "values": [typing.sent(thing) for thing in chosen],
        "resolved": typing.resolved,
    }


def _require_offered(menu: Json, thing: Channel | Role) -> None:
    kinds = {CHANNEL_SELECT: Channel, ROLE_SELECT: Role}
    if not isinstance(thing, kinds[menu["type"]]):
        raise UnsendableError(f"{menu['custom_id']} doesn't offer {thing.name}")
    types = menu.get("channel_types")
    if isinstance(thing, Channel) and types and thing.type not in types:
        raise UnsendableError(f"{menu['custom_id']} doesn't offer channels like {thing.name}")
