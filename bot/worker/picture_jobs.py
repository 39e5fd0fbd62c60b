"""What the worker can be asked to draw; `files` has the team's logo, if there is one."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.news.result_news import ResultNews
from bot.domain.pictures.picture_shape import PictureShape
from bot.worker.jobs import FileJob


@dataclass(frozen=True, kw_only=True)
class DrawResultCard(FileJob[bytes]):
    """Draw a result's picture: a PNG."""

    news: ResultNews
    shape: PictureShape

    is_kept: ClassVar[bool] = True
