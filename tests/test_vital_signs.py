"""The bot says what it suffers from: not ready yet, a silent database, a gateway that doesn't answer."""

import asyncio

import pytest

from bot import vital_signs
from bot.vital_signs import STARTING, GatewayPulse, VitalSigns


class Patient:
    """A bot whose database and shards do as they are told."""

    def __init__(self) -> None:
        self.database_answers = True
        self.shards: dict[int, GatewayPulse] = {}
        self.fault: str | None = None
        self.signs = VitalSigns()
        self.signs.has_been_ready = True

    async def _answer(self) -> None:
        if not self.database_answers:
            raise TimeoutError

    async def looked_at(self) -> None:
        watching = asyncio.create_task(
            self.signs.watch(self._answer, lambda: self.shards, lambda: self.fault)
        )
        await asyncio.sleep(0.01)
        watching.cancel()


@pytest.fixture
def patient() -> Patient:
    return Patient()


def now() -> float:
    return asyncio.get_running_loop().time()


async def test_before_it_was_ready_it_is_starting(patient: Patient) -> None:
    patient.signs.has_been_ready = False
    assert patient.signs.ailment() == STARTING


async def test_all_is_well_while_both_answer(patient: Patient) -> None:
    patient.shards = {0: GatewayPulse(now() - 41, 41.25)}
    await patient.looked_at()
    assert patient.signs.ailment() == ""


async def test_a_silent_database_is_an_ailment_after_half_a_minute(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await patient.looked_at()
    patient.database_answers = False
    await patient.looked_at()
    assert patient.signs.ailment() == ""
    monkeypatch.setattr(vital_signs, "DATABASE_SILENT_AFTER_S", 0.0)
    assert patient.signs.ailment().startswith("the database hasn't answered for")
    patient.database_answers = True
    monkeypatch.undo()
    await patient.looked_at()
    assert patient.signs.ailment() == ""


async def test_a_gateway_is_dead_after_two_and_a_half_intervals_also_without_a_connection(
    patient: Patient,
) -> None:
    patient.shards = {0: GatewayPulse(now(), 41.25), 1: GatewayPulse(now() - 104, 41.25)}
    await patient.looked_at()
    assert patient.signs.ailment() == "Discord hasn't answered a heartbeat for 104 s"
    patient.shards = {number: GatewayPulse(now(), 41.25, is_answered=False) for number in (0, 1)}
    await patient.looked_at()
    assert patient.signs.ailment() == "Discord hasn't answered a heartbeat for 104 s"
    patient.shards = {1: GatewayPulse(now(), 41.25)}
    await patient.looked_at()
    assert patient.signs.ailment() == ""


async def test_connections_that_are_made_anew_and_never_answered_are_no_sign_of_life(
    patient: Patient,
) -> None:
    patient.shards = {0: GatewayPulse(now() - 104, 41.25)}
    await patient.looked_at()
    patient.shards = {0: GatewayPulse(now(), 41.25, is_answered=False)}
    await patient.looked_at()
    assert patient.signs.ailment() == "Discord hasn't answered a heartbeat for 104 s"


async def test_a_first_connection_counts_from_its_beginning(patient: Patient) -> None:
    patient.shards = {0: GatewayPulse(now() - 104, 41.25, is_answered=False)}
    await patient.looked_at()
    assert patient.signs.ailment() == "Discord hasn't answered a heartbeat for 104 s"


async def test_a_database_that_never_answers_is_an_ailment_too(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient.database_answers = False
    await patient.looked_at()
    assert patient.signs.ailment() == ""
    monkeypatch.setattr(vital_signs, "DATABASE_SILENT_AFTER_S", 0.0)
    assert patient.signs.ailment().startswith("the database hasn't answered for")


async def test_what_is_known_to_be_wrong_with_the_database_is_said_at_once(patient: Patient) -> None:
    patient.fault = "the disk is full"
    await patient.looked_at()
    assert patient.signs.ailment() == "the disk is full"
    patient.fault = None
    assert patient.signs.ailment() == ""


async def test_a_database_that_hangs_hides_no_shard(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hang() -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(vital_signs, "LONGEST_ANSWER_S", 0.01)
    monkeypatch.setattr(vital_signs, "ASKED_EVERY_S", 0.0)
    watching = asyncio.create_task(patient.signs.watch(hang, lambda: patient.shards, lambda: None))
    await asyncio.sleep(0.05)
    patient.shards = {0: GatewayPulse(now() - 104, 41.25)}
    await asyncio.sleep(0.05)
    watching.cancel()
    assert patient.signs.ailment() == "Discord hasn't answered a heartbeat for 104 s"
