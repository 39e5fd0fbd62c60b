"""The menus of a timing file's preview: which car, which session, which round."""

from collections.abc import Iterator

from bot.domain.results.field import FieldCar
from bot.domain.results.field_cars import LONGEST_ANSWER, NONE_OF_THEM
from bot.domain.results.field_event import possible_sessions
from bot.domain.results.timing_preview import TimingPreview
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.kit.dates import date_range
from bot.posts.kit.escape import clip
from bot.posts.kit.post import MOST_OPTIONS, Menu, Option

TIMING = "timing"
"""What the custom ids of a preview's buttons and menus, and of the form for a file, begin with."""
_LONGEST_LABEL = 100
_LONGEST_PROMPT = 150
_MOST_QUESTIONS = 3
"""Questions that have a menu at once; the others follow when these are answered."""


def car_menus(preview: TimingPreview) -> Iterator[Menu]:
    """A menu for each question of which car is ours, the first few of them."""
    asked = [(place, match) for place, match in enumerate(preview.matches) if match.doubt]
    for place, match in asked[:_MOST_QUESTIONS]:
        options = [_car_option(car) for car in match.candidates]
        options.append(Option(phrase("None of them"), NONE_OF_THEM, phrase("Nothing of this car is saved")))
        prompt = phrase("Which car is {car}?", car=match.entry.label)
        custom_id = f"{TIMING}:car:{preview.key}:{place}"
        yield Menu(custom_id, clip(prompt, _LONGEST_PROMPT), tuple(options[:MOST_OPTIONS]))


def _car_option(car: FieldCar) -> Option:
    crew = " / ".join(car.drivers) or car.team or ""
    label = f"#{car.number} {crew}".strip() if car.number else crew
    facts = [fact for fact in (car.team, car.class_name) if fact]
    return Option(
        clip(label, _LONGEST_LABEL), car.name[:LONGEST_ANSWER], clip(", ".join(facts), _LONGEST_LABEL)
    )


def place_menus(preview: TimingPreview) -> Iterator[Menu]:
    """The round's sessions and the season's rounds, to put right what the file says or doesn't."""
    session_options = tuple(
        Option(clip(shown_name(session), _LONGEST_LABEL), session.key)
        for session in possible_sessions(preview.field, preview.round)
        if session != preview.session
    )
    if session_options:
        prompt = phrase("Another session…") if preview.session else phrase("Which session is it?")
        yield Menu(f"{TIMING}:session:{preview.key}", prompt, session_options[:MOST_OPTIONS])
    rounds = [round_ for round_ in preview.season.rounds if round_.number != preview.round.number]
    rounds.sort(key=lambda round_: abs(round_.number - preview.round.number))
    round_options = tuple(
        Option(
            clip(round_.name, _LONGEST_LABEL),
            str(round_.number),
            date_range(round_.first_day, round_.last_day),
        )
        for round_ in rounds[:MOST_OPTIONS]
    )
    if round_options:
        yield Menu(f"{TIMING}:round:{preview.key}", phrase("Another round…"), round_options)
