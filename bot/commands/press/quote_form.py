"""The form of a quote, for one thumb: driver, words, session, photo and what it shows.

Its five parts are the most that Discord takes; what has none, such as a translation, is typed with `/quote`.
"""

from collections.abc import Iterator

import discord
from discord import ui

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer_later, open_form
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import read_photo, sent_file
from bot.commands.press.saved_quote import announce_quote, preview_quote
from bot.commands.sendings.forms import fill_form
from bot.commands.sendings.sending import Sending
from bot.commands.suggestions.rounds import RoundSuggestions
from bot.commands.suggestions.season_view import read_place_parts, required_season_view
from bot.domain.base.names import find_by_name
from bot.domain.press.photo import LONGEST_ALT
from bot.domain.press.quote import LONGEST_QUOTE
from bot.domain.press.quote_sessions import likeliest_session
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking
from bot.domain.season.session_names import find_session, shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quote_line import read_quote_line
from bot.services.press.quote_input import QuoteInput, quoted_round
from bot.services.season.seasons import View
from bot.services.season.typed_names import choose_driver, choose_session

QUOTE_FORM = "quote"
"""What the form's custom id begins with; the round's number follows, or nothing before the season."""

_DRIVER, _WORDS, _SESSION, _PHOTO, _ALT = "driver", "text", "session", "photo", "alt"
_NO_SESSION = "-"
_IN_FORM = frozenset({"driver", "text", "session", "round", "season", "photo", "alt"})
"""Options of `/quote` that the form has; its round is the form's own."""
_MOST_OPTIONS = 25
_LONGEST_LABEL = 100


async def open_quote_form(
    interaction: Interaction,
    driver: str | None = None,
    session: str | None = None,
    round_: str | None = None,
    season: str | None = None,
) -> None:
    """Open the form, with what was named chosen in it.

    It is the first answer to a command or a press: Discord takes no form after another one.

    Raises:
        UserError: there is no season, or what was named fits nothing.
    """
    view = await required_season_view(interaction, Looking.BACK, season)
    about = quoted_round(view.season, round_, session, view.now)
    fields: Fields = {}
    if driver:
        fields[_DRIVER] = choose_driver(view.season, driver)
    if about and session:
        fields[_SESSION] = choose_session(about, session).key
    round_number = str(about.number) if about else ""
    modal = await make_quote_form(interaction, [round_number, str(view.season.id)], fields)
    await open_form(interaction, modal)


async def make_quote_form(interaction: Interaction, id_parts: list[str], fields: Fields) -> ui.Modal:
    """The form of a round's quotes; `id_parts` are its number, if there is one, and the season's id."""
    round_number, season = read_place_parts(id_parts)
    view = await required_season_view(interaction, Looking.BACK, season)
    round_ = quoted_round(view.season, round_number or None, None, view.now)
    modal = ui.Modal(title=phrase("Quote"), custom_id=f"{QUOTE_FORM}|{round_number}|{view.season.id}")
    modal.add_item(_driver_part(view, fields.get(_DRIVER)))
    for part in _other_parts(view, round_):
        modal.add_item(part)
    return fill_form(modal, fields)


def _driver_part(view: View, chosen: str | None) -> ui.Label[ui.View]:
    """The season's drivers, of whom Discord takes 25: whoever is chosen is among them."""
    drivers = list(view.season.drivers)
    hint = None
    if len(drivers) > _MOST_OPTIONS:
        hint = phrase("Someone else? Type /quote with their name.")
        drivers.sort(key=lambda driver: driver != chosen)
    options = [
        discord.SelectOption(label=driver[:_LONGEST_LABEL], value=driver)
        for driver in drivers[:_MOST_OPTIONS]
    ]
    menu = ui.Select[ui.View](custom_id=_DRIVER, placeholder=phrase("Who said it?"), options=options)
    return ui.Label(text=phrase("Driver"), description=hint, component=menu)


def _other_parts(view: View, round_: Round | None) -> Iterator[ui.Label[ui.View]]:
    words = ui.TextInput[ui.View](
        custom_id=_WORDS, style=discord.TextStyle.paragraph, max_length=LONGEST_QUOTE, required=True
    )
    yield ui.Label(text=phrase("What they said"), component=words)
    session = ui.Select[ui.View](custom_id=_SESSION, options=list(_session_options(view, round_)))
    yield ui.Label(text=phrase("Session"), component=session)
    photo = ui.FileUpload[ui.View](custom_id=_PHOTO, required=False, min_values=0, max_values=1)
    photo_hint = phrase("With a photo you see the post first")
    yield ui.Label(text=phrase("Photo"), description=photo_hint, component=photo)
    alt = ui.TextInput[ui.View](custom_id=_ALT, max_length=LONGEST_ALT, required=False)
    alt_hint = phrase("For people who can't see it")
    yield ui.Label(text=phrase("What the photo shows"), description=alt_hint, component=alt)


def _session_options(view: View, round_: Round | None) -> Iterator[discord.SelectOption]:
    """No session, and the round's in their order, with the likeliest chosen."""
    likeliest = None
    sessions = []
    if round_ is not None:
        with_result = {session_id for session_id, _ in view.results}
        likeliest = likeliest_session(round_, with_result, view.now)
        sessions = list(round_.sessions)[: _MOST_OPTIONS - 1]
    label = phrase("No session: the whole weekend")
    yield discord.SelectOption(label=label, value=_NO_SESSION, default=likeliest is None)
    for session in sessions:
        yield discord.SelectOption(
            label=shown_name(session)[:_LONGEST_LABEL], value=session.key, default=session is likeliest
        )


async def quote_as_form(interaction: Interaction, sending: Sending) -> Sending | None:
    """A typed `/quote` as the form that says the same; None where the form hasn't all of it.

    Whatever can't be found among the drivers and sessions is left to be chosen.
    """
    options = sending.fields
    if not _IN_FORM.issuperset(options):
        return None
    view = await required_season_view(interaction, Looking.BACK, options.get("season"))
    round_typed = options.get("round")
    if round_typed:
        round_typed = await RoundSuggestions().transform(interaction, round_typed)
    try:
        round_ = quoted_round(view.season, round_typed, options.get("session"), view.now)
    except UserError:
        return None
    fields = _driver_and_words(options, view)
    if _ALT in options:
        fields[_ALT] = options[_ALT]
    session = None
    if round_ and "session" in options:
        session = find_session(options["session"], round_.sessions)
    fields[_SESSION] = session.key if session else _NO_SESSION
    round_number = str(round_.number) if round_ else ""
    return sending.as_form(f"{QUOTE_FORM}|{round_number}|{view.season.id}", fields)


def _driver_and_words(options: Fields, view: View) -> Fields:
    """The words may stand behind the driver's name."""
    line = read_quote_line(options["driver"], view.season.drivers)
    fields: Fields = {}
    words = options.get(_WORDS) or line.words
    if words:
        fields[_WORDS] = words
    driver = find_by_name(line.driver, view.season.drivers, lambda name: (name,))
    if driver is not None:
        fields[_DRIVER] = driver
    return fields


async def answer_quote_form(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The form was sent: announce the words, or show a preview, as `/quote` does.

    `id_parts` are the round's number, empty before the season, and the season's id.
    """
    round_number, season = read_place_parts(id_parts)
    await answer_later(interaction)
    await require_staff(interaction)
    driver = fields.get(_DRIVER, "")
    if not driver:
        raise UserError(phrase("Choose the driver who said it."))
    session = fields.get(_SESSION, _NO_SESSION)
    quote_input = QuoteInput(
        driver=driver,
        text=fields.get(_WORDS, ""),
        session=session if session != _NO_SESSION else None,
        round=round_number or None,
        season=season,
    )
    photo = await read_photo(interaction, sent_file(interaction, _PHOTO), None, fields.get(_ALT) or None)
    if photo.says_nothing:
        await announce_quote(interaction, quote_input)
    else:
        await preview_quote(interaction, quote_input, photo)
