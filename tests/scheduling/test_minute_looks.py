import pytest

from bot.errors import DatabaseFault, DatabaseFaultError
from bot.scheduling.minute_looks import MinuteLooks


async def test_what_the_database_cannot_do_is_the_databases_to_log(caplog: pytest.LogCaptureFixture) -> None:
    async def look() -> None:
        raise DatabaseFaultError(DatabaseFault.FULL)

    await MinuteLooks("A look", look).look_once()
    assert caplog.text == ""
