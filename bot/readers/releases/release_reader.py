"""Reads a press release: each subject by its own reader, in an order that lets none take another's lines."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.base.upload_limits import LARGEST_RELEASE, release_too_large
from bot.domain.releases.release import Claim, Release
from bot.domain.season.round_search import RoundNames
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.releases.leftovers import read_leftovers
from bot.readers.releases.links import read_credits, read_links
from bot.readers.releases.paragraphs import Paragraph, paragraphs
from bot.readers.releases.people.text_cast import cast_of
from bot.readers.releases.quotes.attributed_quotes import Region, read_quotes
from bot.readers.releases.quotes.quotation_marks import find_spans
from bot.readers.releases.release_days import read_days
from bot.readers.releases.results.mentions import KnownNames, is_only_a_list
from bot.readers.releases.results.result_list import read_results
from bot.readers.releases.round_clues import read_round_clues
from bot.readers.releases.story.prose_results import read_prose
from bot.readers.words.all_languages import reading

MOST_OF_A_KIND = 60
"""Things of a kind that are read; no release has so many quotes, links or rounds."""
MOST_CLAIMS = 300
MOST_LEFTOVERS = 300


def read_release(text: str, season: Season) -> Release:
    """What the release says; the season's names help to read it and decide nothing.

    Raises:
        UserError: it is longer than 32 Ki characters, or has no words.
    """
    if len(text) > LARGEST_RELEASE:
        raise UserError(release_too_large(len(text)))
    with reading(text):
        parts = paragraphs(text)
        if not parts:
            raise UserError(phrase("Paste the press release, or attach it as a file: that was empty."))
        return _read(parts, known_names(parts, season), season)


def known_names(parts: Sequence[Paragraph], season: Season) -> KnownNames:
    """What of the season helps to read these paragraphs."""
    cars = [entry.car for entry in season.entries]
    places = [name for round_ in season.rounds for name in (round_.name, round_.venue)]
    others = (season.team, season.series, *season.classes, *cars, *places)
    return KnownNames(
        cast_of("\n".join(part.text for part in parts), season.drivers, others, season.team),
        season.classes,
        _keys(season),
        season.year,
        tuple(entry.drivers for entry in season.entries),
        season.series,
        RoundNames(season.rounds),
        tuple(entry.number or "" for entry in season.entries),
    )


def _keys(season: Season) -> tuple[str, ...]:
    """The sessions that any round has, the season's usual ones first."""
    keys = list(season.session_keys)
    for round_ in season.rounds:
        keys += [session.key for session in round_.sessions]
    return tuple(dict.fromkeys(keys))


def _read(parts: Sequence[Paragraph], known: KnownNames, season: Season) -> Release:
    links, linked = read_links(parts, (), known.session_keys)
    listed_claims, lists = read_results(parts, known)
    days, calendar, ahead = read_days(parts, linked | lists, known.year)
    quotes, regions = read_quotes(parts, linked | lists | calendar, known.cast)
    texts = [_without_speech(index, part.text, regions) for index, part in enumerate(parts)]
    listed_only = {index for index in lists if is_only_a_list(parts[index].text, known)}
    passed = calendar | ahead
    told_claims = read_prose(parts, linked | listed_only | passed, texts, known)
    release = Release(
        claims=(*listed_claims, *told_claims),
        quotes=tuple(quotes),
        dates=tuple(days),
        links=tuple(links),
        credits=tuple(read_credits(parts)),
        round_clues=tuple(read_round_clues(texts, passed, days, season.rounds, known.rounds)),
    )
    lines = {part.line for kind in (release.dates, release.links, release.credits) for part in kind}
    lines |= {claim.line for claim in listed_claims}
    by_line = {index for index, part in enumerate(parts) if not lines.isdisjoint(part.numbers)}
    used = linked | lists | passed | by_line
    leftovers = read_leftovers(parts, used, regions, _sentences(told_claims), known)
    return _bounded(replace(release, leftovers=tuple(leftovers)))


def _sentences(claims: Sequence[Claim]) -> set[str]:
    return {claim.evidence.sentence for claim in claims}


def _without_speech(index: int, text: str, regions: Sequence[Region]) -> str:
    """A paragraph's text with spaces in the place of what somebody said; its length stays."""
    spans = [(span.start, span.end) for span in find_spans(text) if not span.is_open]
    spoken = [(start, end) for number, start, end in regions if number == index]
    if not spans and not spoken:
        return text
    letters = list(text)
    for start, end in (*spans, *spoken):
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _bounded(release: Release) -> Release:
    """No more of a kind than any release has, noting whether there was more."""
    bounded = replace(
        release,
        claims=release.claims[:MOST_CLAIMS],
        quotes=release.quotes[:MOST_OF_A_KIND],
        dates=release.dates[:MOST_OF_A_KIND],
        links=release.links[:MOST_OF_A_KIND],
        credits=release.credits[:MOST_OF_A_KIND],
        leftovers=release.leftovers[:MOST_LEFTOVERS],
    )
    return replace(bounded, cut=bounded != release)
