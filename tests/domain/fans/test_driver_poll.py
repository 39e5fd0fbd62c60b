"""Whom people may vote for, and how a poll came out."""

from bot.domain.fans.driver_poll import DriverVotes, poll_answers
from bot.domain.results.result import Result, Status
from bot.domain.season.entry import Entry
from bot.domain.season.session import Session
from bot.posts.fans.driver_poll import votes_line
from tests.domain.examples import READY, round_of, session_of


def car(id_: int, *drivers: str) -> Entry:
    return Entry("Aston Martin", "Silver", drivers, str(id_), id_)


def race() -> Session:
    return session_of(round_of(READY, "Spa-Francorchamps"), "race2")


def test_the_drivers_of_all_cars_are_asked_about_but_not_who_did_not_start() -> None:
    cars = [car(1, "Anna", "Bo"), car(2, "Cleo", "Anna")]
    assert poll_answers(cars, {}) == ("Anna", "Bo", "Cleo")
    stayed_in = Result(session_id=1, entry_id=2, status=Status.DNS)
    assert poll_answers(cars, {2: stayed_in}) == ("Anna", "Bo")


def test_too_many_drivers_are_asked_about_car_by_car() -> None:
    cars = [car(number, f"A{number}", f"B{number}") for number in range(6)]
    assert poll_answers(cars, {}) == tuple(f"#{number} A{number} / B{number}" for number in range(6))
    assert poll_answers([car(number, f"A{number}", f"B{number}") for number in range(11)], {}) == ()


def test_one_driver_alone_is_no_choice() -> None:
    assert poll_answers([car(1, "Anna")], {}) == ()


def test_ties_are_said_and_nobodys_vote_wins_nothing() -> None:
    session = race()
    won = DriverVotes({"Anna": 12, "Bo": 8})
    assert votes_line(session, won) == "Race 2: Anna, 12 of 20 votes"
    tied = DriverVotes({"Anna": 1, "Bo": 1, "Cleo": 0})
    assert votes_line(session, tied) == "Race 2: a tie between Anna and Bo, one vote each"
    assert votes_line(session, DriverVotes({"Anna": 0, "Bo": 0})) == ""
