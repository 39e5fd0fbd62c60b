"""What of a release gave nothing: every sentence with a figure, a position, a quotation mark or a dash.

A sentence without any of these is story, and nothing is lost in it.
"""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.domain.releases.release import Leftover
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.quotes.attributed_quotes import Region
from bot.readers.releases.quotes.quotation_marks import MARKS
from bot.readers.releases.results.mentions import KnownNames, find_tokens
from bot.readers.releases.results.placings import Form, Placing
from bot.readers.releases.sentences import sentences

LONGEST_SHOWN = 160
"""Characters of a sentence that are shown."""
_WORDS_OF_A_TITLE = 6


def read_leftovers(
    paragraphs: Sequence[Paragraph],
    used: Collection[int],
    regions: Sequence[Region],
    told: AbstractSet[str],
    known: KnownNames,
) -> Iterator[Leftover]:
    """The sentences that gave nothing.

    `used` are indices of paragraphs that gave something as a whole, `regions` is what somebody said, and
    `told` are the sentences that gave a result.
    """
    gave = {*used, *(index for index, _, _ in regions)}
    for index, paragraph in enumerate(paragraphs):
        if index in used or (index + 1 in gave and _is_heading(paragraph.text, known)):
            continue
        spoken = [(start, end) for number, start, end in regions if number == index]
        for offset, sentence in sentences(paragraph.text):
            end = offset + len(sentence)
            is_spoken = any(start < end and offset < stop for start, stop in spoken)
            if is_spoken or sentence.strip() in told:
                continue
            if paragraph.mark == "-" or _says_something(sentence, known):
                yield Leftover(sentence.strip()[:LONGEST_SHOWN], paragraph.line_at(offset))


def _is_heading(text: str, known: KnownNames) -> bool:
    """Whether it is a title of what stands below it, not a sentence or a position."""
    if any(isinstance(token, Placing) for token in find_tokens(text, known)):
        return False
    return text.endswith(":") or (len(text.split()) <= _WORDS_OF_A_TITLE and text[-1] not in ".!?…")


def _says_something(sentence: str, known: KnownNames) -> bool:
    """Whether there is a figure, a quotation mark or a position in it."""
    if any(character.isdigit() or character in MARKS for character in sentence):
        return True
    tokens = find_tokens(sentence, known)
    return any(isinstance(token, Placing) and token.form is not Form.FIGURE for token in tokens)
