"""Make openapi.json: the part of Discord's OpenAPI description that the double supports.

Usage: python tests/loopback/trim.py path/to/the/full/openapi.json
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KEPT = {
    "/applications/{application_id}/commands": {"get", "put"},
    "/applications/{application_id}/guilds/{guild_id}/commands": {"get", "put"},
    "/channels/{channel_id}": {"get", "patch"},
    "/channels/{channel_id}/messages": {"get", "post"},
    "/channels/{channel_id}/messages/{message_id}": {"get", "patch", "delete"},
    "/channels/{channel_id}/messages/{message_id}/threads": {"post"},
    "/channels/{channel_id}/messages/{message_id}/crosspost": {"post"},
    "/channels/{channel_id}/polls/{message_id}/expire": {"post"},
    "/channels/{channel_id}/voice-status": {"put"},
    "/channels/{channel_id}/threads": {"post"},
    "/channels/{channel_id}/threads/archived/public": {"get"},
    "/gateway/bot": {"get"},
    "/guilds/{guild_id}": {"get"},
    "/guilds/{guild_id}/channels": {"get"},
    "/guilds/{guild_id}/members/@me": {"patch"},
    "/guilds/{guild_id}/members/{user_id}": {"get"},
    "/guilds/{guild_id}/scheduled-events": {"get", "post"},
    "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}": {"patch", "delete"},
    "/guilds/{guild_id}/threads/active": {"get"},
    "/interactions/{interaction_id}/{interaction_token}/callback": {"post"},
    "/oauth2/applications/@me": {"get"},
    "/users/@me": {"get"},
    "/users/@me/channels": {"post"},
    "/webhooks/{webhook_id}/{webhook_token}": {"post"},
    "/webhooks/{webhook_id}/{webhook_token}/messages/@original": {"get", "patch", "delete"},
    "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": {"get", "patch", "delete"},
}
GOOD = ("200", "201")
SCHEMA = "#/components/schemas/"


def trim(full: dict[str, Any]) -> dict[str, Any]:
    """The paths in KEPT with their JSON bodies, the good replies' too, and every schema these reach."""
    paths = {
        path: {method: _operation(full["paths"][path][method]) for method in sorted(methods)}
        for path, methods in KEPT.items()
    }
    schemas = full["components"]["schemas"]
    reached: dict[str, Any] = {}
    waiting = set(_references(paths))
    while waiting:
        found = {name: _bare(schemas[name]) for name in waiting}
        reached |= found
        waiting = set(_references(found)) - set(reached)
    return {
        "openapi": full["openapi"],
        "info": full["info"],
        "paths": paths,
        "components": {"schemas": dict(sorted(reached.items()))},
    }


def _operation(full: dict[str, Any]) -> dict[str, Any]:
    body = full.get("requestBody")
    replies = {status: _json(reply) for status, reply in full["responses"].items() if status in GOOD}
    return {**({"requestBody": _json(body)} if body else {}), "responses": replies}


def _json(part: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": _bare(part["content"]["application/json"])}}


def _bare(node: Any) -> Any:
    """Without what decides nothing: the prose, and the list of all kinds beside an `enum` that names one.

    Checking that list again in every alternative of every union took two thirds of the time.
    """
    if isinstance(node, dict):
        idle = {"description"} if isinstance(node.get("description"), str) else set()
        idle |= {"allOf"} if isinstance(node.get("enum"), list) and len(node["enum"]) == 1 else set()
        return {key: _bare(value) for key, value in node.items() if key not in idle}
    return [_bare(item) for item in node] if isinstance(node, list) else node


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield str(value).removeprefix(SCHEMA)
            else:
                yield from _references(value)
    elif isinstance(node, list):
        for item in node:
            yield from _references(item)


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    target = Path(__file__).with_name("openapi.json")
    target.write_text(json.dumps(trim(source), indent=1) + "\n", "utf-8")
