"""Reads a press release: each subject by its own reader, in an order that lets none take another's lines."""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.domain.releases.release import Leftover, Release
from bot.domain.season.round_search import rounds_named
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.readers.releases.links import read_credits, read_links
from bot.readers.releases.paragraphs import Paragraph, paragraphs
from bot.readers.releases.quotes.attributed_quotes import read_quotes
from bot.readers.releases.release_days import read_days
from bot.readers.releases.release_file import LARGEST_RELEASE, release_too_large
from bot.readers.releases.results.mentions import KnownNames, is_only_a_list
from bot.readers.releases.results.prose_results import read_prose
from bot.readers.releases.results.result_list import read_results
from bot.readers.releases.round_words import read_numbers

MOST_OF_A_KIND = 60
"""Things of a kind that are read; no release has so many quotes, links or rounds."""
MOST_CLAIMS = 300
_LONGEST_SHOWN = 60
_WORDS_OF_A_TITLE = 6


def read_release(text: str, season: Season) -> Release:
    """What the release says; the season's names help to read it and decide nothing.

    Raises:
        UserError: it is longer than 32 Ki characters, or has no words.
    """
    if len(text) > LARGEST_RELEASE:
        raise UserError(release_too_large(len(text)))
    parts = paragraphs(text)
    if not parts:
        raise UserError("There are no words in that. Paste the release's text, or upload it as a file.")
    known = KnownNames(season.drivers, season.classes, _keys(season), season.year)
    return _read(parts, known, season)


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
    quotes, spoken = read_quotes(parts, linked | lists | calendar, known.drivers)
    listed_only = {index for index in lists if is_only_a_list(parts[index].text, known)}
    passed = calendar | ahead
    told_claims = read_prose(parts, linked | listed_only | passed | _dashed(parts, spoken), known)
    story = "\n".join(part.text for index, part in enumerate(parts) if index not in passed)
    release = Release(
        claims=(*listed_claims, *told_claims),
        quotes=tuple(quotes),
        dates=tuple(days),
        links=tuple(links),
        credits=tuple(read_credits(parts)),
        places=tuple(round_.name for round_ in rounds_named(story, season.rounds)),
        numbers=tuple(read_numbers(parts, passed)),
    )
    used = linked | lists | passed | spoken
    return replace(_bounded(release), leftovers=tuple(_leftovers(parts, used, release.lines)))


def _bounded(release: Release) -> Release:
    """No more of a kind than any release has, noting whether there was more."""
    bounded = replace(
        release,
        claims=release.claims[:MOST_CLAIMS],
        quotes=release.quotes[:MOST_OF_A_KIND],
        dates=release.dates[:MOST_OF_A_KIND],
        links=release.links[:MOST_OF_A_KIND],
        credits=release.credits[:MOST_OF_A_KIND],
        numbers=release.numbers[:MOST_OF_A_KIND],
    )
    return replace(bounded, cut=bounded != release)


def _dashed(parts: Sequence[Paragraph], spoken: Collection[int]) -> set[int]:
    """The paragraphs that are speech as a whole; of the others only what stands between the marks is."""
    return {index for index in spoken if parts[index].mark in ("-", ">")}


def _leftovers(
    parts: Sequence[Paragraph], used: Collection[int], lines: AbstractSet[int]
) -> Iterator[Leftover]:
    """The paragraphs that gave nothing; a heading belongs to what stands below it."""
    read_indices = set(used)
    for index, part in enumerate(parts):
        if not lines.isdisjoint(part.numbers):
            read_indices.add(index)
    for index in reversed(range(len(parts) - 1)):
        if index + 1 in read_indices and _is_heading(parts[index].text):
            read_indices.add(index)
    for index, part in enumerate(parts):
        if index not in read_indices:
            yield Leftover(part.text[:_LONGEST_SHOWN], part.number)


def _is_heading(text: str) -> bool:
    """Whether it is a title of what stands below it, not a sentence."""
    return text.endswith(":") or (len(text.split()) <= _WORDS_OF_A_TITLE and text[-1] not in ".!?…")
