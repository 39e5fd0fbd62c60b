"""How the outbox stands, counted now and then: no scrape waits for the database."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.queue_figures import UNFINISHED, QueueFigures

LOG = logging.getLogger(__name__)

COUNTED_EVERY_S = 5.0
SHARE_OF_TIME = 0.05
"""With a million waiting rows a count takes a second or two: at most this part of the time goes into it."""
PATIENCE_S = 60.0
"""Then it is asked anew: a connection may hang for good though the database is back."""


class QueueGauges(Collector):
    """The newest count, for the registry; while the database is silent that is an old one."""

    def __init__(self, count: Callable[[], Awaitable[QueueFigures]]) -> None:
        self._count = count
        self._figures = QueueFigures({})

    async def watch(self) -> None:
        """Count again and again until cancelled."""
        time = asyncio.get_running_loop().time
        while True:
            began_at = time()
            await self._count_once()
            await asyncio.sleep(max(COUNTED_EVERY_S, (time() - began_at) / SHARE_OF_TIME))

    async def _count_once(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                self._figures = await self._count()
        except Exception as error:
            # The edge of a job: what a silent database means, /readyz says.
            LOG.debug("The outbox can't be counted: %s", error)

    def collect(self) -> Iterator[Metric]:
        """Each gauge as it was counted last; what there is nothing of is 0."""
        waiting = GaugeMetricFamily(
            "pitboard_deliveries_waiting",
            "Deliveries in the database that haven't come to their end",
            labels=["state", "kind"],
        )
        for state in UNFINISHED:
            for kind in AnnouncementKind:
                waiting.add_metric([state.value, kind.value], self._figures.waiting.get((state, kind), 0))
        yield waiting
        yield GaugeMetricFamily(
            "pitboard_oldest_overdue_delivery_seconds",
            "For how long the oldest delivery that nothing but Pitboard or Discord holds up has been due",
            self._figures.overdue_s,
        )
