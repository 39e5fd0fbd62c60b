"""What the process serves, with a bot behind it whose signs a test sets."""

import pytest

from bot.storage.database import Database
from bot.vital_signs import VitalSigns
from bot.web.site import Site
from tests.clocks import FixedClock
from tests.services.house import House, make_house
from tests.web.served import URL


@pytest.fixture
def signs() -> VitalSigns:
    return VitalSigns()


@pytest.fixture
def site(signs: VitalSigns) -> Site:
    return Site(signs)


@pytest.fixture
async def served(database: Database, clock: FixedClock) -> House:
    house = make_house(database, clock, URL)
    await house.set_up(page="public")
    clock.set("2023-07-02 16:00")
    return house
