"""The routes of threads: posts made in a forum, threads listed, and archived ones opened again."""

from datetime import datetime

from tests.loopback.calls import Call
from tests.loopback.errors import (
    RefusalError,
    missing_access,
    missing_permissions,
    unknown_channel,
    unknown_message,
)
from tests.loopback.messages import Message
from tests.loopback.permissions import Permission
from tests.loopback.state import State
from tests.loopback.threads import PUBLIC_THREAD, Forum, Thread
from tests.loopback.world import Channel, Json


class Threads:
    """Serves what begins, lists and changes threads."""

    def __init__(self, state: State) -> None:
        self._state = state

    def create(self, call: Call) -> Json:
        """A post in a forum: a thread with its first message, whose id is the thread's own."""
        forum = self._state.channel(call.args["channel_id"])
        _require(forum, Permission.SEND_MESSAGES)
        if not isinstance(forum, Forum) or "message" not in call.body:
            raise RefusalError(400, 50024, "Cannot execute action on this channel type", is_fault=True)
        if {"nonce", "enforce_nonce"} & {*call.body, *call.body["message"]}:
            raise RefusalError(400, 50035, "A forum's first message takes no nonce", is_fault=True)
        if call.files:
            _require(forum, Permission.ATTACH_FILES)
        tags = _chosen_tags(forum, call.body.get("applied_tags") or [])
        thread = Thread(forum, call.body["name"], self._state.bot, tags, PUBLIC_THREAD)
        first = Message(thread, self._state.bot, id=thread.id)
        self._state.write(first, call.body["message"], call.files, ("message",))
        thread.messages.append(first)
        forum.guild.threads.append(thread)
        call.has_created = True
        return thread.json() | {"message": first.json()}

    def begin(self, call: Call) -> Json:
        """A thread at a message, which has at most one, of the message's own id."""
        channel = self._state.channel(call.args["channel_id"])
        _require(channel, Permission.CREATE_PUBLIC_THREADS)
        if isinstance(channel, Forum | Thread):
            raise RefusalError(400, 50024, "Cannot execute action on this channel type", is_fault=True)
        for message in channel.messages:
            if str(message.id) == call.args["message_id"]:
                return self._begin_at(channel, message, call)
        raise unknown_message()

    def _begin_at(self, channel: Channel, message: Message, call: Call) -> Json:
        if any(thread.id == message.id for thread in channel.guild.threads):
            raise RefusalError(400, 160004, "A thread has already been created for this message")
        thread = Thread(channel, call.body["name"], self._state.bot, [], PUBLIC_THREAD)
        thread.id = message.id
        channel.guild.threads.append(thread)
        call.has_created = True
        return thread.json()

    def active(self, call: Call) -> Json:
        """All of the server that the bot sees and that aren't archived, the newest first."""
        seen = [t for t in self._of_guild(call.args["guild_id"]) if not t.archived and _is_seen(t)]
        return _listed(sorted(seen, key=lambda thread: -thread.id), has_more=False)

    def archived(self, call: Call) -> Json:
        """The public ones of a channel, the one archived last first."""
        channel = self._state.channel(call.args["channel_id"])
        _require(channel, Permission.READ_MESSAGE_HISTORY)
        limit = int(call.query.get("limit", 50))
        if not 2 <= limit <= 100:
            raise RefusalError(400, 50035, "Invalid Form Body", is_fault=True)
        there = [t for t in self._of_guild(str(channel.guild.id)) if t.parent is channel and t.archived]
        if "before" in call.query:
            before = datetime.fromisoformat(call.query["before"])
            there = [thread for thread in there if thread.archived_at < before]
        ordered = sorted(there, key=lambda thread: thread.archived_at, reverse=True)
        return _listed(ordered[:limit], has_more=len(ordered) > limit)

    def change(self, call: Call) -> Json:
        """Open a thread again; whatever else a channel may be changed in, no bot of this kind does."""
        thread = self._state.channel(call.args["channel_id"])
        if not isinstance(thread, Thread) or call.body != {"archived": False}:
            raise RefusalError(400, 50035, "Nothing but this is changed here", is_fault=True)
        _require(thread, Permission.SEND_MESSAGES_IN_THREADS)
        if thread.locked:
            _require(thread, Permission.MANAGE_THREADS)
        thread.archived = False
        return thread.json()

    def _of_guild(self, key: str) -> list[Thread]:
        for guild in self._state.guilds:
            if str(guild.id) == key:
                there = (thread for thread in guild.threads if not thread.deleted)
                return [thread for thread in there if isinstance(thread, Thread)]
        raise unknown_channel()


def _chosen_tags(forum: Forum, chosen: list[str]) -> list[int]:
    if forum.requires_tag and not chosen:
        raise RefusalError(400, 40067, "A tag is required to create a forum post in this channel")
    by_id = {str(tag.id): tag for tag in forum.tags}
    for key in map(str, chosen):
        if key not in by_id:
            raise RefusalError(400, 50035, f"{key} is no tag of this forum", is_fault=True)
        if by_id[key].moderated and not forum.permissions & Permission.MANAGE_THREADS:
            raise missing_permissions()
    return [int(key) for key in chosen]


def _listed(threads: list[Thread], *, has_more: bool) -> Json:
    return {"threads": [thread.json() for thread in threads], "members": [], "has_more": has_more}


def _is_seen(thread: Thread) -> bool:
    return bool(thread.may & Permission.VIEW_CHANNEL)


def _require(channel: Channel, right: Permission) -> None:
    if not channel.may & Permission.VIEW_CHANNEL:
        raise missing_access()
    if not channel.may & right:
        raise missing_permissions()
