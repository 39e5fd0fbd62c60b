"""Nothing typed is lost: what is refused or fails is given back, and one press sends it again."""

from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.commands import FORMS, MODALS
from bot.commands.sendings import failures, sending_again
from bot.commands.sendings.form_options import form_options
from bot.commands.sendings.forms import FormMaker
from bot.commands.sendings.given_back import AGAIN, CHANGE, TRY, GivenBack, given_back_post, needs_file
from bot.commands.sendings.sending import Sending
from bot.commands.sendings.sending_again import SendingAgain
from bot.commands.sendings.sent_parts import LONGEST_FIELD
from bot.errors import DatabaseFault, DatabaseFaultError, UserError
from bot.posts.kit.post import ROOM
from bot.services.desk.sendings import MOST_KEPT
from tests.commands.pressing import chosen_already, press
from tests.simulated import READY_TOML, Reply, World, text

LONG = "We were one of the fastest cars. " * 10


def labels(reply: Reply) -> list[str]:
    """The buttons under what was given back, in their order."""
    assert reply.result.response is not None
    rows = [part for part in reply.result.response.components if part["type"] == 1]
    return [button["label"] for row in rows for button in row["components"]]


def parts(opened: Reply) -> dict[str, dict[str, Any]]:
    """The form's labels by the custom id of what they label."""
    return {label["component"]["custom_id"]: label for label in (opened.result.modal or {})["components"]}


async def change(world: World, refused: Reply, **fields: Any) -> Reply:
    """Press Change, change these fields of the form, and send it."""
    opened = await press(world, refused, "Change")
    done = await world.officer.submit_modal(opened.result, chosen_already(opened) | fields)
    await world.settle()
    return Reply(done)


async def kept_keys(world: World) -> list[str]:
    async with world.database.read() as tx:
        rows = await tx.exec_driver_sql("SELECT key FROM drafts WHERE kind = 'sending'")
    return [row.key for row in rows]


def test_every_form_can_be_opened_again() -> None:
    assert {*FORMS, AGAIN} == set(MODALS)


async def test_a_refused_command_comes_back_whole_and_can_be_changed(timed: World) -> None:
    refused = await timed.slash(
        timed.officer, "session move", session="race2", to="25:99", reason="Rain `and` fog"
    )
    assert "```\n/session move session: race2 to: 25:99 reason: Rain `and` fog\n```" in refused.text
    assert labels(refused) == ["Change", "Try again"]
    opened = await press(timed, refused, "Change")
    form = parts(opened)
    assert list(form) == ["session", "to", "reason"]
    assert "14:20" in form["to"]["description"]
    assert form["reason"]["component"]["value"] == "Rain `and` fog"
    done = Reply(await timed.officer.submit_modal(opened.result, chosen_already(opened) | {"to": "14:20"}))
    assert "[Save and post]" in done.text
    assert "Rain \\`and\\` fog" in done.text
    assert await kept_keys(timed) == []


async def test_an_option_that_is_emptied_in_the_form_is_left_out(timed: World) -> None:
    refused = await timed.slash(timed.officer, "session move", session="race2", by="+20m", to="25:99")
    done = await change(timed, refused, to="")
    assert "[Save and post]" in done.text


async def test_more_options_than_a_form_has_parts_share_the_last(world: World) -> None:
    typed = {
        "name": "Imola",
        "venue": "Autodromo di Imola",
        "country": "Italien",
        "timezone": "Europe/Rome",
        "first_day": "2023-08-99",
        "last_day": "2023-08-20",
    }
    refused = await world.slash(world.officer, "round add", **typed)
    opened = await press(world, refused, "Change")
    assert list(parts(opened)) == ["name", "venue", "country", "timezone", "rest"]
    shared = chosen_already(opened)["rest"]
    assert shared == "first_day: 2023-08-99\nlast_day: 2023-08-20"
    fields = {"country": "Italy", "rest": shared.replace("08-99", "08-18")}
    done = Reply(await world.officer.submit_modal(opened.result, chosen_already(opened) | fields))
    assert "[Save and post]" in done.text
    assert "Imola" in done.text


async def test_what_is_too_long_for_a_forms_field_is_told_there_kept_whole_and_may_be_typed_anew(
    timed: World,
) -> None:
    line = "race2 " + "Rain and fog. " * 300
    refused = await timed.slash(timed.officer, "session cancel", session=line, round="Nowhere")
    opened = await press(timed, refused, "Change")
    assert list(parts(opened)) == ["round", "rest"]
    assert parts(opened)["rest"]["description"] == (
        "Too long to show, and kept: session. To change it, type: name: text"
    )
    again = Reply(await timed.officer.submit_modal(opened.result, {"round": "Nowhere else", "rest": ""}))
    kept = await press(timed, again, "Change")
    assert list(parts(kept)) == ["round", "rest"]
    anew = Reply(
        await timed.officer.submit_modal(kept.result, {"round": "Spa", "rest": "session: race2 Fog"})
    )
    assert "Fog" in anew.text
    assert "[Save and post]" in anew.text


def test_options_that_share_a_field_keep_to_its_room_and_what_has_none_stays_as_typed() -> None:
    options = [{"name": f"own_{number}", "type": 3, "value": "Spa"} for number in range(4)]
    options += [{"name": f"long_{number}", "type": 3, "value": "x" * 1500} for number in range(3)]
    command = SimpleNamespace(parameters=[])
    form = form_options(cast("Any", command), Sending({"name": "round", "options": options}))
    assert [option["name"] for option in form.too_long] == ["long_2"]
    assert len(form.shared_lines) < LONGEST_FIELD
    assert len(form.shown) == 6


async def test_an_option_that_is_called_otherwise_in_python_is_sent_again_and_changed(world: World) -> None:
    refused = await world.slash(world.officer, "field", **{"session": "warmup", "class": "Silver"})
    opened = await press(world, refused, "Change")
    assert chosen_already(opened)["class"] == "Silver"
    again = Reply(await world.officer.submit_modal(opened.result, {**chosen_already(opened), "class": "Am"}))
    assert "no option" not in again.text


async def test_an_option_that_there_is_not_is_refused_and_nothing_is_lost(world: World) -> None:
    typed = {
        "round": "Spa",
        "name": "A",
        "venue": "B",
        "country": "Italien",
        "first_day": "x",
        "last_day": "y",
    }
    refused = await world.slash(world.officer, "round edit", **typed)
    again = await change(world, refused, rest="first_dya: 2023-08-18")
    assert "no option `first_dya`" in again.text
    assert "Italien" in again.text
    assert labels(again) == ["Change", "Try again"]


async def test_after_a_fault_the_same_is_sent_again_by_one_press(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.quotes, "quote", None)
        failed = await world.quote("Andreas", LONG.strip(), session="race2")
        assert "reference" in failed.text
        assert LONG.strip() in failed.text
        assert labels(failed) == ["Try again", "Change"]
        again = await press(world, failed, "Try again")
        assert "reference" in again.text
        assert again.result.response is not None
        assert failed.result.response is not None
        assert again.result.response.id == failed.result.response.id
    assert len(await kept_keys(world)) == 1
    done = await press(world, again, "Try again")
    assert "Posted in" in done.text
    assert labels(done) == ["Undo"]
    assert LONG.strip() in text(world.posts[-1])
    assert await kept_keys(world) == []
    world.forgiven.extend(world.unexpected())
    caplog.clear()


async def test_a_limit_of_discords_is_told_by_its_time_and_is_no_fault(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse(*_: object, **__: object) -> None:
        raise discord.RateLimited(600)

    monkeypatch.setattr(world.use_cases.quotes, "quote", refuse)
    limited = await world.quote("Andreas", "We learn.")
    assert "Please try again in 10 minutes" in limited.text
    assert "We learn." in limited.text
    monkeypatch.setattr(failures, "_give_back", refuse)
    await world.quote("Andreas", "We learn.")
    assert "can't be answered" in caplog.text
    assert "Traceback" not in caplog.text
    world.forgiven.extend(world.unexpected())


async def test_a_database_that_takes_nothing_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse() -> None:
        raise DatabaseFaultError(DatabaseFault.FULL)

    with monkeypatch.context() as patch:
        patch.setattr(world.database, "write", refuse)
        failed = await world.quote("Andreas", "We learn.")
        assert "tell whoever runs the bot that the disk is full: nothing was saved" in failed.text
        assert "We learn." in failed.text
        assert labels(failed) == ["Try again", "Change"]
        again = await press(world, failed, "Try again")
        assert labels(again) == ["Try again", "Change"]
    assert await kept_keys(world) == []
    assert "Posted in" in (await press(world, again, "Try again")).text
    assert "We learn." in text(world.posts[-1])
    world.forgiven.extend(world.unexpected())
    assert "Traceback" not in caplog.text
    caplog.clear()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (DatabaseFault.SILENT, "in a minute: the database doesn't answer, so this may not have been saved"),
        (DatabaseFault.LOCKED, "in a minute: nothing was saved, because another program holds the database"),
    ],
)
async def test_a_database_that_shows_nothing_gives_back_the_words_of_whoever_typed(
    world: World,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: DatabaseFault,
    words: str,
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseFaultError(fault)

    async def no_glance(_server_id: int) -> None:
        """What is kept in memory can't be told to hold still."""

    for way in ("read", "read_whole", "write", "write_whole"):
        monkeypatch.setattr(world.database, way, refuse)
    monkeypatch.setattr(world.database.server_readings, "_read_whole", refuse)
    monkeypatch.setattr(world.database.server_readings, "_glance", no_glance)
    failed = await world.quote("Andreas", "We learn.")
    assert words in failed.text
    assert "We learn." in failed.text
    shown = (await world.slash(world.fan, "results", round="Spa")).text
    assert f"Please try again in a minute: {fault}." in shown
    assert "saved" not in shown
    assert not [record for record in caplog.records if record.exc_info]
    world.forgiven.extend(world.unexpected())


async def test_a_form_of_many_words_comes_back_as_a_file_and_in_the_form(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened = await world.slash(world.officer, "release read")
    pasted = {"text": "a" * 4000, "text_2": "```", "text_3": "b" * 4000}
    monkeypatch.setattr(world.use_cases.releases, "read", None)
    refused = Reply(await world.officer.submit_modal(opened.result, pasted))
    assert "file below" in refused.text
    assert refused.file.filename == "what-you-typed.txt"
    assert (await refused.file.read()).decode() == "\n\n".join(pasted.values())
    assert chosen_already(await press(world, refused, "Change")) == pasted
    world.forgiven.extend(world.unexpected())
    caplog.clear()


async def test_words_that_would_end_their_block_come_as_a_file(timed: World) -> None:
    refused = await timed.slash(timed.officer, "session move", session="race2", to="25:99", reason="a ``` b")
    assert (await refused.file.read()).decode().endswith("reason: a ``` b")


@pytest.mark.parametrize("refusal", ["No.", "n" * 1500, "n" * 3790])
@pytest.mark.parametrize("words", ["", "t", "t" * 2200, "t" * 12000])
def test_a_refusal_with_what_was_typed_fits_into_one_message(refusal: str, words: str) -> None:
    post = given_back_post(refusal, GivenBack(words, "0123456789abcdef", [TRY, CHANGE], has_photo=True))
    assert post.text.startswith(refusal)
    assert len(post.text) <= ROOM
    if words:
        assert needs_file(refusal, GivenBack(words)) or f"```\n{words}\n```" in post.text


async def test_who_approves_and_where_are_named_as_people_know_them_and_kept(world: World) -> None:
    driver = world.guild.add_member(world.env.create_user("jess"))
    refused = await world.quote("Niki", "We learn.", approval=driver, credit="-")
    assert "approval: @jess" in refused.text
    done = await change(world, refused, driver="Jessica", credit="")
    assert f"<@{driver.id}>" in done.text
    settings = await world.slash(world.boss, "setup", channel=world.channel, staff=world.press, reminders="x")
    assert "channel: #race-news staff: @Press reminders: x" in settings.text


async def test_a_refused_form_opens_with_what_was_in_it(world: World) -> None:
    listed_round = await world.quote("Andreas", "Hello.", preview=True)
    opened = await press(world, listed_round, "Edit")
    fields = chosen_already(opened) | {"text": LONG, "session": "race9"}
    refused = Reply(await world.officer.submit_modal(opened.result, fields))
    below = Reply(refused.result)
    assert below.result.followups
    shown = below.result.followups[-1]
    reopened = await world.officer.click(shown, label="Change")
    assert chosen_already(Reply(reopened))["text"] == LONG
    done = Reply(
        await world.officer.submit_modal(reopened, chosen_already(Reply(reopened)) | {"session": ""})
    )
    assert "[Post]" in done.text


async def test_a_driver_that_there_is_not_is_chosen_in_the_quotes_form(world: World) -> None:
    refused = await world.quote("Niki Lauda", LONG.strip(), session="R2")
    opened = await press(world, refused, "Change")
    assert list(parts(opened)) == ["driver", "text", "session", "photo", "alt"]
    assert chosen_already(opened) == {"text": LONG.strip(), "session": ["race2"]}
    fields = chosen_already(opened) | {"driver": ["Jessica Bäckman"]}
    await world.officer.submit_modal(opened.result, fields)
    await world.settle()
    assert "### 🎙️ Jessica" in text(world.posts[-1])


async def test_what_the_quotes_form_has_no_part_for_is_changed_option_by_option(world: World) -> None:
    refused = await world.quote("Andreas", "Hej.", language="Gibberish", translation="Hello.", preview=True)
    done = await change(world, refused, language="Swedish")
    assert "-# Swedish" in done.text
    assert ">>> Hello." in done.text


async def test_a_number_is_read_as_phones_type_it_or_refused(world: World) -> None:
    refused = await world.result("race2", 20, round_="Le Mans")
    assert list(parts(await press(world, refused, "Change"))) == ["session", "position", "round"]
    again = await change(world, refused, position="twenty", round="Spa")
    assert "`position` takes a number from 1 to" in again.text
    done = await change(world, again, position="２０", round="Spa")
    assert "20th" in done.text


async def test_a_choice_is_changed_in_a_menu(world: World) -> None:
    refused = await world.slash(
        world.officer, "result", session="race2", status="DNF", state="final", round_="Le Mans"
    )
    form = parts(await press(world, refused, "Change"))
    assert [option["value"] for option in form["status"]["component"]["options"]] == [
        "classified", "DNF", "DNS", "DSQ"
    ]  # fmt: skip
    assert form["status"]["component"]["required"] is False
    done = await change(world, refused, status=["DNS"], round="Spa")
    assert "DNS" in done.text


async def test_only_who_typed_it_can_send_it(world: World) -> None:
    refused = await world.slash(world.officer, "result", session="race2", position=20, overall=3)
    assert refused.result.response is not None
    (key,) = await kept_keys(world)
    facts = await world.use_cases.sendings.get(world.guild.id, world.officer.id, key)
    assert facts["data"]["name"] == "result"
    for server_id, user_id in ((world.guild.id, world.boss.id), (world.guild.id + 1, world.officer.id)):
        with pytest.raises(Exception, match=r"can send it again|sent already"):
            await world.use_cases.sendings.get(server_id, user_id, key)


async def test_nothing_is_kept_for_who_is_not_staff_but_long_words_are_theirs_to_copy(world: World) -> None:
    short = await world.slash(world.fan, "result", session="race2", position=20)
    assert "You typed" not in short.text
    opened = await world.quote("Andreas")
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    fields = chosen_already(opened) | {"text": LONG}
    long = Reply(await world.officer.submit_modal(opened.result, fields))
    assert LONG in long.text
    assert labels(long) == []
    assert await kept_keys(world) == []


async def test_who_is_staff_no_more_sends_nothing_again(world: World) -> None:
    refused = await world.slash(world.officer, "result", session="race2", position=20, overall=3)
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    assert "You need the" in (await press(world, refused, "Try again")).text
    assert world.posts == []


async def test_what_was_done_or_forgotten_says_so_and_the_words_are_on_the_screen(world: World) -> None:
    refused = await world.slash(world.officer, "result", session="race2", position=20, overall=3)
    opened = await press(world, refused, "Change")
    fields = chosen_already(opened) | {"positions": "20"}
    async with world.database.write() as tx:
        await tx.exec_driver_sql("DELETE FROM drafts")
    assert "sent already" in (await press(world, refused, "Try again")).text
    gone = Reply(await world.officer.submit_modal(opened.result, fields))
    assert "sent already" in gone.text
    assert world.posts == []


async def test_of_one_person_the_newest_are_kept(world: World) -> None:
    for minute in range(MOST_KEPT + 2):
        world.clock.set(2023, 6, 30, 9, minute)
        await world.slash(world.officer, "result", session="race2", position=20, overall=3)
    assert len(await kept_keys(world)) == MOST_KEPT


async def test_before_the_setup_a_manager_gets_back_what_they_typed(empty: World) -> None:
    refused = await empty.setup(reminders="whenever")
    assert "reminders: whenever" in refused.text
    opened = await press(empty, refused, "Change", "boss")
    assert "reminders" in parts(opened)
    done = Reply(await empty.boss.submit_modal(opened.result, chosen_already(opened) | {"reminders": "1h"}))
    assert "ready" in done.text.lower()


async def test_a_file_that_was_refused_can_be_sent_again(world: World) -> None:
    broken = READY_TOML.replace("[season]", "[saison]")
    refused = await world.import_season(broken)
    assert "/season import file: season.toml" in refused.text
    assert labels(refused) == ["Try again"]
    assert "saison" in (await press(world, refused, "Try again")).text


async def test_what_is_done_stays_done_where_its_sending_can_not_be_forgotten(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = await world.quote("Andreas", "We learn.", round_="Le Mans")
    monkeypatch.setattr(world.use_cases.sendings, "drop", None)
    done = await change(world, refused, round="Spa")
    assert "Posted in" in done.text


async def test_where_nobody_can_tell_who_is_staff_the_words_are_given_back_alone(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.servers, "get", None)
        failed = await world.quote("Andreas", LONG.strip())
    assert LONG.strip() in failed.text
    assert labels(failed) == []
    world.forgiven.extend(world.unexpected())
    caplog.clear()


async def test_a_form_that_is_no_more_says_so_when_it_is_to_be_opened_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed_round = await world.quote("Andreas", "Hello.", preview=True)
    opened = await press(world, listed_round, "Edit")
    fields = chosen_already(opened) | {"text": LONG, "session": "race9"}
    refused = await world.officer.submit_modal(opened.result, fields)
    for name in tuple(FORMS):
        monkeypatch.delitem(cast("dict[str, FormMaker]", FORMS), name)
    pressed = Reply(await world.officer.click(refused.followups[-1], label="Change"))
    assert "out of date" in pressed.text


async def test_a_command_that_has_a_form_opens_it_from_a_press_after_it_was_changed(world: World) -> None:
    refused = await world.quote("Andreas", language="zz")
    changed = await change(world, refused, language="")
    assert "Press *Try again*" in changed.text
    opened = await press(world, changed, "Try again")
    assert chosen_already(opened)["driver"] == ["Andreas Bäckman"]


async def test_a_form_that_names_nothing_that_was_kept_is_out_of_date() -> None:
    interaction: Any = SimpleNamespace(permissions=discord.Permissions(manage_guild=True))
    with pytest.raises(UserError, match="out of date"):
        await SendingAgain(FORMS, {}).answer_form(interaction, [], {})


async def test_a_form_that_was_sent_is_not_changed_as_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    async def kept(*_: object) -> Sending:
        return Sending({"custom_id": "quote:edit", "components": []})

    monkeypatch.setattr(sending_again, "kept_sending", kept)
    interaction: Any = SimpleNamespace(permissions=discord.Permissions(manage_guild=True))
    with pytest.raises(UserError, match="out of date"):
        await SendingAgain(FORMS, {}).answer_form(interaction, ["key"], {})
