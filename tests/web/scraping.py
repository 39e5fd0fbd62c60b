"""Reading /metrics as Prometheus does: samples by name and labels."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample


def samples(registry: CollectorRegistry) -> list[Sample]:
    return list(read_samples(generate_latest(registry).decode()))


def read_samples(text: str) -> Iterator[Sample]:
    for family in text_string_to_metric_families(text):
        yield from family.samples


def value(registry: CollectorRegistry, name: str, **labels: str) -> float | None:
    """None where there is no such sample."""
    return registry.get_sample_value(name, labels)
