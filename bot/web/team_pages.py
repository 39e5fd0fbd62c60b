"""`/calendar.ics`, `/feed.atom` and `/feed.json`, and the same of one team under `/t/<name>/`."""

import re
from http import HTTPStatus

from aiohttp import ETag, web

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.errors import DatabaseFaultError, UserError
from bot.web.documents import Document
from bot.web.team_documents import DocumentName, TeamDocuments

_PAGE_NAME = "[A-Za-z0-9_-]{1,64}"  # northlight-racing, and what token_urlsafe makes
_SECONDS_TO_WAIT = "30"
_NOTHING_THERE = "There is nothing at this address."
_NOT_NOW = "This can't be read right now. Please try again in a minute."


class TeamPageRoutes:
    """The routes; until there is a database, `documents` is None and they ask to come back later."""

    def __init__(self) -> None:
        self.documents: TeamDocuments | None = None

    def routes(self) -> list[web.RouteDef]:
        """Those of every document."""
        routes: list[web.RouteDef] = []
        for name in DocumentName:
            routes.append(web.get(f"/{{document:{re.escape(name)}}}", self._answer))
            routes.append(web.get(f"/t/{{page:{_PAGE_NAME}}}/{{document:{re.escape(name)}}}", self._answer))
        return routes

    async def _answer(self, request: web.Request) -> web.Response:
        page_name, name = request.match_info.get("page"), DocumentName(request.match_info["document"])
        if self.documents is None:
            return _not_now()
        try:
            found = await self.documents.find(page_name, name)
        except (DatabaseFaultError, UserError):
            # The database has logged its fault; the other is that the worker has too much to do, or stops.
            return _not_now()
        if found is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, text=f"{_NOTHING_THERE}\n")
        return _document_answer(request, *found)


def _document_answer(request: web.Request, document: Document, addresses: PageAddresses) -> web.Response:
    """The document, or 304 to whoever has it already."""
    response = web.Response(headers=_cache_headers(addresses))
    response.etag = ETag(document.digest, is_weak=True)  # the same whether it is gzipped or not
    if _has_it(request, document):
        response.set_status(HTTPStatus.NOT_MODIFIED)
        return response
    response.content_type, response.charset = document.content_type, "utf-8"
    if _takes_gzip(request):
        response.headers["Content-Encoding"] = "gzip"
        response.body = document.gzipped
    else:
        response.body = document.body
    return response


def _cache_headers(addresses: PageAddresses) -> dict[str, str]:
    """Everybody asks anew whether what they have is still so; what is secret, no proxy keeps."""
    headers = {"Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    if addresses.reach is PageReach.PUBLIC:
        return headers | {"Cache-Control": "public, max-age=0, must-revalidate"}
    return headers | {
        "Cache-Control": "private, max-age=0, must-revalidate",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow",
    }


def _has_it(request: web.Request, document: Document) -> bool:
    known_etags = request.if_none_match or ()
    return any(etag.value in ("*", document.digest) for etag in known_etags)


def _takes_gzip(request: web.Request) -> bool:
    """Whether `Accept-Encoding` names gzip; `gzip;q=0` refuses it (RFC 9110, 12.5.3)."""
    for choice in request.headers.get("Accept-Encoding", "").split(","):
        coding, _, parameter = choice.replace(" ", "").lower().partition(";")
        if coding == "gzip":
            return parameter not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def _not_now() -> web.Response:
    return web.Response(
        status=HTTPStatus.SERVICE_UNAVAILABLE,
        text=f"{_NOT_NOW}\n",
        headers={"Retry-After": _SECONDS_TO_WAIT, "Cache-Control": "no-store"},
    )
