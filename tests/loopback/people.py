"""People: they type commands, fill in modals, and read what comes back."""

from collections.abc import Iterable, Mapping
from typing import Any

from tests.loopback.commands import CHAT_INPUT, MESSAGE_MENU
from tests.loopback.direct_messages import DIRECT, DirectChannel, direct_channel
from tests.loopback.fields import Entered, Filling
from tests.loopback.gateway import Gateway
from tests.loopback.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, MODAL_SUBMIT, Interaction
from tests.loopback.menus import picked
from tests.loopback.messages import Message
from tests.loopback.options import Typing, UnsendableError, find_leaf, may_use
from tests.loopback.permissions import BOT, PERSON, Permission
from tests.loopback.rules import BUTTON, STRING_SELECT
from tests.loopback.state import State
from tests.loopback.threads import PRIVATE_THREAD, PUBLIC_THREAD, Forum, Thread
from tests.loopback.world import Channel, Guild, Json, Member, Role, User, walk

PATIENCE = 4.0
"""A little more than the three seconds that Discord gives the bot."""


class Reply:
    """What the bot said to one interaction, as the person sees it; live, so a later edit shows."""

    def __init__(self, interaction: Interaction, state: State) -> None:
        self.interaction = interaction
        self._state = state

    @property
    def message(self) -> Message:
        """The reply's own message."""
        assert self.interaction.original, "the bot did not reply with a message"
        return self.interaction.original

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def ephemeral(self) -> bool:
        return self.message.ephemeral

    @property
    def modal(self) -> Json | None:
        return self.interaction.answer if self.interaction.callback == MODAL else None

    @property
    def followups(self) -> list[Message]:
        return self.interaction.followups

    async def settled(self, within: float = 10) -> "Reply":
        """Wait until it no longer says "thinking"."""
        await self._state.bell.until(lambda: not self.message.loading, within, "a deferred reply")
        return self


class Person(Member):
    """A member of a guild who uses the bot; `permissions` are theirs in every channel."""

    def __init__(
        self,
        guild: "PeopledGuild",
        name: str,
        roles: Iterable[str],
        permissions: Permission,
        stage: tuple[State, Gateway],
    ) -> None:
        super().__init__(User(name), [guild.roles[role] for role in roles], PERSON | permissions)
        for role in self.roles:
            self.permissions |= role.permissions
        self.guild = guild
        self._state, self._gateway = stage

    @property
    def mention(self) -> str:
        return self.user.mention

    @property
    def direct_messages(self) -> DirectChannel:
        """What the bot and they write to each other outside of servers."""
        return direct_channel(self._state, self.user)

    async def slash(
        self, channel: Channel, command: str, options: Mapping[str, object] | None = None
    ) -> Reply:
        """Type a command ("result", "season import") and wait for the bot's first word on it.

        Raises:
            UnsendableError: Discord's client would not offer or send it.
            AssertionError: the application did not respond.
        """
        root, path = self._find(command)
        data = Typing(channel, self._state.cdn).data(root, path, options or {})
        return await self._interact(Interaction(COMMAND, channel, data))

    async def autocomplete(
        self,
        channel: Channel,
        command: str,
        focused: str,
        typed: str = "",
        options: Mapping[str, object] | None = None,
    ) -> list[Json]:
        """The choices (name, value) offered for the option `focused` when this much of it is typed."""
        root, path = self._find(command)
        known = {option["name"]: option for option in find_leaf(root, path).get("options") or []}
        if not known.get(focused, {}).get("autocomplete"):
            raise UnsendableError(f"/{command} does not complete {focused}")
        data = Typing(channel, self._state.cdn).data(root, path, {**(options or {}), focused: typed}, focused)
        reply = await self._interact(Interaction(AUTOCOMPLETE, channel, data, known[focused]["type"]))
        return list(reply.interaction.answer.get("choices") or [])

    async def use(self, message: Message, entry: str) -> Reply:
        """Choose an application's entry from the menu of anybody's message.

        Raises:
            UnsendableError: Discord's client would not offer it.
        """
        root, its = self._offered(entry, MESSAGE_MENU), str(message.id)
        told = {key: root[key] for key in ("id", "name", "type")}
        data = {**told, "target_id": its, "resolved": {"messages": {its: message.json()}}}
        return await self._interact(Interaction(COMMAND, message.channel, data))

    async def press(self, message: Message, label: str) -> Reply:
        """Press the button of that label under a message.

        Raises:
            UnsendableError: there is no such button, or it only opens a page.
        """
        buttons = [c for c in walk(message.components) if c["type"] == BUTTON and c.get("label") == label]
        if not buttons or message.deleted or not buttons[0].get("custom_id") or buttons[0].get("disabled"):
            raise UnsendableError(f"there is no button {label!r} to press")
        data = {"custom_id": buttons[0]["custom_id"], "component_type": BUTTON, "id": buttons[0]["id"]}
        return await self._interact(Interaction(COMPONENT, message.channel, data, source=message))

    async def choose(self, message: Message, label: str) -> Reply:
        """Choose the option of that label, or that begins so, from a menu under a message.

        Raises:
            UnsendableError: no menu there has it, or several options begin so.
        """
        menus = [c for c in walk(message.components) if c["type"] == STRING_SELECT and not c.get("disabled")]
        fitting = [(m, o) for m in menus for o in m["options"] if o["label"].startswith(label)]
        exact = [(m, o) for m, o in fitting if o["label"] == label]
        if len(exact or fitting) != 1 or message.deleted:
            raise UnsendableError(f"there is no one option {label!r} to choose")
        menu, option = (exact or fitting)[0]
        data = {
            "custom_id": menu["custom_id"],
            "component_type": STRING_SELECT,
            "id": menu["id"],
            "values": [option["value"]],
        }
        return await self._interact(Interaction(COMPONENT, message.channel, data, source=message))

    async def pick(self, message: Message, custom_id: str, *chosen: Channel | Role) -> Reply:
        """Choose channels or roles from a menu under a message; nothing empties it, where it may be empty.

        Raises:
            UnsendableError: there is no such menu, or it doesn't take them.
        """
        menus = [c for c in walk(message.components) if c.get("custom_id") == custom_id]
        if not menus or message.deleted:
            raise UnsendableError(f"there is no menu {custom_id!r} to choose from")
        data = picked(menus[0], Typing(message.channel, self._state.cdn), chosen)
        return await self._interact(Interaction(COMPONENT, message.channel, data, source=message))

    async def submit_modal(self, reply: Reply, fields: Mapping[str, Entered]) -> Reply:
        """Fill in the modal that `reply` opened, its fields by label or custom_id, and send it.

        Raises:
            UnsendableError: no modal is open, or Discord's client would not send it like that.
        """
        modal = reply.modal
        if modal is None:
            raise UnsendableError("no modal is open")
        filling = Filling(Typing(reply.interaction.channel, self._state.cdn), dict(fields))
        components = [filling.part(outer) for outer in modal["components"]]
        if filling.left:
            raise UnsendableError(f"the modal has no field {sorted(filling.left)}")
        data = {
            "custom_id": modal["custom_id"],
            "components": [c for c in components if c],
            "resolved": filling.typing.resolved,
        }
        return await self._interact(
            Interaction(MODAL_SUBMIT, reply.interaction.channel, data, source=reply.interaction.source)
        )

    def _find(self, command: str) -> tuple[Json, list[str]]:
        name, *path = command.split()
        return self._offered(name, CHAT_INPUT), path

    def _offered(self, name: str, kind: int) -> Json:
        root = self._state.command(self.guild, name, kind)
        if root is None or not may_use(root, self.permissions):
            raise UnsendableError(f"Discord offers no {name} to {self.user.name}")
        return root

    async def _interact(self, interaction: Interaction) -> Reply:
        self._state.interactions[interaction.token] = interaction
        event, payload = "INTERACTION_CREATE", self._payload(interaction)
        if interaction.channel.type == DIRECT:
            told = await self._gateway.tell_of_direct_message(event, payload)
        else:
            told = await self._gateway.tell(self.guild, event, payload)
        interaction.heard_by = max(interaction.heard_by, told)
        await self._state.bell.until(lambda: interaction.callback, PATIENCE, "the application to respond")
        return Reply(interaction, self._state)

    def _payload(self, interaction: Interaction) -> Json:
        channel = interaction.channel
        where = self._from_direct_messages() if channel.type == DIRECT else self._from_server()
        return {
            "id": str(interaction.id),
            "application_id": str(self._state.bot.id),
            "type": interaction.type,
            "token": interaction.token,
            "version": 1,
            "data": interaction.data,
            "channel": channel.json() | {"permissions": str(int(self.permissions))},
            "channel_id": str(channel.id),
            "app_permissions": str(int(channel.may)),
            "locale": "en-GB",
            "entitlements": [],
            "attachment_size_limit": 10 * 1024 * 1024,
            **where,
            **({"message": interaction.source.json()} if interaction.source else {}),
        }

    def _from_server(self) -> Json:
        guild_id = str(self.guild.id)
        return {
            "guild_id": guild_id,
            "guild": {"id": guild_id, "locale": "en-GB", "features": []},
            "member": self.json() | {"permissions": str(int(self.permissions))},
            "guild_locale": "en-GB",
            "context": 0,
            "authorizing_integration_owners": {"0": guild_id},
        }

    def _from_direct_messages(self) -> Json:
        return {"user": self.user.json(), "context": 1, "authorizing_integration_owners": {"0": "0"}}


class PeopledGuild(Guild):
    """A guild that people can join."""

    def __init__(self, stage: tuple[State, Gateway], *what: Any) -> None:
        super().__init__(*what)
        self._stage = stage

    def add_forum(self, name: str, permissions: Permission = BOT) -> Forum:
        """A channel that has nothing but posts."""
        forum = Forum(self, name, permissions)
        self.channels[name] = forum
        return forum

    def add_thread(self, parent: Channel, name: str, *, private: bool = False) -> Thread:
        """A thread that somebody else has begun."""
        kind = PRIVATE_THREAD if private else PUBLIC_THREAD
        thread = Thread(parent, name, User("Theo"), [], kind)
        self.threads.append(thread)
        return thread

    def member(
        self, name: str, roles: Iterable[str] = (), permissions: Permission = Permission.NONE
    ) -> Person:
        """Somebody new here, with these roles by name."""
        person = Person(self, name, roles, permissions, self._stage)
        self.members[person.user.id] = person
        return person
