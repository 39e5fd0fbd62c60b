"""Press packs: a weekend as files to send to the press, with its pictures."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.photo import Photo
from bot.domain.press.press_pack import PressPack
from bot.services.press.photos import Photos
from bot.worker.jobs import FileWorker, MakePressPack, PictureWords

MOST_PICTURES = 20
"""Pictures that a press pack may have; they are in memory together."""


class PressPacks:
    """Use cases about press packs."""

    def __init__(self, photos: Photos, making: FileWorker) -> None:
        self._photos = photos
        self._files = making

    async def make(self, server_id: int, news: RecapNews, photos: Sequence[Photo]) -> PressPack:
        """The files of a weekend with its photos, of which the first `MOST_PICTURES` are looked at.

        Raises:
            UserError: it takes too long or too much memory, or too much waits.
        """
        shown = photos[:MOST_PICTURES]
        pictures = [await self._photos.picture(photo.digest) for photo in shown]
        job = MakePressPack(
            files=tuple(picture.data for picture in pictures),
            picture_words=tuple(PictureWords(photo.alt or "", photo.credit or "") for photo in shown),
            team=news.team,
            season=news.season,
            round=news.round,
            results=tuple(news.results.values()),
            quotes=news.quotes,
            recap=news.recap,
            now=news.now,
            class_stories=news.class_stories,
        )
        pack = await self._files.run(job, server_id)
        return replace(pack, missing=pack.missing + len(photos) - len(shown))
