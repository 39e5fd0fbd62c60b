"""The only public team's page at `/`, each team's under `/t/<name>/`, with what belongs to it."""

import asyncio
import re
from http import HTTPStatus

from aiohttp import web
from babel import negotiate_locale

from bot.domain.press.photo import Picture
from bot.errors import DatabaseFaultError, UserError
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage, speaking
from bot.posts.feed.recap_page import RELEASE_FILES
from bot.services.press.photos import Photos
from bot.web.document_answers import document_answer, picture_answer
from bot.web.kept_readings import Holding, KeptReadings
from bot.web.message_page import message_answer
from bot.web.team_documents import ATOM, CALENDAR, JSON, TeamDocuments

_PAGE_NAME = "[A-Za-z0-9_-]{1,64}"  # northlight-racing, and what token_urlsafe makes
_RECAP = r"recap/\d{1,15}/"  # recap/12/
_FILES = "|".join(re.escape(name) for name in RELEASE_FILES)  # release.txt
_DOCUMENTS = f"|{re.escape(CALENDAR)}|{re.escape(ATOM)}|{re.escape(JSON)}|{_RECAP}|{_RECAP}(?:{_FILES})"
"""Every document's path below its page's address; the page's own is empty."""
_PICTURE = "pictures/{digest:[0-9a-f]{64}}.{kind:jpg|png}"
_PICTURE_TYPES = {"jpg": "image/jpeg", "png": "image/png"}
_MOST_PICTURES = 4
"""Some megabytes each; whoever has one doesn't ask again."""
_SECONDS_TO_WAIT = "30"


class TeamPageRoutes:
    """The routes; until there is a database, there are no documents and they ask to come back later."""

    def __init__(self) -> None:
        self._documents: TeamDocuments | None = None
        self._pictures: KeptReadings[str, Picture | None] | None = None
        self._picture_turn = asyncio.Lock()

    def show(self, documents: TeamDocuments, photos: Photos) -> None:
        """Answer with these from now on."""

        async def read(digest: str) -> Holding[Picture | None]:
            return Holding(await photos.find_picture(digest))

        self._documents, self._pictures = documents, KeptReadings(read, _MOST_PICTURES)

    def routes(self) -> list[web.RouteDef]:
        """Those of every document and picture; last, what answers where nothing else is."""
        page = f"/t/{{page:{_PAGE_NAME}}}"
        return [
            web.get(f"/{{path:{_DOCUMENTS}}}", self._answer_document),
            web.get(f"{page}/{{path:{_DOCUMENTS}}}", self._answer_document),
            web.get(f"/{_PICTURE}", self._answer_picture),
            web.get(f"{page}/{_PICTURE}", self._answer_picture),
            web.get(page, _answer_with_slash),
            web.get("/{nothing:.*}", _answer_nothing),
        ]

    async def _answer_document(self, request: web.Request) -> web.Response:
        if self._documents is None:
            return _not_now(request)
        place = request.match_info
        try:
            document_and_addresses = await self._documents.find(place.get("page"), place["path"])
        except (DatabaseFaultError, UserError):
            # The database has logged its fault; the other is that the worker has too much to do, or stops.
            return _not_now(request)
        if document_and_addresses is None:
            return await _answer_nothing(request)
        return document_answer(request, *document_and_addresses)

    async def _answer_picture(self, request: web.Request) -> web.Response:
        if self._documents is None or self._pictures is None:
            return _not_now(request)
        place = request.match_info
        digest, kind = place["digest"], place["kind"]
        try:
            found = await self._documents.find_picture(place.get("page"), digest, kind)
            if found is None:
                return await _answer_nothing(request)
            # One after the other: a post that waits for its picture waits for one reader, not for all.
            async with self._picture_turn:
                picture = (await self._pictures.get(digest, found.version, found.now)).value
        except DatabaseFaultError:
            return _not_now(request)
        if picture is None:  # it was taken off since what names it was read
            return await _answer_nothing(request)
        return picture_answer(request, _PICTURE_TYPES[kind], digest, picture.data, found.addresses)


async def _answer_with_slash(request: web.Request) -> web.Response:
    """Addresses on the page begin where it is, so its own has to end with a slash."""
    raise web.HTTPPermanentRedirect(f"{request.match_info['page']}/")


async def _answer_nothing(request: web.Request) -> web.Response:
    with speaking(_readers_language(request)):
        return message_answer(
            request,
            HTTPStatus.NOT_FOUND,
            phrase("Nothing here"),
            phrase(
                "There is nothing at this address. Ask the team for a new one, or check it for typing errors."
            ),
        )


def _not_now(request: web.Request) -> web.Response:
    with speaking(_readers_language(request)):
        return message_answer(
            request,
            HTTPStatus.SERVICE_UNAVAILABLE,
            phrase("Back in a minute"),
            phrase("This can't be read right now. Please try again in a minute."),
            **{"Retry-After": _SECONDS_TO_WAIT},
        )


def _readers_language(request: web.Request) -> SpokenLanguage:
    """What a browser prefers, `sv-SE,sv;q=0.9,en;q=0.8`: no team whose language it could be is known here.

    Some write `EN-US`, which is the same.
    """
    accepted = request.headers.get("Accept-Language", "").lower().split(",")
    locales = [locale.partition(";")[0].strip() for locale in accepted]  # browsers send the dearest first
    return SpokenLanguage(negotiate_locale(locales, list(SpokenLanguage), sep="-") or SpokenLanguage.ENGLISH)
