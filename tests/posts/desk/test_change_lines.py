"""The trail's words: one for each thing that can be done."""

from dataclasses import replace

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.posts.desk.change_lines import ChangeLengths, change_lines

CHANGE = Change(1, 7, ChangeVerb.STORED, ChangeSubject.RESULT, 1, "Race 2 at Spa")


def test_every_verb_has_a_word_of_its_own() -> None:
    words = {change_lines(replace(CHANGE, verb=verb), ChangeLengths(80, 6)) for verb in ChangeVerb}
    assert len(words) == len(ChangeVerb)
