"""One server's data leave a database as a readable file, and come into another, beside those that it has."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.outbox.delivery import DeliveryState
from bot.errors import StartupError
from bot.services.processes.process_leases import ProcessLeases
from bot.storage.backup.export_server import export_server
from bot.storage.backup.id_shifts import with_shifted_ids
from bot.storage.backup.import_server import import_server
from bot.storage.backup.server_file import ServerFileFacts, ServerFileWriter
from bot.storage.backup.server_rows import PHOTOS, conditions_of
from bot.storage.database import Database
from bot.storage.migrate import HEAD
from bot.storage.tables import METADATA
from tests.clocks import FixedClock, utc
from tests.conftest import url_of
from tests.services.house import HOME, PETRA, House, make_house
from tests.storage.backup.conftest import rows
from tests.stores import EACH_KIND, KINDS, Store

NOW = datetime(2023, 7, 1, 18, 5, tzinfo=UTC)
"""Five minutes after the last thing that was typed."""
OTHER = 1104711471147114711
"""The id of another server, longer than the numbers of many programs."""
NOT_OF_SERVERS = {"meta", "departures", "follow_endings", "leases", PHOTOS}
"""Tables that an export leaves out, or looks through in its own way."""


def content_of(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return content


def written_anew(content: dict[str, Any], path: Path, server_id: int = HOME, schema: str = HEAD) -> Path:
    """A file with these tables, and the checksum that is theirs."""
    with path.open("wb") as file:
        writer = ServerFileWriter(path, file, ServerFileFacts(server_id, schema, NOW, {}))
        writer.begin()
        for name, table_rows in content["tables"].items():
            writer.begin_table(name)
            for row in table_rows:
                writer.row(row)
        writer.finish()
    return path


def of_another_server(content: dict[str, Any], path: Path) -> Path:
    """The same data as if they were another server's."""
    for name, table_rows in content["tables"].items():
        for row in table_rows:
            if name == "servers":
                row["id"] = str(OTHER)
            if "server_id" in row:
                row["server_id"] = str(OTHER)
            if name == "drafts":
                row["key"] = row["key"][::-1]
    return written_anew(content, path, OTHER)


def moved_to_the_front(table_rows: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Rows as they would be if each table's first id were 1."""
    shifts = {}
    for name, table in METADATA.tables.items():
        if table.autoincrement_column is not None and table_rows.get(name):
            shifts[name] = 1 - min(row["id"] for row in table_rows[name])
    moved = {}
    for name in METADATA.tables:
        if name not in NOT_OF_SERVERS:
            table = METADATA.tables[name]
            moved[name] = [with_shifted_ids(table, row, shifts) for row in table_rows[name]]
    return moved


async def rows_of_server(database: Database, server_id: int) -> dict[str, list[dict[str, Any]]]:
    found = {}
    async with database.read() as tx:
        for table, condition in conditions_of(METADATA.sorted_tables, server_id).items():
            query = table.select().where(condition).order_by(*table.primary_key.columns)
            found[table.name] = [dict(row._asdict()) for row in await tx.execute(query)]
    for row in found["servers"]:
        row["revision"] = 0  # another one at each write
    return found


@pytest.fixture
async def exported(lived_in: Database, tmp_path: Path) -> Path:
    """The file of the server that lived there."""
    await export_server(lived_in.url, HOME, tmp_path / "server.json", NOW)
    return tmp_path / "server.json"


def test_every_table_with_rows_of_servers_is_known() -> None:
    """A new table says by `server_id`, or by what its rows can't be without, whose they are."""
    owned = {table.name for table in conditions_of(METADATA.sorted_tables, HOME)}
    assert set(METADATA.tables) - owned == NOT_OF_SERVERS


@EACH_KIND
@pytest.mark.parametrize("into", KINDS)
async def test_a_server_comes_into_a_database_that_has_others(
    lived_in: Database, exported: Path, tmp_path: Path, into: str, request: pytest.FixtureRequest
) -> None:
    store: Store = request.getfixturevalue(into)
    address = await store.address()
    counts = {name: len(table_rows) for name, table_rows in content_of(exported)["tables"].items()}
    expected = await rows_of_server(lived_in, HOME)
    assert counts == {name: len(table_rows) for name, table_rows in expected.items()} | {PHOTOS: 1}

    other_file = of_another_server(content_of(exported), tmp_path / "other.json")
    await import_server(address, other_file, None, NOW)
    facts = await import_server(address, exported, None, NOW)
    assert facts.rows == counts

    database = await Database.open(address)
    try:
        theirs, ours = await rows_of_server(database, OTHER), await rows_of_server(database, HOME)
        assert theirs["results"][0]["id"] == expected["results"][0]["id"], "in an empty database ids stay"
        assert ours["results"][0]["id"] != theirs["results"][0]["id"]
        assert moved_to_the_front(ours) == moved_to_the_front(expected)
        await _goes_on(make_house(database, FixedClock(utc("2023-07-01 18:05"))))
    finally:
        await database.close()


async def _goes_on(house: House) -> None:
    """Nothing is posted again; what was saved can be undone and corrected; the next ids are free."""
    assert await house.deliver() == []
    (draft,) = (await rows_of_server(house.database, HOME))["drafts"]
    assert (await house.use_cases.recaps.look(HOME, draft["key"])).news.round.name == "Spa-Francorchamps"
    page = await house.use_cases.trail.page(HOME, 10)
    quoted = next(change for change in page if change.subject == "quote")
    await house.use_cases.undos.undo(HOME, quoted.id, PETRA)
    corrected = await house.result("race1", 19)
    assert corrected.change
    assert {delivery.delivery.action for delivery in await house.deliver()} == {"edit", "remove"}


async def test_what_was_being_sent_is_looked_for_before_it_is_sent_again(
    exported: Path, tmp_path: Path, store: Store
) -> None:
    content = content_of(exported)
    posted = next(row for row in content["tables"]["deliveries"] if row["state"] == "sent")
    posted |= {
        "state": "claimed",
        "claimed_by": "a" * 32,
        "message_id": None,
        "sent_at": None,
        "doubtful": False,
    }
    planned = next(row for row in content["tables"]["deliveries"] if row["state"] == "pending")
    address = await store.address()
    file = written_anew(content, tmp_path / "claimed.json")
    await import_server(address, file, None, NOW)
    database = await Database.open(address)
    stored = {row["id"]: row for row in (await rows_of_server(database, HOME))["deliveries"]}
    await database.close()
    assert stored[posted["id"]]["state"] == DeliveryState.PENDING
    assert stored[posted["id"]]["doubtful"]
    assert not stored[planned["id"]]["doubtful"], "its time hasn't come"


def test_the_file_is_for_people_and_programs(exported: Path) -> None:
    text = exported.read_text("utf-8")
    assert "brave Übernahme & 日本" in text
    content = content_of(exported)
    assert content["tables"]["follows"][0]["channel_id"] == "100", "Discord's ids are texts"
    assert (content["pitboard_server"], content["schema"], content["server"]) == (1, HEAD, "1")
    row_lines = [line for line in text.splitlines() if line.startswith('{"')]
    assert len(row_lines) == sum(content["rows"].values()), "a line a row"
    assert exported.stat().st_mode & 0o777 == 0o600


async def test_whoever_indents_the_file_anew_has_changed_nothing(exported: Path, tmp_path: Path) -> None:
    content = content_of(exported)
    exported.write_text(json.dumps(content, indent=4), "utf-8")  # noqa: ASYNC240 - a small one
    facts = await import_server(url_of(tmp_path / "new.db"), exported, None, NOW)
    assert facts.rows["results"] == 1


async def test_a_server_that_is_there_already_stays_as_it_is(lived_in: Database, exported: Path) -> None:
    before = await rows(lived_in)
    await lived_in.close()
    with pytest.raises(StartupError, match=r"has server 1 already; nothing was changed"):
        await import_server(lived_in.url, exported, None, NOW)
    again = await Database.open(lived_in.url)
    assert await rows(again) == before
    await again.close()


async def test_a_database_that_a_bot_uses_takes_no_server(lived_in: Database, exported: Path) -> None:
    await ProcessLeases(lived_in).appear()
    with pytest.raises(StartupError, match="stop it first"):
        await import_server(lived_in.url, exported, None, NOW)


def spoilt(exported: Path, kind_of_harm: str) -> Path:  # noqa: C901 - one kind after the other
    text, content = exported.read_text("utf-8"), content_of(exported)
    path = exported.with_name("spoilt.json")
    match kind_of_harm:
        case "cut off":
            path.write_text(text[: len(text) // 2], "utf-8")
        case "a word":
            path.write_text(text.replace("Tough", "Great"), "utf-8")
        case "a row":
            content["tables"]["quotes"] = []
            path.write_text(json.dumps(content), "utf-8")
        case "no columns":
            content["tables"]["quotes"][0] = {"id": 1}
            written_anew(content, path)
        case "other columns":
            content["tables"]["quotes"][0]["colour"] = "red"
            written_anew(content, path)
        case "rows that differ":
            content["tables"]["sessions"][0]["colour"] = "red"
            written_anew(content, path)
        case "a newer form":
            path.write_text(json.dumps(content | {"pitboard_server": 2}), "utf-8")
        case "not there":
            path.unlink(missing_ok=True)
        case "none of ours":
            path.write_text("[1, 2]", "utf-8")
        case _:
            written_anew(content, path, schema="9999")
    return path


@pytest.mark.parametrize(
    ("kind_of_harm", "sentence"),
    [
        ("cut off", "no whole file of a server's"),
        ("a word", "no whole file of a server's"),
        ("a row", "no whole file of a server's"),
        ("no columns", "can't be used"),
        ("other columns", "doesn't hold what its version says"),
        ("none of ours", "no whole file of a server's"),
        ("rows that differ", "no whole file of a server's"),
        ("not there", "There is no file"),
        ("a newer form", "of a newer Pitboard"),
        ("newer", "of a newer Pitboard"),
    ],
)
async def test_a_spoilt_file_changes_nothing(
    exported: Path, tmp_path: Path, kind_of_harm: str, sentence: str
) -> None:
    with pytest.raises(StartupError, match=sentence) as refusal:
        await import_server(url_of(tmp_path / "new.db"), spoilt(exported, kind_of_harm), None, NOW)
    assert "\n" not in str(refusal.value)


async def test_rows_of_another_server_are_not_let_in(exported: Path, tmp_path: Path) -> None:
    content = content_of(exported)
    content["tables"]["servers"].append(content["tables"]["servers"][0] | {"id": "2"})
    file = written_anew(content, tmp_path / "two.json")
    with pytest.raises(StartupError, match="other servers' rows too"):
        await import_server(url_of(tmp_path / "new.db"), file, None, NOW)


async def test_a_server_that_is_not_there_is_told_with_those_that_are(
    lived_in: Database, tmp_path: Path
) -> None:
    with pytest.raises(StartupError, match=r"has no server 5. It has: 1 \(no team name\)"):
        await export_server(lived_in.url, 5, tmp_path / "server.json", NOW)
    assert list(tmp_path.glob("server*")) == []  # noqa: ASYNC240 - a look at what is there


async def test_an_empty_database_has_no_server(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(StartupError, match="database is empty"):
        await export_server(url_of(tmp_path / "empty.db"), HOME, tmp_path / "server.json", NOW)


def test_ids_within_facts_move_with_their_rows() -> None:
    """A recap's facts name its round by an id; elsewhere `round` is a number."""
    shifts = {"rounds": 10, "changes": 100, "quotes": 1000}
    change = dict.fromkeys(METADATA.tables["changes"].c.keys()) | {"id": 1, "subject_id": 3}
    facts = {"round": 3, "season_id": 1, "photo": {"round_id": 4}}
    recap = with_shifted_ids(
        METADATA.tables["changes"], change | {"subject": "recap", "after": facts}, shifts
    )
    assert (recap["id"], recap["subject_id"], recap["before"]) == (101, 13, None)
    assert recap["after"] == {"round": 13, "season_id": 1, "photo": {"round_id": 14}}
    face = with_shifted_ids(METADATA.tables["changes"], change | {"subject": "face", "after": facts}, shifts)
    assert (face["subject_id"], face["after"]["round"]) == (3, 3)
    draft = dict.fromkeys(METADATA.tables["drafts"].c.keys()) | {
        "kind": "release",
        "body": {"changes": [1, 2]},
    }
    assert with_shifted_ids(METADATA.tables["drafts"], draft, shifts)["body"] == {"changes": [101, 102]}


async def test_a_taken_name_is_refused(lived_in: Database, exported: Path) -> None:
    content = content_of(exported)
    with pytest.raises(StartupError, match="is there already"):
        await export_server(lived_in.url, HOME, exported, NOW)
    assert content_of(exported) == content
