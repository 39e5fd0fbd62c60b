"""What a visitor does in the sandbox's page, done by the simulated person whom they are."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import simcord
from simcord.components import walk_components
from simcord.enums import SELECT_TYPES, ComponentType
from simcord.interactions import walk_to_subcommand

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.sandbox.demo_people import DemoServer, Person
from bot.sandbox.places_seen import places_of, takes_commands
from bot.sandbox.typed_options import handles_of, read_options

Files = Mapping[str, list[tuple[str, bytes]]]
"""Uploads by the name of their option or field, each with its file name."""

OUTDATED = mark("This is no longer there. Look at the newest message.")
ONLY_POSTS = mark("A forum has posts only: open one of them, and write there.")
_MENTIONING = {ComponentType(kind) for kind in SELECT_TYPES} - {ComponentType.STRING_SELECT}


class PageActs:
    """Does one thing at a time: SimCord's people wait until the bot has come to rest."""

    def __init__(self, server: DemoServer) -> None:
        self._server = server
        self._turn = asyncio.Lock()
        self._forms: dict[str, simcord.InteractionResult] = {}
        self._kinds: dict[str, Callable[[Person, Mapping[str, Any], Files], Awaitable[Any]]] = {
            "say": self._say,
            "command": self._command,
            "suggest": self._suggest,
            "menu": self._menu,
            "press": self._press,
            "choose": self._choose,
            "vote": self._vote,
            "form": self._send_form,
        }

    async def do(self, person: Person, act: Mapping[str, Any], files: Files) -> dict[str, Any]:
        """Do it; the answer has the `form` that opened, `suggestions`, or what is wrong as `error`."""
        kind = self._kinds.get(str(act.get("kind")))
        if kind is None:
            return {"error": phrase(OUTDATED)}
        self._server.locales.choose(person.id, str(act.get("locale")))
        try:
            async with self._turn:
                outcome = await kind(person, act, files)
        except (UserError, simcord.SetupError, simcord.BackendError) as error:
            return {"error": str(error)}
        except TimeoutError:
            return {"error": phrase("Pitboard is still busy with that. Wait a moment and look again.")}
        if isinstance(outcome, simcord.InteractionResult):
            return self._outcome(outcome)
        return {"suggestions": outcome} if outcome is not None else {}

    def _outcome(self, result: simcord.InteractionResult) -> dict[str, Any]:
        modal = result.modal
        if modal is None:
            return {} if result.acknowledged else {"error": phrase("The application did not respond.")}
        handle = str(len(self._forms))
        self._forms[handle] = result
        return {"form": {**modal, "handle": handle}}

    async def _say(self, person: Person, act: Mapping[str, Any], files: Files) -> None:
        channel, text = self._channel(person, act), str(act["text"])
        if channel.guild is None:
            await person.member.send_dm(text)
        elif takes_commands(self._server, channel):
            await person.member.send(channel, text, attachments=files.get("attachment", ()))
        else:
            raise UserError(phrase(ONLY_POSTS))

    async def _command(self, person: Person, act: Mapping[str, Any], files: Files) -> Any:
        channel = self._channel(person, act)
        values = self._options(act)
        values.update({name: uploads[0] for name, uploads in files.items()})
        return await person.member.slash(channel, str(act["name"]), **values)

    async def _suggest(self, person: Person, act: Mapping[str, Any], _files: Files) -> Any:
        channel = self._channel(person, act)
        return await person.member.autocomplete(
            channel, str(act["name"]), str(act["option"]), str(act["text"]), **self._options(act)
        )

    async def _menu(self, person: Person, act: Mapping[str, Any], _files: Files) -> Any:
        return await person.member.context_menu(
            self._channel(person, act), str(act["name"]), self._message(person, act)
        )

    async def _press(self, person: Person, act: Mapping[str, Any], _files: Files) -> Any:
        actor = self._actor(person, act)
        return await actor.click(self._message(person, act), custom_id=str(act["custom_id"]))

    async def _choose(self, person: Person, act: Mapping[str, Any], _files: Files) -> Any:
        message, custom_id = self._message(person, act), str(act["custom_id"])
        values: list[Any] = list(act["values"])
        for component in walk_components(message.components):
            if component.get("custom_id") == custom_id and component["type"] in _MENTIONING:
                values = handles_of(self._server, values)
        return await self._actor(person, act).select(message, values, custom_id=custom_id)

    async def _vote(self, person: Person, act: Mapping[str, Any], _files: Files) -> None:
        """In a poll; without answers a vote is taken back."""
        message = self._message(person, act)
        channel_id, answer_ids = self._channel(person, act).id, [int(answer) for answer in act["answers"]]
        self._server.env.backend.set_poll_votes(channel_id, message.id, answer_ids, person.id)

    async def _send_form(self, person: Person, act: Mapping[str, Any], files: Files) -> Any:
        shown = self._forms.get(str(act["form"]))
        if shown is None or shown.modal is None:
            raise UserError(phrase(OUTDATED))
        values: dict[str, Any] = {**act["values"], **files}
        for component in walk_components(shown.modal["components"]):
            custom_id = component.get("custom_id")
            if custom_id in values and component["type"] in _MENTIONING:
                values[custom_id] = handles_of(self._server, values[custom_id])
        return await self._actor(person, act).submit_modal(shown, values)

    def _options(self, act: Mapping[str, Any]) -> dict[str, Any]:
        described = self._server.env.backend.find_command(str(act["name"]).split()[0], self._server.guild.id)
        options = walk_to_subcommand(described or {}, str(act["name"]).split()[1:])[0].get("options") or []
        return read_options(self._server, options, act.get("options") or {})

    def _channel(self, person: Person, act: Mapping[str, Any]) -> simcord.ChannelHandle:
        for place in places_of(self._server, person):
            if str(place.id) == act.get("channel"):
                return place
        raise UserError(phrase(OUTDATED))

    def _message(self, person: Person, act: Mapping[str, Any]) -> simcord.ResponseMessage:
        channel = self._channel(person, act)
        stored = self._server.env.backend.messages.get(channel.id, {}).get(int(act["message"]))
        if stored is None:
            raise UserError(phrase(OUTDATED))
        return simcord.ResponseMessage(self._server.env, stored)

    def _actor(self, person: Person, act: Mapping[str, Any]) -> simcord.MemberActor | simcord.UserHandle:
        """Who acts: a member of the server, or in direct messages the same one as a mere user."""
        if self._channel(person, act).guild is None:
            return person.member.user
        return person.member
