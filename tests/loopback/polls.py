"""A message's poll: what people voted, and when it is over."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.loopback.errors import FormError
from tests.loopback.world import Json, iso

LONGEST_QUESTION, LONGEST_ANSWER = 300, 55


@dataclass
class Poll:
    """Made of a request; `votes` are how many people chose each answer, by its id."""

    asked: Json
    votes: dict[int, int] = field(default_factory=dict)
    closed: bool = False
    created: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def answers(self) -> list[str]:
        return [answer["poll_media"]["text"] for answer in self.asked["answers"]]

    def json(self) -> Json:
        ids = range(1, len(self.answers) + 1)
        ends = self.created + timedelta(hours=self.asked.get("duration") or 24)
        return {
            "question": {"text": self.asked["question"]["text"]},
            "answers": [
                {"answer_id": id_, "poll_media": {"text": text}}
                for id_, text in zip(ids, self.answers, strict=True)
            ],
            "expiry": iso(ends),
            "allow_multiselect": bool(self.asked.get("allow_multiselect")),
            "layout_type": 1,
            "results": {
                "is_finalized": self.closed,
                "answer_counts": [
                    {"id": id_, "count": self.votes.get(id_, 0), "me_voted": False} for id_ in ids
                ],
            },
        }


def check_poll(poll: Json, components: list[Json]) -> list[FormError]:
    """What Discord refuses of a poll that its description doesn't tell."""
    errors: list[FormError] = []
    if components:
        errors.append(FormError(("poll",), "POLL_WITH_COMPONENTS", "A poll stands alone."))
    if len(poll["question"].get("text") or "") > LONGEST_QUESTION:
        errors.append(FormError(("poll", "question", "text"), "BASE_TYPE_MAX_LENGTH", "300 or fewer."))
    for index, answer in enumerate(poll["answers"]):
        if not 1 <= len(answer["poll_media"].get("text") or "") <= LONGEST_ANSWER:
            place = ("poll", "answers", index, "poll_media", "text")
            errors.append(FormError(place, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 55 in length."))
    return errors
