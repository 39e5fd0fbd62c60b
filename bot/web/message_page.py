"""A page that says one sentence: that nothing is there, or that it can't be read just now."""

import base64
import hashlib
from html import escape
from http import HTTPStatus

from aiohttp import web

from bot.languages.current import current_language

_STYLE = (
    ":root{color-scheme:light dark}body{margin:20vh auto;max-width:30rem;padding:0 1.25rem;"
    "font:1.1rem/1.5 system-ui,sans-serif;text-align:center}"
)


def message_answer(
    request: web.Request, status: HTTPStatus, title: str, sentence: str, **headers: str
) -> web.Response:
    """The sentence, as a page for browsers and as a line of text for everybody else."""
    same_for_all = {
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Vary": "Accept, Accept-Language",
    }
    if "text/html" not in request.headers.get("Accept", ""):
        return web.Response(status=status, text=f"{sentence}\n", headers=same_for_all | headers)
    page = (
        f'<!DOCTYPE html><html lang="{current_language()}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1><p>{escape(sentence)}</p></main></body></html>\n"
    )
    policy = {"Content-Security-Policy": page_policy(_STYLE)}
    return web.Response(
        status=status, text=page, content_type="text/html", headers=same_for_all | policy | headers
    )


def page_policy(style: str) -> str:
    """The Content-Security-Policy of a page with this style sheet in it: no other, and no script at all."""
    style_hash = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
