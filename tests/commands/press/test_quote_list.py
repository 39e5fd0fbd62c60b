"""`/desk quotes`: what was said, to edit and to withdraw, and what isn't published yet."""

from bot.services.press.quote_input import QuoteInput
from tests.commands.press_helpers import fill, last_post_text, message, press
from tests.pictures_made import with_secrets
from tests.simulated import Reply, World, text


async def listed(world: World, **options: str) -> Reply:
    return await world.slash(world.officer, "desk quotes", **options)


async def test_a_published_quote_is_edited_and_its_post_with_it(world: World) -> None:
    await world.quote("Jessica", "We learn.", session="race2")
    page = await listed(world)
    assert "Jessica Bäckman on Race 2" in page.text
    done = await fill(world, message(page), "Edit", text="We learned.", session="race1")
    assert "Corrected in" in done.text
    assert len(world.posts) == 1
    assert " on Race 1\n" in last_post_text(world)
    assert ">>> We learned." in last_post_text(world)
    await press(world, message(done), "Undo")
    assert ">>> We learn." in last_post_text(world)


async def test_a_withdrawn_quote_is_taken_down_and_undo_posts_it_again(world: World) -> None:
    await world.quote("Jessica", "We learn.")
    done = await press(world, message(await listed(world)), "Withdraw")
    assert "Withdrawn: " in done.text
    assert "Removed from" in done.text
    assert world.posts == []
    assert "No quotes yet" in (await listed(world)).text
    await press(world, message(done), "Undo")
    assert ">>> We learn." in last_post_text(world)


async def test_what_is_under_embargo_can_be_edited_hurried_and_withdrawn(world: World) -> None:
    await press(world, message(await world.quote("Jessica", "Later.", embargo="18:00")), "Post")
    page = await listed(world)
    assert "Goes out <t:" in page.text
    later = await fill(world, message(page), "Edit", text="Much later.", embargo="2023-06-30 20:00")
    assert "Goes out in" in later.text
    await world.at(2023, 6, 30, 16, 30)
    assert world.posts == []
    await world.at(2023, 6, 30, 18, 1)
    assert ">>> Much later." in last_post_text(world)

    await press(world, message(await world.quote("Andreas", "Hidden.", embargo="22:00")), "Post")
    page = await listed(world)
    await world.officer.click(message(page), custom_id="quote:withdraw:2")
    await world.at(2023, 6, 30, 21)
    assert "Hidden." not in last_post_text(world)


async def test_an_embargo_that_is_taken_out_ends_at_once(world: World) -> None:
    await press(world, message(await world.quote("Jessica", "Now.", embargo="18:00")), "Post")
    done = await fill(world, message(await listed(world)), "Edit", embargo="")
    assert "Posted in" in done.text
    assert ">>> Now." in last_post_text(world)


async def test_a_photo_can_be_taken_off_and_put_back(world: World) -> None:
    reply = await world.quote("Jessica", "Look!", photo=("a.jpg", with_secrets()))
    await press(world, message(reply), "Post")
    done = await press(world, message(await listed(world)), "Remove photo")
    assert world.posts[0].attachments == []
    await press(world, message(done), "Undo")
    assert len(world.posts[0].attachments) == 1


async def test_a_round_has_its_own_list_page_by_page(world: World) -> None:
    for number in range(8):
        said = QuoteInput("Jessica", f"Words {number}.")
        await world.use_cases.quotes.quote(world.guild.id, said, world.officer.id)
    await world.settle()
    page = await listed(world)
    assert "Words 7." in page.text
    assert "Words 1." not in page.text
    older = await press(world, message(page), "Older (3)")
    assert "Words 1." in older.text
    assert "No quotes yet" in (await listed(world, round="Monza")).text


async def test_buttons_work_after_a_restart_but_only_for_staff(world: World) -> None:
    await world.quote("Jessica", "We learn.")
    page = await listed(world)
    await world.restart()
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    for label in ("Edit", "Withdraw"):
        assert "You need the" in (await press(world, message(page), label)).text
    assert len(world.posts) == 1
    assert text(world.posts[0])


async def test_a_fan_gets_no_list(world: World) -> None:
    assert "You need the" in (await world.slash(world.fan, "desk quotes")).text
