"""What somebody typed for a command's options, as SimCord's people give them: numbers, channels, roles."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import simcord
from simcord.enums import OptionType

from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import quote_value
from bot.sandbox.demo_people import DemoServer
from bot.sandbox.places_seen import server_places

_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")


class _Named(Protocol):
    @property
    def name(self) -> str | None: ...


def read_options(
    server: DemoServer, options: Sequence[Mapping[str, Any]], typed: Mapping[str, str]
) -> dict[str, Any]:
    """The value of each option that was typed. `options` are Discord's descriptions of them.

    Raises:
        UserError: nothing is called like that, or it is no number.
    """
    known = {option["name"]: option for option in options}
    return {name: _read(server, known[name], text) for name, text in typed.items() if name in known}


def handles_of(server: DemoServer, ids: Iterable[str]) -> list[Any]:
    """The channels, roles or people of these ids, that were chosen from a menu."""
    everything: list[Any] = [*server_places(server), *server.guild.roles.values()]
    everything += [person.member for person in server.people]
    by_id = {str(handle.id): handle for handle in everything}
    return [by_id[handle_id] for handle_id in ids if handle_id in by_id]


def _read(server: DemoServer, option: Mapping[str, Any], text: str) -> Any:
    kind = option["type"]
    if kind == OptionType.CHANNEL:
        return _called(text, "#", server_places(server))
    if kind == OptionType.ROLE:
        return _called(text, "@", server.guild.roles.values())
    if kind == OptionType.USER:
        return _person_called(server, text)
    if kind == OptionType.BOOLEAN:
        return _yes_or_no(option["name"], text)
    return _plain(option, text)


def _plain(option: Mapping[str, Any], text: str) -> Any:
    """A text or number; one of the option's choices by its name in any language, or by its value."""
    for choice in option.get("choices") or ():
        names = [choice["name"], str(choice["value"]), *(choice.get("name_localizations") or {}).values()]
        if text.casefold() in map(str.casefold, names):
            return choice["value"]
    if option["type"] not in (OptionType.INTEGER, OptionType.NUMBER):
        return text
    try:
        return int(text) if option["type"] == OptionType.INTEGER else float(text)
    except ValueError as error:
        raise UserError(
            phrase(
                "Type a number for {option}: {text} is none.", option=option["name"], text=quote_value(text)
            )
        ) from error


def _yes_or_no(name: str, text: str) -> bool:
    if text.casefold() in _TRUE:
        return True
    if text.casefold() in _FALSE:
        return False
    raise UserError(phrase("Type True or False for {name}.", name=name))


def _called(text: str, sign: str, handles: Iterable[_Named]) -> Any:
    wanted = text.removeprefix(sign).casefold()
    for handle in handles:
        if (handle.name or "").casefold() == wanted:
            return handle
    raise UserError(
        phrase("Choose one from the list: nothing here is called {text}.", text=quote_value(text))
    )


def _person_called(server: DemoServer, text: str) -> simcord.MemberActor:
    wanted = text.removeprefix("@").casefold()
    for person in server.people:
        if wanted in (person.name.casefold(), person.member.name.casefold()):
            return person.member
    raise UserError(phrase("Choose one from the list: nobody here is called {text}.", text=quote_value(text)))
