"""Names in running plain text: given names, a crew of one family, a venue with its article."""

from bot.domain.base.plain_text import fold
from bot.domain.news.forum_topic import ForumTopic
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase
from bot.languages.countries import country_name
from bot.languages.lists import join_list
from bot.posts.kit.escape import clip

_TAKE_THE = ("circuit", "autodrom", "raceway", "speedway", "motorway", "ring", "course", "track")
"""What a venue's name has in it where English says "the" before it."""
_LONGEST_TITLE = 100
_LONGEST_ROUND = 70


def given_names(season: Season, entry: Entry) -> str:
    """`Andreas and Jessica`; whole names where two of the season's drivers share a first one."""
    first_names = [_first_name(driver) for driver in season.drivers]
    if len(set(first_names)) < len(first_names):
        return join_list(entry.drivers)
    return join_list([_first_name(driver) for driver in entry.drivers])


def _first_name(driver: str) -> str:
    first, *_ = driver.split() or [driver]
    return first


def plain_crew_name(entry: Entry) -> str:
    """`Andreas and Jessica Bäckman` for one family, else every name whole."""
    family = _shared_family_name(entry)
    if not family:
        return join_list(entry.drivers)
    first_names = [driver.removesuffix(family).rstrip() for driver in entry.drivers]
    return f"{join_list(first_names)} {family}"


def _shared_family_name(entry: Entry) -> str:
    """The last name of a crew of several, where every driver has it behind a first one; else nothing."""
    if len(entry.drivers) < 2:  # noqa: PLR2004 - a family is two
        return ""
    family_names = set()
    for driver in entry.drivers:
        words = driver.split()
        if len(words) < 2:  # noqa: PLR2004 - a first name and a last one
            return ""
        family_names.add(words[-1])
    if len(family_names) > 1:
        return ""
    return family_names.pop()


def plain_car_name(entry: Entry) -> str:
    """`#42 Andreas and Jessica Bäckman`, or without a number the crew alone."""
    crew = plain_crew_name(entry)
    if not entry.number:
        return crew
    return f"#{entry.number} {crew}"


def plain_in_class(words: str, entry: Entry) -> str:
    """`20th in Silver`, where the words are `20th`; they alone in a series without classes."""
    if not entry.class_name:
        return words
    return phrase("{place} in {class_name}", place=words, class_name=entry.class_name)


def at_venue(round_: Round) -> str:
    """`the Misano World Circuit Marco Simoncelli, located near Bologna, Italy`."""
    parts = [_with_article(round_.venue)]
    if round_.near:
        parts.append(phrase("located near {town}", town=round_.near))
    parts.append(country_name(round_.country))
    return ", ".join(parts)


def _with_article(venue: str) -> str:
    folded = fold(venue)
    if folded.startswith("the ") or not any(word in folded for word in _TAKE_THE):
        return venue
    return phrase("the {venue}", venue=venue)


def forum_title(topic: ForumTopic) -> str:
    """`Round 3: Spa-Francorchamps (2023)`: what a forum's post is called; without a round the season."""
    season, round_ = topic.season, topic.round
    if round_ is None:
        return clip(season.title, _LONGEST_TITLE)
    return phrase(
        "Round {number}: {round} ({year})",
        number=round_.number,
        round=clip(round_.name, _LONGEST_ROUND),
        year=season.year,
    )
