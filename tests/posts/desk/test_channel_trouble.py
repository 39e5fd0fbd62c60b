"""However much is wrong, what is said of it is one message."""

from datetime import UTC, datetime

import pytest

from bot.domain.desk.channel_trouble import (
    BOT_GONE,
    CHANNEL_GONE,
    PING_GONE,
    REFUSED,
    STAFF_GONE,
    Trouble,
    findings_text,
)
from bot.posts.desk.channel_trouble import CheckedChannels, check_post, trouble_post
from bot.posts.desk.permissions import MENTION_ROLES

PERMISSIONS = ("View Channel", "Send Messages", "Embed Links", "Attach Files", "Read Message History")
ALL = (CHANNEL_GONE, STAFF_GONE, PING_GONE, BOT_GONE, REFUSED, *PERMISSIONS, MENTION_ROLES)


def trouble(*findings: str) -> Trouble:
    return Trouble(2**63, 2**63, 2**63, findings_text(findings), datetime(2023, 6, 28, tzinfo=UTC))


def test_all_that_can_be_wrong_fits_in_one_message() -> None:
    assert trouble_post(trouble(*ALL), (2**63,), "*" * 100).fits


@pytest.mark.parametrize("channels", [1, 100])
def test_the_check_of_many_channels_fits_and_still_says_what_to_do_then(channels: int) -> None:
    post = check_post([CheckedChannels(2**63, ALL, (2**63,))] * channels)
    assert post.fits
    assert ("more channels" in post.text) == (channels > 1)
    assert post.text.endswith("Then run `/desk check` again.")


@pytest.mark.parametrize("finding", ALL)
def test_every_finding_says_what_to_do(finding: str) -> None:
    alone = trouble_post(trouble(finding), (333,)).text.splitlines()
    assert len(alone) == 3, "a heading, what to do, and that nothing is lost"
    told = ("Grant **", "/setup", "Invite me again")
    assert any(words in alone[1] for words in told)
