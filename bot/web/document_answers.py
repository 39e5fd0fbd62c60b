"""How documents and pictures are answered over HTTP: what caches may keep, and 304 to who has it already."""

from aiohttp import ETag, web

from bot.domain.base.team_page import PageAddresses
from bot.web.documents import NOTHING_LOADED, Document

_A_YEAR_S = 365 * 24 * 3600


def document_answer(request: web.Request, document: Document, addresses: PageAddresses) -> web.Response:
    """The document; everybody asks anew whether what they have is still so."""
    headers = _headers(addresses, "max-age=0, must-revalidate", document.policy)
    response = web.Response(headers={**headers, "Vary": "Accept-Encoding"})
    response.etag = ETag(document.digest, is_weak=True)  # the same whether it is gzipped or not
    if _has_it(request, document.digest):
        response.set_status(304)
        return response
    response.content_type, response.charset = document.content_type, "utf-8"
    if _takes_gzip(request):
        response.headers["Content-Encoding"] = "gzip"
        response.body = document.gzipped
    else:
        response.body = document.body
    return response


def picture_answer(
    request: web.Request, content_type: str, digest: str, data: bytes, addresses: PageAddresses
) -> web.Response:
    """A picture, which at its address never changes: who has it doesn't ask again."""
    headers = _headers(addresses, f"max-age={_A_YEAR_S}, immutable", NOTHING_LOADED)
    response = web.Response(headers=headers)
    response.etag = ETag(digest)
    if _has_it(request, digest):
        response.set_status(304)
        return response
    response.content_type, response.body = content_type, data
    return response


def _headers(addresses: PageAddresses, caching: str, policy: str) -> dict[str, str]:
    """What is secret, no proxy keeps, no search engine lists and no link gives away."""
    headers = {"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff"}
    if addresses.is_public:
        # A team's own website may read its feeds in the visitor's browser.
        return headers | {"Cache-Control": f"public, {caching}", "Access-Control-Allow-Origin": "*"}
    return headers | {
        "Cache-Control": f"private, {caching}",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow",
    }


def _has_it(request: web.Request, digest: str) -> bool:
    known_etags = request.if_none_match or ()
    return any(etag.value in ("*", digest) for etag in known_etags)


def _takes_gzip(request: web.Request) -> bool:
    """Whether `Accept-Encoding` names gzip; `gzip;q=0` refuses it (RFC 9110, 12.5.3)."""
    for choice in request.headers.get("Accept-Encoding", "").split(","):
        coding, _, parameter = choice.replace(" ", "").lower().partition(";")
        if coding == "gzip":
            return parameter not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
