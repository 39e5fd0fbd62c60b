"""`/guess`: how our cars finish the next races, in a form; `/guesses`: who guessed best."""

import discord
from discord import app_commands, ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import READS, Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, answer_later, open_form, take_up
from bot.commands.suggestions.seasons import SeasonOption
from bot.domain.fans.guesses import Gain, GuessedRace
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.fans.guesses import (
    GUESS,
    dropped_guess_post,
    gain_label,
    guess_tables_post,
    saved_guess_post,
)
from bot.posts.kit.escape import clip
from bot.readers.typed.result_line import read_report
from bot.services.fans.guesses import OpenGuesses

_RACE, _PLACE, _GAIN = "race", "place", "gain"
_MOST_OPTIONS = 25
_LONGEST_LABEL = 100
_LONGEST_PLACE = 20
_SEASON = "Another season or series of the team"


@app_commands.command(description="Guess how our car finishes the next race, until it starts")
@app_commands.describe(season=_SEASON)
async def guess(interaction: Interaction, season: SeasonOption | None = None) -> None:
    """Open the form, with what they guessed so far."""
    home_id, all_guesses = await _home_of_game(interaction), use_cases(interaction).guesses
    choices = await all_guesses.open(home_id, interaction.user.id, season)
    await open_form(interaction, _guess_form(choices, ""))


@app_commands.command(description="Who guessed best, this weekend and this season", extras=READS)
@app_commands.describe(season=_SEASON)
async def guesses(interaction: Interaction, season: SeasonOption | None = None) -> None:
    """Answer with both tables."""
    home_id = await _home_of_game(interaction)
    tables = await use_cases(interaction).guesses.tables(home_id, season)
    post = guess_tables_post(tables, tables.look, interaction.user.id)
    await answer(interaction, post, ephemeral=tables.spoiler_free)


async def _home_of_game(interaction: Interaction) -> int:
    """The team's own server: its tables name people, whom other servers have nothing to do with.

    Raises:
        UserError: it is a server that follows the team.
    """
    home_id = server_id(interaction)
    told_of = await use_cases(interaction).team_follows.team_told_of(home_id)
    if told_of is not None and told_of.follow is not None:
        raise UserError(phrase("Guess in the team's own server: this one only follows the team."))
    return home_id


async def make_guess_form(interaction: Interaction, _id_parts: list[str], fields: Fields) -> ui.Modal:
    """The form; on the race and car that `fields` name, or else the first that they haven't guessed yet.

    Its other races are of the same season.

    Raises:
        UserError: there is nothing to guess.
    """
    named_race = fields.get(_RACE, "")
    session_id = named_race.partition("|")[0]
    home_id, all_guesses = await _home_of_game(interaction), use_cases(interaction).guesses
    if session_id:
        choices = await all_guesses.open_beside(home_id, interaction.user.id, read_number(session_id))
    else:
        choices = await all_guesses.open(home_id, interaction.user.id)
    return _guess_form(choices, named_race)


def _guess_form(choices: OpenGuesses, named_race: str) -> ui.Modal:
    chosen = _race_at_first(choices, named_race)
    modal = ui.Modal(title=phrase("Your guess"), custom_id=GUESS)
    modal.add_item(_race_part(choices, chosen))
    mine = choices.mine.get(chosen.key)
    place = ui.TextInput[ui.View](
        custom_id=_PLACE,
        placeholder="12",
        default=str(mine.place) if mine else None,
        max_length=_LONGEST_PLACE,
    )
    hint = phrase("3 points if it is right, 1 within two places")
    modal.add_item(ui.Label(text=phrase("Place in class"), description=hint, component=place))
    gain = ui.RadioGroup[ui.View](custom_id=_GAIN)
    for value in Gain:
        gain.add_option(label=gain_label(value), value=value, default=mine is not None and value is mine.gain)
    hint = phrase("From the grid to the finish; 1 point")
    modal.add_item(ui.Label(text=phrase("Gain or loss"), description=hint, component=gain))
    return modal


def _race_at_first(choices: OpenGuesses, named: str) -> GuessedRace:
    for race in choices.races:
        if _value(race) == named:
            return race
    for race in choices.races:
        if race.key not in choices.mine:
            return race
    return choices.races[0]


def _race_part(choices: OpenGuesses, chosen: GuessedRace) -> ui.Label[ui.View]:
    options: list[discord.SelectOption] = []
    for race in choices.races[:_MOST_OPTIONS]:
        label = phrase("{session}, {round}", session=shown_name(race.session), round=race.round.name)
        if len(choices.season.entries) > 1:
            label = phrase("{session}: {car}", session=shown_name(race.session), car=race.entry.label)
        options.append(
            discord.SelectOption(
                label=clip(label, _LONGEST_LABEL), value=_value(race), default=race == chosen
            )
        )
    menu = ui.Select[ui.View](custom_id=_RACE, options=options)
    hint = phrase("Guesses close at the start, and move with it")
    return ui.Label(text=phrase("Race"), description=hint, component=menu)


def _value(race: GuessedRace) -> str:
    return f"{race.session.id}|{race.entry.id}"


async def answer_guess_form(interaction: Interaction, _id_parts: list[str], fields: Fields) -> None:
    """The form was sent: save the guess.

    Raises:
        UserError: it is too late, or what was typed is no place.
    """
    await answer_later(interaction)
    session_id, _, entry_id = fields.get(_RACE, "").partition("|")
    place = read_report(fields.get(_PLACE, "")).position
    if place is None:
        raise UserError(phrase("Give the place in class, such as 12."))
    await _save(interaction, (session_id, entry_id), place, fields.get(_GAIN, ""))


async def answer_guess_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Everybody may, for themselves: change a guess, take it back, or bring back what it was before.

    Raises:
        UserError: the button is outdated, or it is too late.
    """
    match id_parts:
        case ["open"]:
            await open_form(interaction, await make_guess_form(interaction, [], {}))
        case ["open", session_id]:
            await open_form(interaction, await make_guess_form(interaction, [], {_RACE: session_id}))
        case ["change", session_id, entry_id]:
            fields = {_RACE: f"{session_id}|{entry_id}"}
            await open_form(interaction, await make_guess_form(interaction, [], fields))
        case ["set", session_id, entry_id, place, gain]:
            await take_up(interaction)
            await _save(interaction, (session_id, entry_id), read_number(place), gain)
        case ["drop", session_id, entry_id]:
            await take_up(interaction)
            key = (read_number(session_id), read_number(entry_id))
            home_id, person_id = await _home_of_game(interaction), interaction.user.id
            dropped = await use_cases(interaction).guesses.take_back(home_id, person_id, key)
            post = dropped_guess_post(dropped.season, dropped.race, dropped.before)
            await answer(interaction, post, ephemeral=True)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _save(interaction: Interaction, ids: tuple[str, str], place: int, gain: str) -> None:
    session_id, entry_id = ids
    if gain not in set(Gain):
        raise UserError(phrase("Choose whether the car gains or loses places."))
    saved = await use_cases(interaction).guesses.save(
        await _home_of_game(interaction),
        interaction.user.id,
        (read_number(session_id), read_number(entry_id)),
        place,
        Gain(gain),
    )
    if saved.guess is not None:
        post = saved_guess_post(saved.season, saved.race, saved.guess, saved.before)
        await answer(interaction, post, ephemeral=True)
