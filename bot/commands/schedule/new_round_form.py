"""The form of a round that may be new in a timetable: where it is, before it is saved with its times."""

from dataclasses import replace

from discord import ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import replace_message, take_up
from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.schedule.timetable_preview import timetable_post
from bot.readers.typed.countries_and_zones import country_meant, country_named, country_names, zone_meant
from bot.readers.typed.did_you_mean import did_you_mean
from bot.readers.typed.options import read_name
from bot.readers.typed.quoting import quote_value
from bot.services.server.time_zones import find_timezone

NEW_ROUND = "new-round"
"""What the form's custom id begins with."""

_LONGEST = 80


async def make_new_round_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form, with what the paper says in it; `id_parts` are the preview's key and the round's id."""
    key, round_id = _key_and_round(id_parts)
    facts = await use_cases(interaction).timetables.round_in_question(server_id(interaction), key, round_id)
    modal = ui.Modal(title=phrase("Add a round"), custom_id=f"{NEW_ROUND}|{key}|{round_id}")
    country, country_hint = phrase("Country"), phrase("In English or as a code: Italy or IT")
    zone, zone_hint = phrase("Time zone"), phrase("The circuit's, by a city: Rome or Europe/Rome")
    modal.add_item(_field("name", phrase("Name"), phrase("As your posts will call it"), facts.name))
    modal.add_item(_field("venue", phrase("Venue"), phrase("The circuit"), facts.venue))
    modal.add_item(_field("country", country, country_hint, _country_name(facts.country)))
    modal.add_item(_field("timezone", zone, zone_hint, facts.timezone))
    return modal


def _field(custom_id: str, label: str, hint: str, value: str) -> ui.Label[ui.View]:
    field = ui.TextInput[ui.View](custom_id=custom_id, max_length=_LONGEST, default=value[:_LONGEST] or None)
    return ui.Label(text=label, description=hint, component=field)


async def answer_new_round_form(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """Where the round is was sent: show the preview with the round in it."""
    await take_up(interaction)
    await require_staff(interaction)
    key, round_id = _key_and_round(id_parts)
    timetables, home_id = use_cases(interaction).timetables, server_id(interaction)
    facts = await timetables.round_in_question(home_id, key, round_id)
    answer = replace(
        facts,
        name=read_name("name", fields.get("name", "")),
        venue=read_name("venue", fields.get("venue", "")),
        country=_read_country(fields.get("country", "")),
        timezone=_read_zone(fields.get("timezone", "")),
    )
    await replace_message(interaction, timetable_post(await timetables.answer_round(home_id, key, answer)))


def _key_and_round(id_parts: list[str]) -> tuple[str, str]:
    """The preview's key and the round's id.

    Raises:
        UserError: the form is of another time.
    """
    match id_parts:
        case [key, round_id]:
            return key, round_id
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


def _country_name(code: str) -> str:
    return country_names().get(code, "")


def _read_country(typed: str) -> str:
    code = country_named(typed)
    if code:
        return code
    guess = country_meant(typed)
    raise UserError(
        phrase(
            "Type the country in English or as its code, such as `Italy` or `IT`: I can't read "
            "{typed}.{guess}",
            typed=quote_value(typed),
            guess=did_you_mean(country_names()[guess]) if guess else "",
        )
    )


def _read_zone(typed: str) -> str:
    try:
        return find_timezone(typed)
    except UserError as error:
        guess = zone_meant(typed)
        raise UserError(
            phrase(
                "Type a city of that time zone, such as `Rome` or `Europe/Rome`: I can't read "
                "{typed}.{guess}",
                typed=quote_value(typed),
                guess=did_you_mean(guess) if guess else "",
            )
        ) from error
