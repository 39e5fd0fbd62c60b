"""How the process is, as numbers that are read at the moment of the scrape."""

from collections.abc import Callable, Iterator, Mapping

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


class ShardGauges(Collector):
    """For the registry: of the process `name` its shards by number, and whether their servers are known."""

    def __init__(self, name: str, shards: Callable[[], Mapping[int, bool]]) -> None:
        self._name = name
        self._shards = shards

    def collect(self) -> Iterator[Metric]:
        """Each shard with its value now; none while the process stands by."""
        connected = GaugeMetricFamily(
            "pitboard_shard_connected",
            "1 while this process is connected as the shard, 0 while it is about to be",
            labels=["process", "shard"],
        )
        for number, is_shown in self._shards().items():
            connected.add_metric([self._name, str(number)], float(is_shown))
        yield connected
