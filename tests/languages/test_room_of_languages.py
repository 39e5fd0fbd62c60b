"""Every message, form and command fits Discord in each language: German is long."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.client import Pitboard
from bot.commands import FORMS
from bot.commands.command_translator import CommandTranslator
from bot.commands.core.interaction import Interaction
from bot.commands.press.quote_form import QUOTE_FORM
from bot.commands.press.quote_list import EDIT_MODAL
from bot.commands.results.result_form import RESULT_FORM
from bot.commands.schedule.new_round_form import NEW_ROUND
from bot.delivery.requests.request_rate import Pacer
from bot.domain.schedule.timetable_changes import NewRoundFacts
from bot.languages.current import SpokenLanguage, speaking
from bot.posts.desk.race_desk import DESK
from bot.posts.desk.setup_panel import SETUP
from bot.posts.fans.guesses import GUESS
from bot.posts.fans.own_pings import NOTIFY
from bot.posts.press.release_preview import RELEASE
from bot.posts.recap.recap_post import RECAP
from bot.posts.results.staff_nudge import NUDGE
from bot.posts.schedule.timetable_preview import TIMETABLE
from bot.posts.timing.timing_menus import TIMING
from bot.storage.database import Database
from tests.clocks import FixedClock
from tests.languages.shown_texts import shown_texts
from tests.loopback.commands import Commands
from tests.no_use_cases import no_use_cases
from tests.posts.cases import CASES
from tests.services.friday import SEASON
from tests.services.house import CHANNEL, HOME, PETRA, House, make_house

TRANSLATED = [language for language in SpokenLanguage if language is not SpokenLanguage.ENGLISH]
LONGEST_IN_FORMS = {"title": 45, "label": 45, "description": 100, "placeholder": 100}
"""Characters; an option's label may have 100."""
SETTINGS = ("look", "face", "page", "events", "language", "reminders", "quiet_hours", "spoilers")


@pytest.fixture
def house(database: Database, clock: FixedClock) -> House:
    return make_house(database, clock)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_fits(language: SpokenLanguage) -> None:
    too_long: list[str] = []
    with speaking(language):
        for name, make_post in CASES.items():
            post = make_post()
            if not post.fits:
                too_long.append(f"{name}: {len(post.text)} characters, {post.components} components")
            too_long += [
                f"{name}, {shown.place}: {shown.text}"
                for shown in shown_texts(post)
                if len(shown.text) > shown.most_characters
            ]
    assert too_long == []


async def test_discord_takes_the_commands_in_every_language() -> None:
    async with Pitboard(no_use_cases(), Pacer()) as bot:
        tree, translator = bot.tree, CommandTranslator()
        payloads = [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
    commands = Commands(application=1)
    commands.replace(payloads)
    assert len(commands.json()) == len(payloads)


async def test_every_form_fits(house: House) -> None:
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON, guess="on", page="off")
    interaction = await _interaction(house)
    id_parts = await _id_parts(house)
    assert set(FORMS) - set(id_parts) == {"quote-draft"}, "a draft's form is that of a saved quote"
    too_long: list[str] = []
    for language in SpokenLanguage:
        with speaking(language):
            for form, parts_of_forms in id_parts.items():
                for parts in parts_of_forms:
                    modal = await FORMS[form](interaction, parts, {})
                    too_long += _too_long(modal.to_dict(), f"{language} {form} {parts}")
    assert too_long == []


def test_what_is_too_long_for_a_form_is_found() -> None:
    options = [{"label": "a" * 100, "description": "b" * 101}]
    form = {"title": "c" * 46, "components": [{"label": "d" * 45, "component": {"options": options}}]}
    assert list(_too_long(form, "form")) == [f"form: {'c' * 46}", f"form: {'b' * 101}"]


async def _interaction(house: House) -> Interaction:
    """What forms are made from: whose use cases, who, and where."""

    async def round_in_question(*_: object) -> NewRoundFacts:
        return NewRoundFacts("Silverstone", "Silverstone")

    timetables = house.use_cases.timetables
    object.__setattr__(house.use_cases, "timetables", _WithQuestion(timetables, round_in_question))
    user = SimpleNamespace(id=PETRA, roles=[])
    client = SimpleNamespace(use_cases=house.use_cases)
    facts: dict[str, Any] = {"guild_id": HOME, "guild": None, "user": user, "client": client, "extras": {}}
    facts |= {"channel_id": CHANNEL, "namespace": SimpleNamespace()}
    return cast("Interaction", SimpleNamespace(**facts))


class _WithQuestion:
    """Timetables with a round that staff are asked about."""

    def __init__(self, timetables: Any, round_in_question: Any) -> None:
        self._timetables = timetables
        self.round_in_question = round_in_question

    def __getattr__(self, name: str) -> Any:
        return getattr(self._timetables, name)


async def _id_parts(house: House) -> dict[str, list[list[str]]]:
    """What follows the name of each form in its custom id."""
    season = await house.season()
    race = next(session for session in season.rounds[0].sessions if session.key == "race1")
    assert race.start is not None
    begins = str(int(race.start.timestamp()))
    quote = await house.quote(season.drivers[0], "Fine.")
    drafted = await house.use_cases.recaps.draft(HOME, "1", PETRA)
    return {
        DESK: [["photo", str(race.id), str(season.entries[0].id)]],
        QUOTE_FORM: [["1"], [""]],
        GUESS: [[]],
        NOTIFY: [[]],
        NUDGE: [["to", str(race.id), begins]],
        EDIT_MODAL: [[str(quote.news.quote.id)]],
        RECAP: [[drafted.draft.key]],
        RELEASE: [[""], ["1", str(season.id)]],
        RESULT_FORM: [["1"]],
        SETUP: [[setting] for setting in SETTINGS],
        NEW_ROUND: [["f" * 16, "f" * 12]],
        TIMETABLE: [[""], ["1", str(season.id)]],
        TIMING: [[]],
    }


def _too_long(part: Any, where: str, *, is_option: bool = False) -> Iterator[str]:
    """The texts of a form, and of all in it, that Discord would refuse."""
    for key, longest in LONGEST_IN_FORMS.items():
        text = part.get(key) or ""
        if len(text) > (100 if is_option else longest):
            yield f"{where}: {text}"
    for option in part.get("options", []):
        yield from _too_long(option, where, is_option=True)
    for child in (*part.get("components", []), part.get("component")):
        if child:
            yield from _too_long(child, where)
