"""What the worker can be asked to draw; `files` has the team's logo, if there is one."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.news.result_news import ResultNews
from bot.domain.pictures.picture_shape import PictureShape
from bot.domain.pictures.season_chart import SeasonChart
from bot.domain.pictures.standings_chart import StandingsChart
from bot.worker.jobs import FileJob


@dataclass(frozen=True, kw_only=True)
class DrawResultCard(FileJob[bytes]):
    """Draw a result's picture: a PNG."""

    news: ResultNews
    shape: PictureShape

    is_kept: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class DrawSeasonChart(FileJob[bytes]):
    """Draw the chart of a car's season: a PNG."""

    chart: SeasonChart

    is_kept: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class DrawStandingsChart(FileJob[bytes]):
    """Draw the chart of a championship: a PNG."""

    chart: StandingsChart

    is_kept: ClassVar[bool] = True
