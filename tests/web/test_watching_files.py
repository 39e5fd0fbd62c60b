"""The dashboard, the alerts and the manual ask for metrics that there are, by labels that they have."""

import json
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.domain.outbox.queue_figures import QueueFigures
from bot.metrics import AnswerOutcome
from bot.vital_signs import GatewayPulse, VitalSigns
from bot.web.queue_gauges import QueueGauges
from bot.web.site import Site
from tests.web.scraping import samples

DOCS = Path(__file__).parents[2] / "docs"
ALERTS = DOCS / "prometheus-alerts.yaml"

Exposed = dict[str, dict[str, set[str]]]
"""Samples' names, with the values of each label."""

_OF_EVERY_TARGET = {"instance", "job"}
_OF_PROMETHEUS = {"up"}


@pytest.fixture
async def exposed(site: Site, signs: VitalSigns) -> Exposed:
    """All that is exposed once each thing has happened."""

    async def count() -> QueueFigures:
        return QueueFigures({})

    site.metrics.registry.register(QueueGauges(count))
    site.show_shards("3f2a91c0", lambda: {0: True})
    signs._look_at_shards = lambda: {0: GatewayPulse(0.0, 41.25)}
    for outcome in AnswerOutcome:
        site.metrics.note_answer("next", outcome, 0.1)
    labels_by_name: Exposed = defaultdict(lambda: defaultdict(set))
    for sample in samples(site.metrics.registry):
        labels = labels_by_name[sample.name]
        for label, labelled in sample.labels.items():
            labels[label].add(labelled)
    return labels_by_name


def queries_of_dashboard() -> Iterator[str]:
    dashboard: dict[str, Any] = json.loads((DOCS / "grafana-dashboard.json").read_text())
    for panel in dashboard["panels"]:
        for target in panel["targets"]:
            yield target["expr"]
    for variable in dashboard["templating"]["list"]:
        if variable["type"] == "query":
            yield variable["definition"].removeprefix("label_values(").partition(",")[0]


def queries_of_alerts() -> Iterator[str]:
    yield from re.findall(r"expr: (?:>-\s+)?(.+?)\n\s+(?:for|labels):", ALERTS.read_text(), re.DOTALL)


def selectors(query: str) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """The metrics that a query names, each with its conditions: label, operator, value."""
    for name, conditions in re.findall(r"\b((?:pitboard|process|up)[a-z_]*)(?:\{([^}]*)\})?", query):
        yield name, re.findall(r'([a-z_]+)\s*(=~|!=|=)\s*"([^"]*)"', conditions)


@pytest.mark.parametrize("query", [*queries_of_dashboard(), *queries_of_alerts()])
def test_a_query_finds_what_it_asks_for(query: str, exposed: Exposed) -> None:
    asked = list(selectors(query))
    assert asked, query
    grouped = {
        label.strip() for labels in re.findall(r"by \(([^)]*)\)", query) for label in labels.split(",")
    }
    for name, conditions in asked:
        assert name in {*exposed, *_OF_PROMETHEUS}, query
        assert grouped <= {*exposed[name], *_OF_EVERY_TARGET}, query
        for label, operator, asked_value in conditions:
            assert label in {*exposed[name], *_OF_EVERY_TARGET}, query
            if operator == "=" and label not in _OF_EVERY_TARGET:
                assert asked_value in exposed[name][label], query


def test_the_manual_explains_every_metric_and_no_other(exposed: Exposed) -> None:
    manual = (DOCS / "operations.md").read_text()
    explained = set(re.findall(r"^\| `(pitboard_[a-z_]+)` \|", manual, re.MULTILINE))
    families = {re.sub(r"_(?:bucket|sum|count)$", "", name) for name in exposed}
    assert explained == {name for name in families if name.startswith("pitboard_")}


def test_every_panel_has_a_place_of_its_own() -> None:
    dashboard = json.loads((DOCS / "grafana-dashboard.json").read_text())
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in dashboard["panels"]]
    assert len(set(places)) == len(places)


def test_prometheus_own_tool_takes_the_alerts() -> None:
    promtool = shutil.which("promtool")
    if promtool is None:
        pytest.skip("promtool isn't installed (Debian: apt-get install prometheus)")
    checked = subprocess.run(  # noqa: S603 - the tool that was found
        [promtool, "check", "rules", ALERTS], capture_output=True, text=True, timeout=30, check=False
    )
    assert checked.returncode == 0, checked.stderr
