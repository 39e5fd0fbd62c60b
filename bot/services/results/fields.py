"""The whole field of a session, as the organiser's lists that staff handed in have it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.clock import Clock
from bot.domain.results.field import Field, FieldKind, FieldView
from bot.domain.results.field_cars import match_cars
from bot.domain.results.field_classes import same_class, with_known_classes
from bot.domain.results.kept_field import KeptField, cars_with_class, newest_of
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.quoting import escape_line, quote_value
from bot.services.news.team_name import team_look
from bot.services.season.season_lookup import chosen_season, get_session
from bot.services.season.typed_names import choose_round, choose_session
from bot.storage.database import Database, Transaction
from bot.storage.press import timing_files
from bot.storage.season import seasons


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Which field is meant, as it was typed; None is "not said"."""

    round: str | None = None
    session: str | None = None
    class_name: str | None = None
    season: str | None = None


class Fields:
    """Use cases about whole fields."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of_place(self, server_id: int, place: FieldPlace) -> FieldView:
        """The field that was named, or else of the round's last session that has one.

        Raises:
            UserError: what was typed fits nothing, or no list of it was handed in.
        """
        async with self._database.read() as tx:
            now = self._clock.now()
            season = await chosen_season(tx, server_id, place.season, now, Looking.BACK)
            round_ = choose_round(season, place.round, now)
            kept_fields = await timing_files.of_round(tx, round_.id)
            session = _named_session(round_, place, kept_fields)
            look = await team_look(tx, server_id)
            view = replace(await field_view(tx, season, round_, session, kept_fields), look=look)
        if place.class_name is None:
            return view
        return view.of_class(_chosen_class(view, place.class_name))

    async def known_classes(
        self, server_id: int, typed_round: str | None, typed_season: str | None
    ) -> Sequence[str]:
        """The classes in the lists of the round that was typed, or else of the current or last one.

        Raises:
            UserError: the server has no season, or what was typed is none or no round of it.
        """
        async with self._database.read() as tx:
            now = self._clock.now()
            season = await chosen_season(tx, server_id, typed_season, now, Looking.BACK)
            round_ = choose_round(season, typed_round, now)
            kept_fields = await timing_files.of_round(tx, round_.id)
        cars = [car for kept in kept_fields for car in kept.field.cars]
        class_names = dict.fromkeys(car.class_name for car in cars if car.class_name)
        is_own = {name: any(same_class(name, own) for own in season.classes) for name in class_names}
        return sorted(class_names, key=lambda name: not is_own[name])

    async def find(
        self, server_id: int, season: Season, round_: Round, session: Session | None
    ) -> FieldView | None:
        """The session's field, or else that of the round's last session that has one; None where none has."""
        reading = partial(timing_files.of_round, round_id=round_.id)
        kept_fields = await self._database.server_readings.get(server_id, ("fields", round_.id), reading)
        session = session or _last_with_field(round_, kept_fields)
        if session is None or newest_of(kept_fields, session.id, FieldKind.RESULT) is None:
            return None
        async with self._database.read() as tx:
            return await field_view(tx, season, round_, session, kept_fields)

    async def of_session(self, server_id: int, session_id: int) -> FieldView:
        """The whole field of the session with that id.

        Raises:
            UserError: the server has no such session any more, or no list of it was handed in.
        """
        async with self._database.read() as tx:
            season = await seasons.find_of_session(tx, server_id, session_id)
            if season is None:
                raise UserError(phrase("Type `/field` again: that session isn't in the season any more."))
            round_, session = get_session(season, session_id)
            kept_fields = await timing_files.of_session(tx, session_id)
            look = await team_look(tx, server_id)
            return replace(await field_view(tx, season, round_, session, kept_fields), look=look)


def _named_session(round_: Round, place: FieldPlace, kept_fields: Sequence[KeptField]) -> Session:
    if place.session is not None:
        return choose_session(round_, place.session)
    session = _last_with_field(round_, kept_fields)
    if session is None:
        raise _no_field(round_.name)
    return session


def _last_with_field(round_: Round, kept_fields: Sequence[KeptField]) -> Session | None:
    for session in reversed(round_.sessions):
        if newest_of(kept_fields, session.id, FieldKind.RESULT) is not None:
            return session
    return None


def _no_field(name: str) -> UserError:
    return UserError(
        phrase("No list of the whole field for {name} yet.", name=escape_line(name)),
        phrase(
            "Hand in the organiser's list with `/timing read`: there is none for {name} yet.",
            name=escape_line(name),
        ),
    )


async def field_view(
    tx: Transaction, season: Season, round_: Round, session: Session, kept_fields: Sequence[KeptField]
) -> FieldView:
    """The session's field; the season's other files are read only for classes that it doesn't tell."""
    field = newest_of(kept_fields, session.id, FieldKind.RESULT)
    if field is None:
        raise _no_field(f"{shown_name(session)}, {round_.name}")
    if not field.has_classes:
        field = with_known_classes(field, cars_with_class(await timing_files.of_season(tx, season.id)))
    return FieldView(season, round_, session, field, _own_names(season, field))


def _own_names(season: Season, field: Field) -> frozenset[str]:
    matches = match_cars(season.entries, field.cars, season.team, {})
    return frozenset(match.car.name for match in matches if match.car)


def _chosen_class(view: FieldView, typed: str) -> str:
    for class_name in view.classes:
        if same_class(class_name, typed):
            return class_name
    classes = ", ".join(escape_line(class_name) for class_name in view.classes)
    sentence = mark("I don't know which class {typed} is. This field has {classes}.")
    if not classes:
        sentence = mark("Leave out `class`: this field's list has no classes.")
    raise UserError(phrase(sentence, typed=quote_value(typed), classes=classes))
