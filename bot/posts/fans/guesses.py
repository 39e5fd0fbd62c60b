"""What fans read of their guesses, and the tables of who guessed best."""

from collections.abc import Sequence

from bot.domain.base.look import Look
from bot.domain.fans.guesses import (
    EXACT_POINTS,
    GAIN_POINTS,
    NEAR_PLACES,
    NEAR_POINTS,
    Gain,
    Guess,
    GuessedRace,
    GuessTables,
    Standing,
)
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.languages.catalogue import counted, mark, phrase
from bot.languages.numbers import ordinal
from bot.posts.kit.car_phrases import in_class, number_or_crew
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.fit import and_more
from bot.posts.kit.post import Accent, Button, Buttons, Post, Style, Text
from bot.posts.kit.round_phrases import round_name, season_title, session_at_round
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import subtext
from bot.posts.privacy.people import person

GUESS = "guess"
"""What the custom ids of the form and of the buttons begin with; what to do, session and entry follow."""

_MOST_LINES = 10
_GAIN_LABELS = {Gain.GAIN: mark("Gains places"), Gain.LOSS: mark("Loses places")}
"""Against its place on the grid."""
_GAIN_PHRASES = {Gain.GAIN: mark("gaining places"), Gain.LOSS: mark("losing places")}


def gain_label(gain: Gain) -> str:
    """`Gains places`: what is chosen in the form."""
    return phrase(_GAIN_LABELS[gain])


def saved_guess_post(season: Season, race: GuessedRace, guess: Guess, before: Guess | None) -> Post:
    """What they guess now, until when it can be changed; *Undo* brings back what it was before."""
    lines = [
        phrase("✅ Saved: **{guess}**", guess=_guess_words(season, race, guess)),
        phrase(
            "You can change it until {time} ({countdown}). If the start moves, so does that.",
            time=stamp(race.locks_at, "f"),
            countdown=countdown(race.locks_at),
        ),
        subtext(phrase("Only you see this. `/guesses` has the table once the result is final.")),
    ]
    undo = f"{GUESS}:drop:{_in_id(race)}"
    if before is not None:
        undo = f"{GUESS}:set:{_in_id(race)}:{before.place}:{before.gain}"
    return _with_buttons(lines, race, undo)


def dropped_guess_post(season: Season, race: GuessedRace, before: Guess | None) -> Post:
    """They guess nothing any more there; *Undo* brings it back."""
    lines = [
        phrase("Taken back: you have no guess for **{race}**.", race=_race_words(season, race)),
        subtext(phrase("Only you see this")),
    ]
    undo = None
    if before is not None:
        undo = f"{GUESS}:set:{_in_id(race)}:{before.place}:{before.gain}"
    return _with_buttons(lines, race, undo)


def _with_buttons(lines: Sequence[str], race: GuessedRace, undo: str | None) -> Post:
    buttons = [Button(phrase("Change…"), f"{GUESS}:change:{_in_id(race)}", Style.MAIN)]
    if undo is not None:
        buttons.append(Button(phrase("Undo"), undo))
    return Post((Text("\n".join(lines)), Buttons(tuple(buttons))))


def _in_id(race: GuessedRace) -> str:
    return f"{race.session.id}:{race.entry.id}"


def _guess_words(season: Season, race: GuessedRace, guess: Guess) -> str:
    return phrase(
        "{place}, {gain}: {race}",
        place=in_class(ordinal(guess.place), race.entry),
        gain=phrase(_GAIN_PHRASES[guess.gain]),
        race=_race_words(season, race),
    )


def _race_words(season: Season, race: GuessedRace) -> str:
    words = session_at_round(race.round, race.session)
    if len(season.entries) == 1:
        return words
    return phrase("{race} ({car})", race=words, car=number_or_crew(race.entry))


def guess_tables_post(tables: GuessTables, look: Look, reader_id: int) -> Post:
    """Both tables: the best ten, and whoever asks."""
    parts: list[str] = []
    if tables.round is not None:
        heading = phrase("## Guesses: {round}", round=round_name(tables.round))
        parts.append("\n".join((heading, *_table(tables.of_round, reader_id))))
    heading = phrase("## Guesses: {season}", season=season_title(tables.season))
    parts.append("\n".join((heading, *_table(tables.of_season, reader_id))))
    rules = phrase(
        "Right place in class: {exact} points. Within {near_places} places: {near}. Gain or loss right: "
        "{gain}. Guess before each race with `/guess`; a car that isn't classified doesn't count.",
        exact=EXACT_POINTS,
        near_places=NEAR_PLACES,
        near=NEAR_POINTS,
        gain=GAIN_POINTS,
    )
    parts.append(subtext(rules))
    return Post((Text("\n".join(parts)), Buttons((guess_button(),))), accent_of(look, Accent.PIT))


def guess_button(session: Session | None = None) -> Button:
    """What opens the form, on the season that the session is in or, without one, that the day speaks for."""
    custom_id = f"{GUESS}:open"
    if session is not None:
        custom_id = f"{GUESS}:open:{session.id}"
    return Button(phrase("Guess…"), custom_id, Style.MAIN)


def _table(standings: Sequence[Standing], reader_id: int) -> list[str]:
    if not standings:
        return [phrase("No points yet.")]
    lines = [_line(standing) for standing in standings[:_MOST_LINES]]
    left_out = standings[_MOST_LINES:]
    for standing in left_out:
        if standing.person_id == reader_id:
            lines.append(_line(standing))
            left_out = [other for other in left_out if other.person_id != reader_id]
            break
    if left_out:
        lines.append(and_more(len(left_out)))
    return lines


def _line(standing: Standing) -> str:
    return phrase(
        "**{rank}** {person} · {points}",
        rank=standing.rank,
        person=person(standing.person_id),
        points=counted(standing.points, "{count} point", "{count} points"),
    )
