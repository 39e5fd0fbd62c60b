"""How the process is, as numbers that are read at the moment of the scrape."""

from collections.abc import Iterator

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.registry import Collector

from bot import __version__
from bot.vital_signs import VitalSigns


class VitalGauges(Collector):
    """The vital signs, for the registry."""

    def __init__(self, signs: VitalSigns) -> None:
        self._signs = signs

    def collect(self) -> Iterator[Metric]:
        """Each gauge with its value now."""
        yield InfoMetricFamily("pitboard", "Which Pitboard this is", {"version": __version__})
        yield GaugeMetricFamily(
            "pitboard_ready", "1 while /readyz answers 200", float(not self._signs.ailment())
        )
        yield GaugeMetricFamily(
            "pitboard_database_answer_age_seconds",
            "Since the database last answered",
            self._signs.database_silence_s(),
        )
        heartbeats = GaugeMetricFamily(
            "pitboard_gateway_heartbeat_age_seconds",
            "Since Discord last answered a heartbeat",
            labels=["shard"],
        )
        for number, silence in self._signs.heartbeat_silence_s().items():
            heartbeats.add_metric([str(number)], silence)
        yield heartbeats
