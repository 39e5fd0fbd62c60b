"""What each kill hit: by its step, and by what the database and Discord held at that moment."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.crash.ledger import OPEN, Delivery, Ledger
from tests.crash.stage import Stage
from tests.crash.steps import Step
from tests.crash.work import shown, told

HITS = tuple(
    f"{action} {state}"
    for action in ("post", "edit")
    for state in ("pending", "claimed", "claimed, arrived", "sent")
)
"""Every state that a delivery under way can be killed in; `arrived` is at Discord, whoever heard of it."""


class Tally:
    """Counts deliveries by step and state; a kill hits up to one in each channel, and what waits behind."""

    def __init__(self) -> None:
        self._kills: Counter[Step] = Counter()
        self._hits: defaultdict[Step, Counter[str]] = defaultdict(Counter)

    @property
    def hits(self) -> Counter[str]:
        """The states that were hit, in all steps together."""
        return sum(self._hits.values(), Counter())

    def count(self, step: Step, stage: Stage, before: Ledger) -> str:
        """Note what a kill on that stage has hit since `before`; in words."""
        hit = Counter(_state(stage, delivery) for delivery in _moved(stage, before))
        self._kills[step] += 1
        self._hits[step] += hit
        return ", ".join(f"{count} {state}" for state, count in sorted(hit.items())) or "nothing"

    def __str__(self) -> str:
        """The table, in Markdown."""
        head = ("killed at", "kills", *HITS)
        rows = [(step, self._kills[step], *(self._hits[step][hit] for hit in HITS)) for step in Step]
        total = ("all", self._kills.total(), *(self.hits[hit] for hit in HITS))
        lines = [head, ["---"] * len(head), *rows, total]
        return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def _moved(stage: Stage, before: Ledger) -> Iterator[Delivery]:
    """What was under way at the kill, or has ended since `before`."""
    over = {delivery.id for delivery in before.deliveries if delivery.state not in OPEN}
    for delivery in stage.read().deliveries:
        ended = delivery.state not in OPEN
        if delivery.id not in over and (ended or delivery.is_due(stage.now)):
            yield delivery


def _state(stage: Stage, delivery: Delivery) -> str:
    arrived = delivery.state == "claimed" and _has_arrived(stage, delivery)
    return f"{delivery.action} {delivery.state}{', arrived' if arrived else ''}"


def _has_arrived(stage: Stage, delivery: Delivery) -> bool:
    """A post when its subject is there, an edit when the words are the newest."""
    wanted = told(delivery.said)
    channel = next(c for c in stage.channels if c.id == delivery.channel_id)
    seen = [there for message in channel.all_messages if (there := shown(message))]
    if delivery.action == "edit":
        return wanted in seen
    return wanted is not None and wanted.subject in {there.subject for there in seen}
