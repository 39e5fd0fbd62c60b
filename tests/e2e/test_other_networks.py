"""Results on Mastodon by the real process, with the operator's account from its environment."""

from tests.delivery.networks.doubles import MASTODON_TOKEN, serving
from tests.e2e.conftest import Paddock


async def test_a_result_goes_to_mastodon_and_leaves_it_with_its_withdrawal(paddock: Paddock) -> None:
    async with serving() as networks:
        account = {"MASTODON_URL": networks.url, "MASTODON_TOKEN": MASTODON_TOKEN}
        async with paddock.bot(SHARE_SERVER=str(paddock.news.guild.id), **account):
            await paddock.set_up()
            typed = {"session": "q1", "position": 10}
            answer = await paddock.officer.slash(paddock.news, "result", typed)
            await answer.settled()
            await paddock.discord.wait_for(lambda: networks.statuses, 15, "the post on Mastodon")
            (text,) = networks.statuses.values()
            assert text.startswith("Qualifying 1 at Spa-Francorchamps: 10th in Silver")
            await (await paddock.officer.slash(paddock.news, "desk withdraw", {"session": "q1"})).settled()
            await paddock.discord.wait_for(lambda: not networks.statuses, 15, "the removal")
