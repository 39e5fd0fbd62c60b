"""What is stored of a release follows what people answered."""

from bot.domain.releases.item_answers import (
    LEAVE,
    ItemAnswer,
    choice_to_store,
    is_left_out,
    is_open,
    new_answer,
)
from bot.domain.results.result import Result
from tests.domain.releases.spa_release import CAR, find_item, proposal


def test_new_items_are_stored_unless_left_out_and_questions_only_when_answered() -> None:
    found = proposal()
    new, asked = find_item(found, f"position.race2.{CAR.id}"), find_item(found, f"overall.race2.{CAR.id}")
    assert choice_to_store(new, {}) == new.choices[0]
    left = {new.key: new_answer(new, LEAVE)}
    assert choice_to_store(new, left) is None
    assert is_left_out(new, left)
    assert is_open(asked, {})
    assert choice_to_store(asked, {}) is None
    given = {asked.key: new_answer(asked, asked.choices[1].id)}
    assert not is_open(asked, given)
    assert choice_to_store(asked, given) == asked.choices[1]


def test_an_answer_is_void_when_something_else_was_stored_since() -> None:
    key = f"overall.race2.{CAR.id}"
    asked = find_item(proposal(), key)
    given = {key: new_answer(asked, asked.choices[1].id)}
    since = find_item(proposal(results={"race2": Result(position=20, overall=25)}), key)
    assert is_open(since, given)
    assert choice_to_store(since, given) is None


def test_an_answer_that_nobody_offered_is_none() -> None:
    asked = find_item(proposal(), f"overall.race2.{CAR.id}")
    assert is_open(asked, {asked.key: ItemAnswer("ffffffff", new_answer(asked, LEAVE).stored)})
