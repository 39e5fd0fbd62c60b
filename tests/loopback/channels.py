"""The routes of channels: messages sent, read, changed and deleted, as far as the bot may."""

from datetime import UTC, datetime, timedelta

from tests.loopback.calls import Call
from tests.loopback.errors import (
    RefusalError,
    missing_access,
    missing_permissions,
    thread_archived,
    thread_locked,
    unknown_message,
)
from tests.loopback.messages import Message
from tests.loopback.permissions import Permission
from tests.loopback.state import State
from tests.loopback.threads import Forum, Thread
from tests.loopback.world import ANNOUNCEMENT, VOICE, Channel, Json

NONCE_LASTS = timedelta(minutes=5)


class Channels:
    """Serves /channels and the one route of /guilds that the bot needs."""

    def __init__(self, state: State) -> None:
        self._state = state

    def show(self, call: Call) -> Json:
        return self._seen(call).json()

    def set_voice_status(self, call: Call) -> None:
        """Who isn't in the voice channel needs Manage Channels besides."""
        channel = self._state.channel(call.args["channel_id"])
        if channel.type != VOICE:
            raise RefusalError(400, 50024, "Cannot execute action on this channel type", is_fault=True)
        self._require(channel, Permission.SET_VOICE_CHANNEL_STATUS)
        self._require(channel, Permission.MANAGE_CHANNELS)
        channel.status = call.body["status"]

    def member(self, call: Call) -> Json:
        return self._state.member(call.args["guild_id"], call.args["user_id"]).json()

    def send(self, call: Call) -> Json:
        """A new message; the nonce of one just sent gives that one back instead."""
        channel = self._state.channel(call.args["channel_id"])
        message = Message(channel, self._state.bot, call.body.get("nonce"))
        self._require(channel, _right_to_send(channel))
        if isinstance(channel, Thread):
            _open_again(channel)
        if call.files:
            self._require(channel, Permission.ATTACH_FILES)
        if call.body.get("embeds"):
            self._require(channel, Permission.EMBED_LINKS)
        if call.body.get("poll"):
            self._require(channel, Permission.SEND_POLLS)
        sent = self._sent_before(message) if call.body.get("enforce_nonce") else None
        if sent:
            return sent.json()
        self._state.write(message, call.body, call.files)
        channel.messages.append(message)
        return message.json()

    def edit(self, call: Call) -> Json:
        message = self._message(call)
        channel = message.channel
        if isinstance(channel, Thread) and channel.archived:
            raise thread_archived()
        if message.author is not self._state.bot:
            raise RefusalError(403, 50005, "Cannot edit a message authored by another user")
        if message.poll:
            raise RefusalError(400, 520003, "Cannot edit a poll message", is_fault=True)
        if message.is_published:
            channel.publishing.edits.spend()
        self._state.write(message, call.body, call.files)
        message.edited = datetime.now(UTC)
        return message.json()

    def publish(self, call: Call) -> Json:
        """Others' messages need Manage Messages too; a channel may have become another kind meanwhile."""
        message = self._message(call)
        channel = message.channel
        if channel.type != ANNOUNCEMENT:
            raise RefusalError(400, 50024, "Cannot execute action on this channel type")
        self._require(channel, Permission.SEND_MESSAGES)
        if message.author is not self._state.bot:
            self._require(channel, Permission.MANAGE_MESSAGES)
        if message.is_published:
            raise RefusalError(400, 40033, "This message has already been crossposted")
        channel.publishing.messages.spend()
        message.is_published = True
        return message.json()

    def read(self, call: Call) -> Json:
        self._require(self._seen(call), Permission.READ_MESSAGE_HISTORY)
        return self._message(call).json()

    def history(self, call: Call) -> list[Json]:
        """Newest first; without the right to read history Discord shows nothing rather than refusing."""
        channel = self._seen(call)
        if not channel.may & Permission.READ_MESSAGE_HISTORY:
            return []
        if isinstance(channel, Forum):
            raise RefusalError(400, 50024, "Cannot execute action on this channel type", is_fault=True)
        limit = int(call.query.get("limit", 50))
        if not 1 <= limit <= 100:
            raise RefusalError(400, 50035, "Invalid Form Body", is_fault=True)
        after, before = int(call.query.get("after", 0)), int(call.query.get("before", 1 << 63))
        found = [m for m in channel.messages if after < m.id < before]
        chosen = found[:limit] if "after" in call.query else found[-limit:]
        return [message.json() for message in reversed(chosen)]

    def end_poll(self, call: Call) -> Json:
        message = self._message(call)
        if message.poll is None:
            raise RefusalError(400, 520006, "Cannot expire a non-poll message", is_fault=True)
        if message.poll.closed:
            raise RefusalError(400, 520001, "Poll expired")
        message.poll.closed = True
        return message.json()

    def delete(self, call: Call) -> None:
        message = self._message(call)
        message.deleted = True
        message.channel.messages.remove(message)

    def _seen(self, call: Call) -> Channel:
        channel = self._state.channel(call.args["channel_id"])
        self._require(channel, Permission.VIEW_CHANNEL)
        return channel

    def _message(self, call: Call) -> Message:
        for message in self._seen(call).messages:
            if str(message.id) == call.args["message_id"]:
                return message
        raise unknown_message()

    def _sent_before(self, message: Message) -> Message | None:
        recent = message.created - NONCE_LASTS
        same = [m for m in message.channel.messages if m.nonce == message.nonce and m.created > recent]
        return same[0] if same and message.nonce is not None else None

    def _require(self, channel: Channel, right: Permission) -> None:
        if not channel.may & Permission.VIEW_CHANNEL:
            raise missing_access()
        if not channel.may & right:
            raise missing_permissions()


def _right_to_send(channel: Channel) -> Permission:
    if isinstance(channel, Forum):
        raise RefusalError(400, 50024, "Cannot execute action on this channel type", is_fault=True)
    if isinstance(channel, Thread):
        return Permission.SEND_MESSAGES_IN_THREADS
    return Permission.SEND_MESSAGES


def _open_again(thread: Thread) -> None:
    """A message opens an archived thread, unless a moderator has locked it."""
    if thread.locked and not thread.may & Permission.MANAGE_THREADS:
        raise thread_locked()
    thread.archived = False
