"""What the double knows, between its REST half, its gateway half and the people."""

from dataclasses import dataclass, field

from tests.loopback.bell import Bell
from tests.loopback.calls import Call
from tests.loopback.commands import Commands
from tests.loopback.errors import (
    FormError,
    InvalidFormError,
    Path,
    RefusalError,
    empty_message,
    unknown_channel,
)
from tests.loopback.faults import Fault
from tests.loopback.forms import fill
from tests.loopback.interactions import Interaction
from tests.loopback.messages import Message
from tests.loopback.rules import check_message
from tests.loopback.schema import Schema, load_schema
from tests.loopback.uploads import Cdn, Upload
from tests.loopback.world import Channel, Guild, Json, Member, User


@dataclass(frozen=True)
class Violation:
    """Something only a wrong bot sends."""

    call: Call
    refusal: RefusalError

    def __str__(self) -> str:
        return f"{self.call.method} {self.call.path}: {self.refusal} in {self.call.body}"

    __repr__ = __str__


@dataclass
class State:
    """One Discord with one application in it; the application's id is its bot's."""

    token: str
    bot: User = field(default_factory=lambda: User("Pitboard", bot=True))
    shards: int = 1
    """As many as GET /gateway/bot recommends."""
    max_concurrency: int | None = None
    """Buckets of IDENTIFYs; None where their pace is nobody's concern: tests restart processes quickly."""
    guilds: list[Guild] = field(default_factory=list)
    direct_channels: dict[int, Channel] = field(default_factory=dict)
    """By the person's id."""
    interactions: dict[str, Interaction] = field(default_factory=dict)
    requests: list[Call] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    cdn: Cdn = field(default_factory=Cdn)
    schema: Schema = field(default_factory=load_schema)
    bell: Bell = field(default_factory=Bell)
    gateway_url: str = ""
    _commands: dict[int | None, Commands] = field(default_factory=dict)

    def commands(self, guild: int | None = None) -> Commands:
        """The commands of a guild, or the global ones."""
        return self._commands.setdefault(guild, Commands(self.bot.id, guild))

    def command(self, guild: Guild, name: str, kind: int) -> Json | None:
        """The command, or the entry of a menu, that people in `guild` find by its name."""
        return self.commands(guild.id).find(name, kind) or self.commands().find(name, kind)

    def channel(self, key: str) -> Channel:
        for guild in self.guilds:
            for channel in (*guild.channels.values(), *guild.threads):
                if str(channel.id) == key and not channel.deleted:
                    return channel
        for channel in self.direct_channels.values():
            if str(channel.id) == key:
                return channel
        raise unknown_channel()

    def guild(self, key: str) -> Guild:
        for guild in self.guilds:
            if str(guild.id) == key:
                return guild
        raise RefusalError(404, 10004, "Unknown Guild")

    def member(self, guild_key: str, user_key: str) -> Member:
        for member in self.guild(guild_key).members.values():
            if str(member.user.id) == user_key:
                return member
        raise RefusalError(404, 10007, "Unknown Member")

    def write(self, message: Message, body: Json, files: dict[int, Upload], path: Path = ()) -> None:
        """Put what a request says into a message, new or old; `path` is where in the request it stands.

        Raises:
            RefusalError: Discord would not take it; the message is as before.
        """
        form = fill(body, files, message)
        errors = check_message(form)
        if errors:
            raise InvalidFormError([FormError((*path, *e.path), e.code, e.message) for e in errors])
        attached = form.attachments or form.uploads or form.extras
        if not (form.content.strip() or form.embeds or form.components or attached):
            raise empty_message()
        message.write(form, self.cdn)
