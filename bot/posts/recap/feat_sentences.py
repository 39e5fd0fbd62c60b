"""What one car did in a session, as a sentence of plain text in a press release."""

from collections.abc import Sequence

from bot.domain.press.recap import Feat
from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, mark, phrase, phrase_in_context
from bot.languages.lists import join_list
from bot.languages.numbers import ordinal
from bot.posts.kit.escape import clip
from bot.posts.kit.plain_names import plain_in_class
from bot.posts.kit.running_text import number_word
from bot.posts.results.result_phrases import life_name

_LONGEST_NOTE = 200
_ENDINGS = {
    Status.DNF: mark("{session} ended without a finish"),
    Status.DNS: mark("{session} was not started"),
    Status.DSQ: mark("{session} ended in disqualification"),
}
_ENDINGS_FROM_GRID = {
    Status.DNF: mark("{session} ended without a finish from {place} on the grid"),
    Status.DNS: mark("{session} was not started from {place} on the grid"),
    Status.DSQ: mark("{session} ended in disqualification from {place} on the grid"),
}


def qualifying_sentence(qualified: Sequence[Feat]) -> str:
    """`Qualifying brought 4th place in Silver in Qualifying 1 (Ada Lind) and 6th place in Qualifying 2.`."""
    first, *others = qualified
    parts = [f"{_in_session(_class_result(first), first)}{_driver(first)}"]
    parts += [f"{_in_session(_place(feat), feat)}{_driver(feat)}" for feat in others]
    return phrase("Qualifying brought {results}.", results=join_list(parts))


def race_sentence(feat: Feat) -> str:
    """`Race 2 brought 20th place in Silver and 26th overall, eight places up from 34th on the grid.`."""
    sentence = _outcome(feat)
    if feat.result.life is ResultLife.PROVISIONAL:
        sentence = f"{sentence} ({life_name(feat.result.life)})"
    if feat.result.note:
        sentence = f"{sentence} ({clip(feat.result.note, _LONGEST_NOTE).rstrip('.')})"
    return f"{sentence}."


def best_result_sentence(feat: Feat) -> str:
    """`The best result of the weekend was 4th place in Silver in Qualifying 1.`."""
    return phrase(
        "The best result of the weekend was {result} in {session}.",
        result=_class_result(feat),
        session=shown_name(feat.session),
    )


def _in_session(result_words: str, feat: Feat) -> str:
    """`4th place in Qualifying 2`."""
    return phrase("{result} in {session}", result=result_words, session=shown_name(feat.session))


def _driver(feat: Feat) -> str:
    if not feat.result.driver:
        return ""
    return f" ({feat.result.driver})"


def _outcome(feat: Feat) -> str:
    result = feat.result
    if result.status is not Status.CLASSIFIED:
        return _unfinished_outcome(feat)
    places = []
    if result.position:
        places.append(_class_result(feat))
    if result.overall:
        places.append(_overall(result.overall))
    return _with_grid_change(feat, join_list(places))


def _unfinished_outcome(feat: Feat) -> str:
    status, session_name = feat.result.status, shown_name(feat.session)
    if not feat.result.grid:
        return phrase(_ENDINGS[status], session=session_name)
    return phrase(_ENDINGS_FROM_GRID[status], session=session_name, place=ordinal(feat.result.grid))


def _class_result(feat: Feat) -> str:
    """`20th place in Silver`; a race that was won is a victory."""
    if feat.session.kind.is_race and feat.result.position == 1:
        return plain_in_class(_victory(), feat.entry)
    return plain_in_class(_place(feat), feat.entry)


def _victory() -> str:
    return phrase_in_context("as in: Race 2 brought victory in Silver", "victory")


def _place(feat: Feat) -> str:
    """`20th place`, as what a session brought; nothing where no place in class is known."""
    if not feat.result.position:
        return ""
    return phrase_in_context(
        "as in: Race 2 brought 20th place in Silver", "{place} place", place=ordinal(feat.result.position)
    )


def _overall(place: int) -> str:
    return phrase_in_context(
        "as in: Race 2 brought 20th place in Silver and 26th overall", "{place} overall", place=ordinal(place)
    )


def _with_grid_change(feat: Feat, places: str) -> str:
    """`Race 2 brought 20th place in Silver, eight places up from 34th on the grid`."""
    gained, grid = feat.result.gained, feat.result.grid
    session_name = shown_name(feat.session)
    if grid is None:
        return phrase("{session} brought {places}", session=session_name, places=places)
    facts = {"session": session_name, "places": places, "grid": ordinal(grid)}
    if not gained:
        return phrase("{session} brought {places}, from {grid} on the grid", **facts)
    facts["number"] = number_word(abs(gained))
    if gained > 0:
        return counted(
            gained,
            "{session} brought {places}, one place up from {grid} on the grid",
            "{session} brought {places}, {number} places up from {grid} on the grid",
            **facts,
        )
    return counted(
        -gained,
        "{session} brought {places}, one place down from {grid} on the grid",
        "{session} brought {places}, {number} places down from {grid} on the grid",
        **facts,
    )
