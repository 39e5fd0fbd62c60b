"""Pictures of results: drawn by the worker from what is stored now."""

from dataclasses import replace

from bot.domain.news.result_news import ResultNews
from bot.domain.pictures.picture_shape import PictureShape
from bot.services.press.photos import Photos
from bot.worker.jobs import FileWorker
from bot.worker.picture_jobs import DrawResultCard


class ResultPictures:
    """Use cases about them."""

    def __init__(self, photos: Photos, making: FileWorker) -> None:
        self._photos = photos
        self._files = making

    async def draw(self, server_id: int, news: ResultNews, shape: PictureShape) -> bytes:
        """The picture as PNG.

        Raises:
            UserError: too much waits to be drawn, or it takes too long.
        """
        files = await self._photos.logo_files(news.look)
        job = DrawResultCard(files=files, news=what_is_drawn(news), shape=shape)
        return await self._files.run(job, server_id)


def what_is_drawn(news: ResultNews) -> ResultNews:
    """The news without what no picture shows: another round's change makes no other picture."""
    return replace(
        news,
        season=replace(news.season, rounds=(), entries=(), points=None),
        round=replace(news.round, sessions=()),
        result=replace(news.result, photo=None, at=None),
        final_since=None,
        names_series=False,
        wants_picture=False,
        picture=None,
    )
