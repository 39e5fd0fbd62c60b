"""The routes of interactions: the one callback, and the messages that hang on its token."""

from datetime import UTC, datetime

from tests.loopback.calls import Call
from tests.loopback.errors import (
    InvalidFormError,
    empty_message,
    unknown_interaction,
    unknown_message,
    unknown_webhook,
)
from tests.loopback.forms import EPHEMERAL, LOADING
from tests.loopback.interactions import CHOICES, DEFER, DEFER_UPDATE, MODAL, REPLY, UPDATE, Interaction
from tests.loopback.messages import Message
from tests.loopback.rules import check_choices, check_modal
from tests.loopback.state import State
from tests.loopback.world import Json

CHAT_INPUT_REPLY = 20


class Webhooks:
    """Serves /interactions and /webhooks."""

    def __init__(self, state: State) -> None:
        self._state = state

    def callback(self, call: Call) -> Json | None:
        """The answer to an interaction, once."""
        interaction = self._state.interactions.get(call.args["interaction_token"])
        if interaction is None or str(interaction.id) != call.args["interaction_id"]:
            raise unknown_interaction()
        kind, data = call.body["type"], call.body.get("data") or {}
        interaction.may_answer(kind)
        if kind in (REPLY, DEFER):
            self._reply(interaction, call, data)
        elif kind in (DEFER_UPDATE, UPDATE):
            self._update(interaction, call, data)
        else:
            self._offer(interaction, kind, data)
        interaction.answer, interaction.callback = data, kind
        if not call.asks("with_response"):
            return None
        told: Json = {"interaction": interaction.json()}
        if kind == REPLY and interaction.original:
            told["resource"] = {"type": REPLY, "message": interaction.original.json()}
        return told

    def followup(self, call: Call) -> Json:
        """A further message; after a defer the first one takes the place of "thinking"."""
        interaction = self._answered(call)
        if interaction.original and interaction.original.loading:
            self._rewrite(interaction.original, call)
            return interaction.original.json()
        message = self._message(interaction, call.body)
        self._state.write(message, call.body, call.files)
        interaction.followups.append(message)
        self._publish(message)
        return message.json()

    def read(self, call: Call) -> Json:
        return self._find(call).json()

    def edit(self, call: Call) -> Json:
        message = self._find(call)
        self._rewrite(message, call)
        message.edited = datetime.now(UTC)
        return message.json()

    def delete(self, call: Call) -> None:
        message = self._find(call)
        message.deleted = True
        if message in message.channel.messages:
            message.channel.messages.remove(message)

    def _reply(self, interaction: Interaction, call: Call, data: Json) -> None:
        message = self._message(interaction, data)
        if call.body["type"] == DEFER:
            message.flags |= LOADING
        elif not data:
            raise empty_message()
        else:
            self._state.write(message, data, call.files, ("data",))
        interaction.original = message
        self._publish(message)

    def _update(self, interaction: Interaction, call: Call, data: Json) -> None:
        """What the button stands under is written anew: at once, or by an edit that follows."""
        assert interaction.source, "nothing to update"
        if call.body["type"] == UPDATE:
            flags = (data.get("flags") or 0) & ~EPHEMERAL
            self._state.write(interaction.source, {**data, "flags": flags}, call.files, ("data",))
        interaction.original = interaction.source

    def _offer(self, interaction: Interaction, kind: int, data: Json) -> None:
        errors = check_modal(data) if kind == MODAL else []
        if kind == CHOICES:
            errors = check_choices(data.get("choices") or [], interaction.focused)
        if errors:
            raise InvalidFormError(errors)

    def _message(self, interaction: Interaction, data: Json) -> Message:
        kind = CHAT_INPUT_REPLY if not interaction.original else 0
        message = Message(interaction.channel, self._state.bot, type=kind)
        message.flags = (data.get("flags") or 0) & EPHEMERAL
        return message

    def _publish(self, message: Message) -> None:
        if not message.ephemeral:
            message.channel.messages.append(message)

    def _rewrite(self, message: Message, call: Call) -> None:
        """Who may see a reply was decided when it was made: no edit changes that."""
        flags = (call.body.get("flags") or 0) & ~EPHEMERAL
        self._state.write(message, {**call.body, "flags": flags}, call.files)

    def _answered(self, call: Call) -> Interaction:
        interaction = self._state.interactions.get(call.args["webhook_token"])
        ours = call.args["webhook_id"] == str(self._state.bot.id)
        if interaction is None or not ours or not interaction.callback:
            raise unknown_webhook()
        return interaction

    def _find(self, call: Call) -> Message:
        interaction = self._answered(call)
        key = call.args.get("message_id")
        for message in interaction.messages():
            wanted = message is interaction.original if key is None else str(message.id) == key
            if wanted and not message.deleted:
                return message
        raise unknown_message()
