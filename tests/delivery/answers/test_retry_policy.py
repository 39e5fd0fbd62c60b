"""What each kind of failure means for a delivery."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.delivery.answers.discord_answers import UnreadableError
from bot.delivery.answers.retry_policy import (
    BLOCKED_RETRY,
    CONFIRM_AFTER,
    LONGEST_BACKOFF,
    LONGEST_REST,
    MOST_RIDDLES,
    LockedThreadError,
    TagMissingError,
    judge_failure,
)
from bot.delivery.requests.long_waits import ShutOutError
from bot.delivery.requests.single_requests import NotRepeatedError
from bot.domain.desk.channel_trouble import FILTERED, REFUSED, TAG_NEEDED, THREAD_LOCKED
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.blocked_content import AUTOMOD_TITLE, AUTOMOD_WORDS, HARMFUL_LINK, TOO_LARGE
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState

FIRST = Delivery(
    Announcement(1, AnnouncementKind.RESULT),
    DeliveryAction.POST,
    DeliveryState.PENDING,
    1,
    2,
    "0123456789abcdef",
)


def answer(status: int, code: int = 1, retry_after: str | None = None) -> discord.HTTPException:
    """What discord.py makes of a refusal; code 0 is what it makes of a page that is not of Discord's API."""
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    kind = kinds.get(status, discord.DiscordServerError if status >= 500 else discord.HTTPException)
    headers = {"Retry-After": retry_after} if retry_after else {}
    response: Any = SimpleNamespace(status=status, reason="", headers=headers)
    return kind(response, {"code": code, "message": "no"})


@pytest.mark.parametrize(("status", "code"), [(403, 50001), (403, 50013), (404, 10003)])
def test_a_forbidden_or_missing_channel_is_asked_once_more_before_it_is_paused(
    status: int, code: int
) -> None:
    first, second = (judge_failure(answer(status, code), replace(FIRST, refusals=n)) for n in (0, 1))
    assert (first.state, first.retry_after, first.doubtful) == (DeliveryState.PENDING, CONFIRM_AFTER, False)
    assert (second.state, second.retry_after, second.doubtful) == (DeliveryState.PAUSED, BLOCKED_RETRY, False)
    assert first.refused
    assert second.refused


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (answer(403, 50013), REFUSED),
        (answer(403, 160005), THREAD_LOCKED),
        (answer(400, 50083), THREAD_LOCKED),
        (LockedThreadError(), THREAD_LOCKED),
        (answer(400, 40067), TAG_NEEDED),
        (TagMissingError(), TAG_NEEDED),
    ],
)
def test_what_a_refusal_shows_is_told_when_it_is_confirmed(error: Exception, shown: str) -> None:
    paused = judge_failure(error, replace(FIRST, refusals=1))
    assert (paused.state, paused.shown, paused.refused) == (DeliveryState.PAUSED, shown, True)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (answer(404, 10004), "I'm not in that server"),
        (answer(400, 40058), "that kind of channel takes no posts"),
        (answer(400, 50008), "that kind of channel takes no posts"),
        (answer(403, 60003), "the server wants two-factor login from whoever owns the bot"),
        (answer(400, 160006), "the server has as many open threads as Discord allows"),
    ],
)
def test_what_somebody_can_put_right_is_no_fault(error: Exception, reason: str) -> None:
    verdict = judge_failure(error, FIRST)
    assert (verdict.state, verdict.reason, verdict.refused) == (DeliveryState.PENDING, reason, True)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (answer(400, 200000), AUTOMOD_WORDS),
        (answer(403, 200001), AUTOMOD_TITLE),
        (answer(400, 240000), HARMFUL_LINK),
        (answer(413, 40005), TOO_LARGE),
    ],
)
def test_what_discords_filters_stop_is_final_and_no_fault(
    error: Exception, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    verdict = judge_failure(error, FIRST)
    assert (verdict.state, verdict.reason, verdict.shown) == (DeliveryState.FAILED, reason, FILTERED)
    assert not caplog.records


@pytest.mark.parametrize(("code", "seconds"), [(30046, 3601), (20022, 1201), (20016, 61), (20028, 61)])
def test_what_discord_counts_by_the_hour_or_minute_rests(code: int, seconds: float) -> None:
    verdict = judge_failure(answer(400, code), replace(FIRST, action=DeliveryAction.OPEN))
    assert (verdict.state, verdict.rest_seconds) == (DeliveryState.PENDING, seconds)


def test_what_discord_has_switched_off_for_now_is_tried_again() -> None:
    assert judge_failure(answer(400, 130000), FIRST).reason == "Discord has trouble just now"


def test_what_must_not_be_repeated_may_have_arrived() -> None:
    verdict = judge_failure(NotRepeatedError(), FIRST)
    assert (verdict.state, verdict.doubtful) == (DeliveryState.PENDING, True)


def test_a_channel_that_stays_closed_is_asked_ever_more_rarely_and_never_given_up() -> None:
    rests = [judge_failure(answer(403), replace(FIRST, refusals=n)).retry_after for n in range(1, 40)]
    assert rests == sorted(rests, key=lambda rest: rest or timedelta())
    assert rests[-1] == LONGEST_REST


@pytest.mark.parametrize("status", [500, 502, 503, 504, 524])
def test_trouble_at_discord_is_tried_again_and_may_have_arrived(status: int) -> None:
    verdict = judge_failure(answer(status), FIRST)
    assert verdict.state is DeliveryState.PENDING
    assert verdict.doubtful


def test_a_server_error_that_discord_py_gives_no_class_of_its_own_is_tried_again_too() -> None:
    response: Any = SimpleNamespace(status=502, reason="")
    assert judge_failure(discord.HTTPException(response, "<html>"), FIRST).state is DeliveryState.PENDING


@pytest.mark.parametrize(
    "error",
    [
        aiohttp.ServerDisconnectedError(),
        aiohttp.ClientConnectionError("refused"),
        ConnectionResetError(),
        TimeoutError(),
    ],
)
def test_an_unreachable_network_is_tried_again_and_may_have_arrived(error: Exception) -> None:
    verdict = judge_failure(error, FIRST)
    assert (verdict.state, verdict.doubtful) == (DeliveryState.PENDING, True)


@pytest.mark.parametrize("error", [answer(429), answer(401)])
def test_a_request_that_discord_turned_away_is_tried_again_and_cannot_have_arrived(error: Exception) -> None:
    verdict = judge_failure(error, FIRST)
    assert (verdict.state, verdict.doubtful) == (DeliveryState.PENDING, False)


@pytest.mark.parametrize("error", [answer(400, 50035), ZeroDivisionError()])
def test_a_fault_of_ours_is_final_and_can_be_found_in_the_log(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    verdict = judge_failure(error, FIRST)
    assert (verdict.state, verdict.retry_after) == (DeliveryState.FAILED, None)
    reference = verdict.reason.rsplit(" ", 1)[-1]
    assert reference in caplog.text


def test_a_request_that_is_turned_away_at_the_door_shuts_everybody_out_for_as_long_as_it_says() -> None:
    assert judge_failure(answer(429, retry_after="37.5"), FIRST).shut_out_seconds == 37.5
    assert judge_failure(answer(429), FIRST).shut_out_seconds == 0


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        (DeliveryAction.POST, "Discord takes no more posts there for now"),
        (DeliveryAction.EDIT, "Discord takes no more edits there for now"),
        (DeliveryAction.REMOVE, "Discord takes no more deletions there for now"),
    ],
)
def test_a_long_wait_is_obeyed_in_that_channel_alone(action: DeliveryAction, reason: str) -> None:
    verdict = judge_failure(discord.RateLimited(1200), replace(FIRST, action=action))
    assert (verdict.state, verdict.reason, verdict.rest_seconds) == (DeliveryState.PENDING, reason, 1201)
    assert not verdict.shut_out_seconds


def test_a_long_wait_for_everything_is_obeyed_everywhere() -> None:
    verdict = judge_failure(ShutOutError(90), FIRST)
    assert (verdict.state, verdict.shut_out_seconds, verdict.doubtful) == (DeliveryState.PENDING, 90, False)


@pytest.mark.parametrize("status", [400, 403, 404, 405, 413])
def test_a_page_that_is_not_discords_closes_no_channel_and_is_tried_again(status: int) -> None:
    verdict = judge_failure(answer(status, 0), FIRST)
    assert (verdict.state, verdict.refused, verdict.doubtful) == (DeliveryState.PENDING, False, False)


def test_an_answer_that_cannot_be_read_may_have_arrived() -> None:
    verdict = judge_failure(UnreadableError(), FIRST)
    assert (verdict.state, verdict.doubtful) == (DeliveryState.PENDING, True)


@pytest.mark.parametrize("error", [answer(403, 0), UnreadableError()])
def test_what_nobody_understands_blocks_no_channel_for_ever(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    assert judge_failure(error, replace(FIRST, attempts=MOST_RIDDLES - 1)).state is DeliveryState.PENDING
    assert judge_failure(error, replace(FIRST, attempts=MOST_RIDDLES)).state is DeliveryState.FAILED
    assert "failed for good" in caplog.text


def test_each_try_waits_about_twice_as_long_up_to_a_limit() -> None:
    for attempt in range(30):
        waits = [
            judge_failure(answer(500), replace(FIRST, attempts=attempt)).retry_after or timedelta()
            for _ in range(20)
        ]
        ideal = min(timedelta(seconds=2**attempt), LONGEST_BACKOFF)
        assert all(0.75 * ideal <= wait <= 1.25 * ideal for wait in waits)


def test_not_everybody_tries_again_at_the_same_moment() -> None:
    assert len({judge_failure(answer(500), replace(FIRST, attempts=5)).retry_after for _ in range(20)}) > 1
