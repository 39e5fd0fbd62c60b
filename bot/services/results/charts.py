"""Charts of a season: drawn by the worker of what they show."""

from bot.domain.base.look import Look
from bot.domain.pictures.season_chart import SeasonChart
from bot.domain.pictures.standings_chart import StandingsChart
from bot.services.press.photos import Photos
from bot.worker.jobs import FileWorker
from bot.worker.picture_jobs import DrawSeasonChart, DrawStandingsChart


class Charts:
    """Use cases about them; anybody may have them."""

    def __init__(self, photos: Photos, making: FileWorker) -> None:
        self._photos = photos
        self._files = making

    async def draw_season(self, server_id: int, chart: SeasonChart, look: Look) -> bytes:
        """A car's season as PNG.

        Raises:
            UserError: too much waits to be drawn, or it takes too long.
        """
        files = await self._photos.logo_files(look)
        return await self._files.run(DrawSeasonChart(files=files, chart=chart), server_id)

    async def draw_standings(self, server_id: int, chart: StandingsChart, look: Look) -> bytes:
        """A championship as PNG; it raises as `draw_season`."""
        files = await self._photos.logo_files(look)
        return await self._files.run(DrawStandingsChart(files=files, chart=chart), server_id)
