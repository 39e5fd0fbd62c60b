"""The release after Spa held against a stored season: what is new, what is there, what has to be asked."""

from dataclasses import replace
from datetime import date

from bot.domain.press.quote import Quote
from bot.domain.releases.item_values import EntryPlacing, RoundDays, SpokenWords
from bot.domain.releases.proposal import ReleaseProposal
from bot.domain.releases.proposed_item import ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.round_guess import round_of_release
from bot.domain.results.result import Result, Status
from bot.domain.season.entry import Entry
from bot.readers.releases.release_reader import read_release
from tests.domain.examples import with_round, with_session
from tests.domain.releases.spa_release import ANDREAS, CAR, JESSICA, SEASON, TEXT, find_item, proposal


def values(item: ProposedItem) -> list[object]:
    return [c.value.value if isinstance(c.value, EntryPlacing) else c.value for c in item.choices]


def of(found: ReleaseProposal, kind: ItemKind) -> list[ProposedItem]:
    return [item for item in found.items if item.kind is kind]


def test_the_list_is_new_where_nothing_is_stored() -> None:
    found = of(proposal(), ItemKind.POSITION)
    assert [(one.session and one.session.key, values(one)) for one in found] == [
        ("fp1", [20]),
        ("fp2", [3]),
        ("q1", [10]),
        ("q2", [24]),
        ("race1", [24]),
        ("race2", [20]),
    ]
    assert {one.state for one in found} == {ItemState.NEW}


def test_the_two_finishes_of_race_2_are_a_question() -> None:
    one = find_item(proposal(), f"overall.race2.{CAR.id}")
    assert (one.state, one.reason, values(one)) == (ItemState.QUESTION, QuestionReason.DISAGREES, [18, 26])
    assert [choice.lines for choice in one.choices] == [(16,), (18,)]


def test_what_the_story_says_of_a_guessed_session_is_a_question_too() -> None:
    found = proposal()
    assert find_item(found, f"grid.race2.{CAR.id}").reason is QuestionReason.GUESS
    assert find_item(found, f"note.race2.{CAR.id}").reason is QuestionReason.GUESS
    assert find_item(found, f"grid.race1.{CAR.id}").state is ItemState.NEW
    assert find_item(found, f"overall.q1.{CAR.id}").state is ItemState.NEW
    assert find_item(found, f"overall.q2.{CAR.id}").state is ItemState.NEW


def test_the_quote_in_two_wordings_is_a_question_and_the_others_are_new() -> None:
    first, second, third = of(proposal(), ItemKind.QUOTE)
    assert (first.state, first.reason) == (ItemState.QUESTION, QuestionReason.WORDINGS)
    assert [choice.lines for choice in first.choices] == [(4,), (20,)]
    assert [one.state for one in (second, third)] == [ItemState.NEW, ItemState.NEW]
    assert second.label == ANDREAS
    assert third.label == JESSICA


def test_the_two_ends_of_the_weekend_are_a_question_and_the_other_rounds_are_as_stored() -> None:
    days = {one.round.name: one for one in of(proposal(), ItemKind.DAYS) if one.round}
    assert len(days) == 6
    spa = days.pop("Spa-Francorchamps")
    assert (spa.state, spa.reason) == (ItemState.QUESTION, QuestionReason.DISAGREES)
    assert [(choice.value, choice.is_stored) for choice in spa.choices] == [
        (RoundDays(date(2023, 6, 29), date(2023, 7, 2)), True),
        (RoundDays(date(2023, 6, 29), date(2023, 7, 1)), False),
    ]
    assert {one.state for one in days.values()} == {ItemState.SAME}


def test_links_without_an_address_and_the_credit_are_understood_only() -> None:
    found = proposal()
    assert [(one.state, one.reason, one.label) for one in of(found, ItemKind.REPLAY)] == [
        (ItemState.NOTED, QuestionReason.NO_ADDRESS, "Q1, Q2"),
        (ItemState.NOTED, QuestionReason.NO_ADDRESS, "race1"),
        (ItemState.NOTED, QuestionReason.NO_ADDRESS, "race2"),
    ]
    (credit,) = of(found, ItemKind.CREDIT)
    assert values(credit) == ["racing one (Free rights to use the image)"]
    assert find_item(found, "photos").state is ItemState.SAME


def test_what_is_stored_already_is_the_same() -> None:
    words = find_item(proposal(), "quote.11").choices[0].value
    assert isinstance(words, SpokenWords)
    stored = {"race1": Result(position=24), "race2": Result(position=20, overall=26, grid=34)}
    found = proposal(results=stored, quotes=(Quote(ANDREAS, words.text, 1),))
    assert find_item(found, f"position.race1.{CAR.id}").state is ItemState.SAME
    assert find_item(found, f"grid.race2.{CAR.id}").state is ItemState.SAME
    assert find_item(found, "quote.11").state is ItemState.SAME


def test_what_is_stored_otherwise_is_a_question_with_both() -> None:
    stored = {"race1": Result(position=23), "fp1": Result(status=Status.DNF)}
    found = proposal(results=stored)
    assert values(one := find_item(found, f"position.race1.{CAR.id}")) == [23, 24]
    assert one.reason is QuestionReason.STORED
    assert values(find_item(found, f"position.fp1.{CAR.id}")) == [Status.DNF, 20]


def test_a_stored_quote_in_other_words_is_a_question() -> None:
    words = find_item(proposal(), "quote.11").choices[0].value
    assert isinstance(words, SpokenWords)
    shorter = Quote(ANDREAS, words.text.replace("really ", ""), 1)
    one = find_item(proposal(quotes=(shorter,)), "quote.11")
    assert (one.state, one.reason) == (ItemState.QUESTION, QuestionReason.STORED)
    assert [choice.is_stored for choice in one.choices] == [True, False]


def test_other_days_than_those_stored_are_a_question() -> None:
    season = with_round(SEASON, "Misano", last_day=date(2023, 7, 15))
    misano = next(
        one for one in of(proposal(season=season), ItemKind.DAYS) if one.round and one.round.name == "Misano"
    )
    assert (misano.state, misano.reason) == (ItemState.QUESTION, QuestionReason.STORED)


def test_a_calendar_line_of_a_round_that_is_not_stored_is_told() -> None:
    found = proposal("Spa\n\nCalendar:\nMay 1st-2nd - Imola, Italy")
    (one,) = of(found, ItemKind.DAYS)
    assert (one.state, one.reason, one.label) == (ItemState.NOTED, QuestionReason.NO_ROUND, "Imola, Italy")


def test_a_round_that_is_counted_otherwise_is_told() -> None:
    text = "Next up is the fifth round, July 14-16, at the Misano World Circuit."
    assert [one.reason for one in of(proposal(text), ItemKind.DAYS)] == [None, QuestionReason.NUMBER]


def test_a_link_with_its_address_is_new_or_a_question() -> None:
    text = "Watch Race 1: https://a.example/1\nWatch Race 2: https://a.example/2"
    season = with_session(SEASON, "Spa-Francorchamps", "race2", replay="https://b.example")
    found = proposal(text, season)
    assert find_item(found, "replay.race1").state is ItemState.NEW
    assert find_item(found, "replay.race2").reason is QuestionReason.STORED


def test_a_quote_without_a_speaker_asks_who_it_was() -> None:
    (one,) = of(proposal("- We had a really good weekend with a fast car, she says."), ItemKind.QUOTE)
    assert (one.state, one.reason) == (ItemState.QUESTION, QuestionReason.SPEAKER)
    assert [c.value.driver for c in one.choices if isinstance(c.value, SpokenWords)] == [ANDREAS, JESSICA]


def test_somebody_else_s_quote_is_theirs_with_their_role_and_an_endless_one_can_not_be_stored() -> None:
    (one,) = of(
        proposal("“The car was perfect all weekend long,” says team manager Anna Berg."), ItemKind.QUOTE
    )
    assert (one.state, one.label, one.role) == (ItemState.NEW, "Anna Berg", "team manager")
    (one,) = of(proposal(f"- {'We won. ' * 300}, Jessica says."), ItemKind.QUOTE)
    assert one.reason is QuestionReason.TOO_LONG


TWO = replace(
    SEASON,
    entries=(
        Entry("Audi RS 3", "Silver", (ANDREAS,), "15", id=7),
        Entry("Audi RS 3", "Silver", (JESSICA,), "16", id=8),
    ),
)


def test_two_cars_have_their_own_results() -> None:
    text = "Andreas: Race 1: 15th, Race 2: DNF\nJessica: Race 1: 7th, Race 2: 9th"
    found = proposal(text, TWO)
    assert values(find_item(found, "position.race1.7")) == [15]
    assert values(find_item(found, "position.race2.7")) == [Status.DNF]
    assert values(find_item(found, "position.race1.8")) == [7]


def test_a_result_that_may_be_either_car_s_asks_whose_it_is() -> None:
    (one,) = of(proposal("Race 1: 15th", TWO), ItemKind.POSITION)
    assert (one.state, one.reason) == (ItemState.QUESTION, QuestionReason.CAR)
    assert [c.value for c in one.choices] == [EntryPlacing(15, 7), EntryPlacing(15, 8)]


def test_one_driver_s_list_of_a_shared_car_names_the_driver() -> None:
    one = find_item(proposal("Andreas: Q1: 10th"), f"position.q1.{CAR.id}")
    assert one.choices[0].value == EntryPlacing(10, CAR.id, ANDREAS)
    same = proposal("Andreas: Q1: 10th", results={"q1": Result(position=10)})
    assert find_item(same, f"position.q1.{CAR.id}").state is ItemState.SAME


def test_a_session_that_the_round_does_not_have_is_told() -> None:
    (one,) = of(proposal("Race 3: 15th"), ItemKind.POSITION)
    assert (one.state, one.reason) == (ItemState.NOTED, QuestionReason.NO_SESSION)


def test_keys_are_one_of_a_kind_and_fit_a_button() -> None:
    keys = [one.key for one in proposal().items]
    assert len(set(keys)) == len(keys)
    assert all(len(key) <= 60 and ":" not in key for key in keys)


def test_the_round_is_the_one_that_is_named_or_else_counted() -> None:
    def told(text: str) -> str | None:
        guess = round_of_release(read_release(text, SEASON), SEASON, date(2023, 7, 17))
        if guess is None:
            return None
        return guess.round.name if guess.is_certain else f"{guess.round.name}?"

    assert told(TEXT) == "Spa-Francorchamps"
    assert told("Results of the fourth round") == "Misano"
    assert told("Third at Monza, then third at Misano") == "Monza?"
    assert told("Off to Hockenheim") == "Hockenheim?"
    assert told("Hello") is None


def test_what_may_be_said_or_told_is_a_question_where_a_quote_ends() -> None:
    (one,) = of(proposal("– Det gick bra, säger Andreas. Farten fanns där hela helgen."), ItemKind.QUOTE)
    assert (one.state, one.reason) == (ItemState.QUESTION, QuestionReason.END)
    assert [c.value.text for c in one.choices if isinstance(c.value, SpokenWords)] == [
        "Det gick bra",
        "Det gick bra. Farten fanns där hela helgen.",
    ]
