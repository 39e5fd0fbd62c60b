"""What a quote looks like: how many words it has, what stands before it, and whether it may be somebody's."""

from dataclasses import replace

from bot.domain.base.evidence import Confidence
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.find_people import find_people
from bot.readers.releases.people.named_people import Cast, NamedPerson
from bot.readers.releases.quotes.attributions import find_attributions
from bot.readers.releases.quotes.quotation_marks import MARKS
from bot.readers.releases.quotes.speakers import Speaker
from bot.readers.releases.quotes.spoken_parts import SpokenPart, speaks_of_oneself

ANY_MARKS = f"{MARKS}‘’'"
FEWEST_WORDS = 4
"""Fewer quoted words are a nickname or a title, unless somebody is said to have spoken them."""
WORDS_OF_A_QUOTE = 8
"""As many are a quote even when nobody is said to have spoken them."""
_WORDS_OF_A_TITLE = 5
"""Words beside the name in `Team manager Anna Berg:`."""


def with_introduced(part: SpokenPart, speaker: Speaker) -> SpokenPart:
    """The words of who was named above; certain where the paragraph is nothing but the quotation."""
    is_all = part.start == 1 and part.end >= len(part.source) - 2
    if not (is_all and speaks_of_oneself(part.words)):
        speaker = replace(speaker, confidence=Confidence.LIKELY)
    return replace(part, speaker=speaker, is_attributed=True)


def is_name_with_title(lead: str, person: NamedPerson) -> bool:
    """Whether a lead is a name, with a title at the most: `Team manager Anna Berg`, not a whole sentence."""
    beside = f"{lead[: person.start]} {lead[person.end :]}".split()
    return len(beside) <= _WORDS_OF_A_TITLE and not any(map(str.isdigit, "".join(beside)))


def may_be_said(part: SpokenPart, speaker: Speaker, cast: Cast) -> bool:
    """Whether a dash paragraph beside somebody's may be theirs: it is a sentence and doesn't tell of them."""
    is_told_of = any(person.name == speaker.name for person in find_people(part.words, cast))
    return not is_told_of and len(part.words.split()) >= FEWEST_WORDS


def is_behind_a_mark(paragraph: Paragraph, cast: Cast) -> bool:
    """Whether a dash, or Markdown's mark of a quote, takes the place of quotation marks."""
    if paragraph.text[:1] in ANY_MARKS:
        return False
    if paragraph.mark == ">":
        return bool(find_attributions(paragraph.text, cast))
    return paragraph.mark == "-"


def is_speech(words: str, fewest: int = WORDS_OF_A_QUOTE) -> bool:
    """Whether somebody says that of themselves, in so many words at least."""
    return len(words.split()) >= fewest and speaks_of_oneself(words)
