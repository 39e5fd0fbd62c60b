"""All that the process serves, put together: each subject's pages beside one another at one address."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager

from bot.domain.outbox.queue_figures import QueueFigures
from bot.services.use_cases import UseCases
from bot.vital_signs import VitalSigns
from bot.web.counted_metrics import CountedMetrics
from bot.web.health_pages import health_routes
from bot.web.http_server import serving, serving_on_loopback
from bot.web.metrics_page import metrics_route
from bot.web.queue_gauges import QueueGauges
from bot.web.team_documents import TeamDocuments
from bot.web.team_pages import TeamPageRoutes
from bot.web.vital_gauges import ShardGauges, VitalGauges
from bot.worker.jobs import FileWorker


class Site:
    """The pages, and the metrics that they show. They are there before there is a database."""

    def __init__(self, signs: VitalSigns) -> None:
        self.metrics = CountedMetrics()
        self.metrics.registry.register(VitalGauges(signs))
        self._signs = signs
        self._team_pages = TeamPageRoutes()

    def serving(self, address: str) -> AbstractAsyncContextManager[None]:
        """Serve every page at `host:port` while inside.

        Raises:
            StartupError: nothing can listen there.
        """
        routes = (*health_routes(self._signs.ailment), metrics_route(self.metrics.registry))
        return serving(address, (*routes, *self._team_pages.routes()))

    def serving_teams_on_loopback(self) -> AbstractAsyncContextManager[str]:
        """Serve the teams' pages and nothing else, on this machine alone; gives their address."""
        return serving_on_loopback(self._team_pages.routes())

    def show_teams(self, use_cases: UseCases, making: FileWorker) -> None:
        """Serve the teams' pages, calendars and feeds, now that there is a database."""
        documents = TeamDocuments(use_cases.team_pages, use_cases.calendars, use_cases.team_feeds, making)
        self._team_pages.show(documents, use_cases.photos)

    def show_shards(self, process: str, shards: Callable[[], Mapping[int, bool]]) -> None:
        """Show which shards the process of that name has, and whether their servers are known."""
        self.metrics.registry.register(ShardGauges(process, shards))

    async def watch(self, count: Callable[[], Awaitable[QueueFigures]]) -> None:
        """Show how the outbox stands, too; counts it again and again until cancelled."""
        gauges = QueueGauges(count)
        self.metrics.registry.register(gauges)
        await gauges.watch()
