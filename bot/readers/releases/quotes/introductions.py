"""Lines that say who speaks in what comes next."""

from bot.readers.releases.people.find_people import find_people
from bot.readers.releases.people.named_people import Cast
from bot.readers.releases.quotes.attributions import introduced
from bot.readers.releases.quotes.speakers import Speaker, named_speaker, role_beside

WORDS_OF_A_LEAD = 12
"""A line that introduces a speaker has no more."""


def introduced_speaker(text: str, cast: Cast) -> Speaker | None:
    """Who speaks next: a short line with a name and a colon, or nothing but a name and a title."""
    if len(text.split()) > WORDS_OF_A_LEAD:
        return None
    people = find_people(text, cast)
    if text.endswith(":"):
        if len(people) == 1 and not people[0].is_owner:
            role = role_beside(text, people[0])
            return named_speaker(people[0], role, is_sure=people[0].is_whole)
        return introduced(text, cast)
    if len(people) != 1 or people[0].start or not (people[0].is_whole or people[0].driver):
        return None
    title = text[people[0].end :].strip(" .")
    is_title = title[:1] in (",", "(", "–", "-") and text[-1] not in ".!?…"
    if title and not is_title:
        return None
    return named_speaker(people[0], title, is_sure=people[0].is_whole)
