from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.desk.undo_rules import UNDO_WITHIN, require_undoable, require_untouched
from bot.errors import UserError
from tests.clocks import utc

NOW = utc("2023-07-02 12:00")
CHANGE = Change(
    1, 7, ChangeVerb.CHANGED, ChangeSubject.SETTINGS, 1, "Settings", {"team": "A"}, {"team": "B"}, NOW
)
MOMENT = timedelta(microseconds=1)


def test_a_change_can_be_undone_for_a_quarter_of_an_hour() -> None:
    require_undoable(CHANGE, NOW + UNDO_WITHIN)
    with pytest.raises(UserError, match="more than 15 minutes ago"):
        require_undoable(CHANGE, NOW + UNDO_WITHIN + MOMENT)


def test_a_change_is_undone_once_and_its_undoing_never() -> None:
    with pytest.raises(UserError, match="<@8> has already undone that"):
        require_undoable(replace(CHANGE, undone_by=8), NOW)
    with pytest.raises(UserError, match="an undo can't be undone"):
        require_undoable(replace(CHANGE, verb=ChangeVerb.UNDONE), NOW)


def test_what_was_changed_again_since_is_not_undone() -> None:
    require_untouched(CHANGE, {"team": "B"})
    with pytest.raises(UserError, match="Settings has changed since"):
        require_untouched(CHANGE, {"team": "C"})
