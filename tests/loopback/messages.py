"""A message: what a request makes of it, and how Discord shows it afterwards."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.loopback.forms import EPHEMERAL, LOADING, Form
from tests.loopback.mentions import Pings, pings
from tests.loopback.polls import Poll
from tests.loopback.uploads import Cdn
from tests.loopback.world import Channel, Json, User, iso, snowflake, walk

FILE = 13
CROSSPOSTED = 1
"""The flag of a message that was published."""

_DEFAULTS: dict[int, Json] = {
    2: {"disabled": False},
    3: {"disabled": False, "min_values": 1, "max_values": 1},
    6: {"disabled": False, "min_values": 1, "max_values": 1},
    8: {"disabled": False, "min_values": 1, "max_values": 1},
    11: {"description": None, "spoiler": False},
    FILE: {"spoiler": False, "name": None, "size": None},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
}


@dataclass
class Message:
    """A message of the bot's. `pinged` has the mention of everybody who got a ping, once for each ping."""

    channel: Channel
    author: User
    nonce: str | int | None = None
    type: int = 0
    id: int = field(default_factory=snowflake)
    created: datetime = field(default_factory=lambda: datetime.now(UTC))
    edited: datetime | None = None
    deleted: bool = False
    is_published: bool = False
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    flags: int = 0
    text: str = ""
    poll: Poll | None = None
    pinged: list[str] = field(default_factory=list)
    _mentions: Pings = field(default_factory=Pings)

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        return bool(self.flags & LOADING)

    @property
    def urls(self) -> list[str]:
        """Where the link buttons lead, in order."""
        return [c["url"] for c in walk(self.components) if c.get("type") == 2 and c.get("url")]

    @property
    def link(self) -> str:
        """What "Copy message link" gives."""
        return f"https://discord.com/channels/{self.channel.guild.id}/{self.channel.id}/{self.id}"

    def write(self, form: Form, cdn: Cdn) -> None:
        """Take a form that passed the rules; whoever it mentions and may ping is pinged."""
        self.content, self.embeds, self.flags = form.content, form.embeds, form.flags
        self.attachments = form.attachments + [
            cdn.keep(upload, self.channel) | form.told_of(n) for n, upload in form.uploads.items()
        ]
        self.files = {a["filename"]: cdn.files[int(a["id"])].content for a in self.attachments}
        self.text = form.text
        if form.poll:
            self.poll = Poll(form.poll)
        self.components = self._numbered([self._shown(c) for c in form.components])
        guild, may = self.channel.guild, self.channel.may
        self._mentions = pings(form.text, form.allowed_mentions, guild, may)
        self.pinged += self._mentions.everybody

    def json(self) -> Json:
        return {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "type": self.type,
            "author": self.author.json(),
            "content": self.content,
            "embeds": [{"type": "rich", **embed} for embed in self.embeds],
            "components": self.components,
            "attachments": self.attachments,
            "flags": self.flags | (CROSSPOSTED if self.is_published else 0),
            "timestamp": iso(self.created),
            "edited_timestamp": self.edited and iso(self.edited),
            "mentions": [user.json() for user in self._mentions.users],
            "mention_roles": [str(role.id) for role in self._mentions.roles],
            "mention_everyone": self._mentions.everyone,
            "pinned": False,
            "tts": False,
            **({} if self.nonce is None else {"nonce": self.nonce}),
            **({} if self.poll is None else {"poll": self.poll.json()}),
        }

    def _shown(self, component: Json) -> Json:
        """A component as Discord gives it back: defaults filled in, files by their address."""
        given = {key: value for key, value in component.items() if value is not None}
        shown = {**_DEFAULTS.get(component["type"], {}), **given}
        for key in ("media", "file"):
            if key in given:
                shown[key] = self._media(given[key]["url"])
        if component["type"] == FILE:
            shown |= self._name_and_size(shown["file"]["url"])
        if "items" in given:
            items = [{**item, "media": self._media(item["media"]["url"])} for item in given["items"]]
            shown["items"] = [{"description": None, "spoiler": False, **item} for item in items]
        if "default_values" in given:  # whose ids a request may have as numbers
            chosen = given["default_values"]
            shown["default_values"] = [{**value, "id": str(value["id"])} for value in chosen]
        if "components" in given:
            shown["components"] = [self._shown(child) for child in given["components"]]
        if "accessory" in given:
            shown["accessory"] = self._shown(given["accessory"])
        return shown

    def _media(self, url: str) -> Json:
        name = url.removeprefix("attachment://")
        for attachment in self.attachments:
            if name in (attachment["filename"], attachment["url"]):
                return {key: attachment[key] for key in ("id", "url", "proxy_url")}
        return {"id": str(snowflake()), "url": url, "proxy_url": url}

    def _name_and_size(self, url: str) -> Json:
        found = [a for a in self.attachments if a["url"] == url]
        return {"name": found[0]["filename"], "size": found[0]["size"]} if found else {}

    def _numbered(self, components: list[Json]) -> list[Json]:
        """Every component has an id; Discord gives one, counting from 1, to those without."""
        taken = {c.get("id") for c in walk(components)}
        free = (n for n in range(1, 1000) if n not in taken)
        for component in walk(components):
            component["id"] = component.get("id") or next(free)
        return components
