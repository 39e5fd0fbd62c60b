"""`/setup page`: where a team's calendar and feeds are, and for whom."""

from typing import Any

import pytest

from bot.domain.base.team_page import PageReach
from bot.errors import UserError
from bot.services.server.servers import SetUp
from bot.services.server.setting_choices import SettingChoices
from bot.services.server.team_pages import FoundPage
from bot.storage.database import Database
from tests.clocks import FixedClock
from tests.services.house import CHANNEL, HOME, PETRA, STAFF, House, make_house

AWAY = 2
URL = "https://racing.example"


@pytest.fixture
def served(database: Database, clock: FixedClock) -> House:
    return make_house(database, clock, URL)


async def choose(house: House, page: str, server_id: int = HOME, **more: Any) -> SetUp:
    choices = SettingChoices(channel_id=CHANNEL + server_id, staff_role_id=STAFF, page=page, **more)
    return await house.use_cases.servers.set_up(server_id, choices, by=PETRA)


async def find(house: House, name: str | None) -> FoundPage | None:
    return (await house.use_cases.team_pages.find_all([name])).get(name)


async def base(house: House, server_id: int = HOME) -> str | None:
    addresses = await house.use_cases.team_pages.addresses(server_id)
    return addresses.base if addresses else None


async def test_a_page_is_off_until_it_is_chosen_and_the_only_public_one_has_the_root(served: House) -> None:
    await served.set_up(team="Årla Racing")
    assert await base(served) is None
    assert await find(served, None) is None
    done = await choose(served, "public")
    assert done.page is PageReach.PUBLIC
    assert "page" in done.changed
    assert await base(served) == f"{URL}/"
    found = await find(served, None)
    assert found == await find(served, "arla-racing")
    await choose(served, "public", AWAY, team="ARLA racing")
    assert await base(served) == f"{URL}/t/arla-racing/"
    assert await base(served, AWAY) == f"{URL}/t/arla-racing-2/"
    assert await find(served, None) is None
    await choose(served, "public", team="New name")
    assert await base(served) == f"{URL}/t/arla-racing/", "an address that people have stays"
    await choose(served, "off")
    assert await find(served, "arla-racing") is None
    assert await base(served, AWAY) == f"{URL}/"


async def test_choosing_secret_again_gives_a_new_address_and_undo_the_old_one(served: House) -> None:
    await choose(served, "secret")
    first = await base(served)
    done = await choose(served, "secret")
    second = await base(served)
    assert first is not None
    assert second is not None
    assert first != second
    assert len(second.removeprefix(f"{URL}/t/")) == 25
    assert done.change is not None
    assert await find(served, None) is None
    await served.use_cases.undos.undo(HOME, done.change.id, PETRA)
    assert await base(served) == first


async def test_what_cannot_be_a_page_changes_nothing(house: House, served: House) -> None:
    with pytest.raises(UserError, match="set `HTTP_ADDRESS` and `PUBLIC_URL`"):
        await choose(house, "public")
    with pytest.raises(UserError, match="Choose `off`, `secret` or `public`"):
        await choose(served, "world")
    assert await house.counts("servers") == 0
    await choose(house, "off")
    await choose(served, "secret")
    assert await base(house) is None, "served no more"
