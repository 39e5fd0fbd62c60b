"""What a message would be after a request, before anybody has said whether it may."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.loopback.uploads import Upload
from tests.loopback.world import Json, walk

if TYPE_CHECKING:
    from tests.loopback.messages import Message

EPHEMERAL = 1 << 6
LOADING = 1 << 7
COMPONENTS_V2 = 1 << 15
TEXT_DISPLAY = 10


@dataclass
class Form:
    """What a message would be after a request: the request's fields over those it already has."""

    content: str
    embeds: list[Json]
    components: list[Json]
    flags: int
    attachments: list[Json]
    uploads: dict[int, Upload]
    extras: list[str]
    unmatched: list[Any]
    descriptions: dict[str, str]
    allowed_mentions: Json | None
    poll: Json | None = None

    @property
    def is_v2(self) -> bool:
        return bool(self.flags & COMPONENTS_V2)

    @property
    def text(self) -> str:
        """All that pings and that a screen reader reads, in order; no-break spaces read as spaces."""
        displays = [c["content"] for c in walk(self.components) if c.get("type") == TEXT_DISPLAY]
        shown = "\n".join(part for part in (self.content, *displays) if part)
        return shown.replace("\N{NO-BREAK SPACE}", " ")

    @property
    def filenames(self) -> set[str]:
        return {a["filename"] for a in self.attachments} | {u.filename for u in self.uploads.values()}

    def told_of(self, number: int) -> Json:
        """What the request says of the file with that number."""
        description = self.descriptions.get(str(number))
        return {"description": description} if description else {}


def fill(body: Json, files: dict[int, Upload], old: "Message | None" = None) -> Form:
    """Read a request: a field that isn't there stays as it was, one that is null is emptied."""

    def value(key: str, before: Any) -> Any:
        return body[key] or type(before)() if key in body else before

    had = old.attachments if old else []
    listed = body.get("attachments")
    kept = had if listed is None else [a for a in had if a["id"] in {str(item["id"]) for item in listed}]
    known = {a["id"] for a in had} | {str(n) for n in files}
    return Form(
        content=value("content", old.content if old else ""),
        embeds=value("embeds", old.embeds if old else []),
        components=value("components", old.components if old else []),
        flags=(old.flags if old else 0) & ~LOADING | (body.get("flags") or 0),
        attachments=kept,
        uploads=files,
        extras=[key for key in ("poll", "sticker_ids") if body.get(key)],
        unmatched=[item["id"] for item in listed or [] if str(item["id"]) not in known],
        descriptions={str(i["id"]): i["description"] for i in listed or [] if i.get("description")},
        allowed_mentions=body.get("allowed_mentions"),
        poll=body.get("poll"),
    )
