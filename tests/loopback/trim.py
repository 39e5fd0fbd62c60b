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
    "/channels/{channel_id}": {"get"},
    "/channels/{channel_id}/messages": {"get", "post"},
    "/channels/{channel_id}/messages/{message_id}": {"get", "patch", "delete"},
    "/gateway/bot": {"get"},
    "/guilds/{guild_id}/members/{user_id}": {"get"},
    "/interactions/{interaction_id}/{interaction_token}/callback": {"post"},
    "/oauth2/applications/@me": {"get"},
    "/users/@me": {"get"},
    "/webhooks/{webhook_id}/{webhook_token}": {"post"},
    "/webhooks/{webhook_id}/{webhook_token}/messages/@original": {"get", "patch", "delete"},
    "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": {"get", "patch", "delete"},
}
SCHEMA = "#/components/schemas/"


def trim(full: dict[str, Any]) -> dict[str, Any]:
    """The paths in KEPT with their JSON bodies, the good replies' too, and every schema these reach."""
    paths = {
        path: {method: _operation(full["paths"][path][method]) for method in sorted(methods)}
        for path, methods in KEPT.items()
    }
    schemas = full["components"]["schemas"]
    reached: set[str] = set()
    waiting = set(_references(paths))
    while waiting:
        reached |= waiting
        waiting = {ref for name in waiting for ref in _references(schemas[name])} - reached
    kept = {name: _bare(schemas[name]) for name in sorted(reached)}
    return {
        "openapi": full["openapi"],
        "info": full["info"],
        "paths": paths,
        "components": {"schemas": kept},
    }


def _operation(full: dict[str, Any]) -> dict[str, Any]:
    body = full.get("requestBody")
    replies = {status: _json(reply) for status, reply in full["responses"].items() if status == "200"}
    return {**({"requestBody": _json(body)} if body else {}), "responses": replies}


def _json(part: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": _bare(part["content"]["application/json"])}}


def _bare(node: Any) -> Any:
    """Without the prose, which validates nothing and is half the size."""
    if isinstance(node, dict):
        return {k: _bare(v) for k, v in node.items() if k != "description" or isinstance(v, dict)}
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
