import json
import logging
import re
import sys
import warnings
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.correlation import correlated
from bot.logs import LIBRARY_LEVELS, set_up_logging, write_last_line

TOKEN = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"


pytestmark = pytest.mark.usefixtures("process_logging")


def fail(why: str) -> None:
    raise RuntimeError(why)


def test_a_text_line_has_utc_time_level_and_logger_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("INFO", "text", TOKEN)
    logging.getLogger("bot.app").info("%s of %s", 4, 6)
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO     bot\.app: 4 of 6\n", err)


def test_a_time_is_the_records_own_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", TOKEN)
    record = logging.makeLogRecord({"created": 1688286300.25, "levelno": 30, "msg": "start"})
    logging.getLogger().handle(record)
    assert capsys.readouterr().err.startswith("2023-07-02T08:25:00.250Z ")


def test_json_is_one_object_a_line_even_for_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "json", TOKEN)
    try:
        fail("gearbox")
    except RuntimeError:
        logging.getLogger("bot.courier").exception("two\nlines", extra={"delivery": 7})
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert (told["level"], told["logger"], told["message"]) == ("ERROR", "bot.courier", "two\nlines")
    assert told["delivery"] == 7
    assert "RuntimeError: gearbox" in told["exc_info"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]{12}Z", told["time"])


@pytest.mark.parametrize("format_", ["text", "json"])
def test_the_token_shows_nowhere(format_: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", format_, TOKEN)  # type: ignore[arg-type] # one of the two
    log = logging.getLogger("discord.http")
    try:
        fail(f"Authorization: Bot {TOKEN}")
    except RuntimeError:
        log.exception("sent %s", {"token": TOKEN}, extra={"header": f"Bot {TOKEN}"})
    err = capsys.readouterr().err
    assert TOKEN not in err
    assert err.count("***") >= 2


def test_without_a_token_lines_are_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", "")
    logging.getLogger("bot").info("plain")
    assert capsys.readouterr().err.endswith("bot: plain\n")


def test_debug_is_about_pitboard_and_not_about_its_libraries(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("DEBUG", "text", TOKEN)
    logging.getLogger("bot.delivery").debug("ours")
    for name in LIBRARY_LEVELS:
        logging.getLogger(f"{name}.part").debug("theirs")
    err = capsys.readouterr().err
    assert "ours" in err
    assert "theirs" not in err


def test_a_quiet_level_quiets_the_libraries_too(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("ERROR", "text", TOKEN)
    logging.getLogger("discord.gateway").warning("resumed")
    assert capsys.readouterr().err == ""


def test_a_missing_voice_library_is_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", TOKEN)
    for name in ("PyNaCl", "davey"):
        logging.getLogger("discord.client").warning("%s is not installed, voice will NOT be supported", name)
    logging.getLogger("discord.client").warning("something else")
    assert capsys.readouterr().err.count("\n") == 1


def test_a_suggestion_that_nobody_waits_for_is_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", TOKEN)
    log = logging.getLogger("discord.app_commands.tree")
    response: Any = SimpleNamespace(status=404, reason="")
    for code in (10062, 50035):
        error = discord.NotFound(response, {"code": code, "message": f"code {code}"})
        log.error("Ignoring exception in autocomplete", exc_info=error)
    err = capsys.readouterr().err
    assert "code 50035" in err
    assert "code 10062" not in err


def test_setting_up_again_does_not_double_the_lines(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", TOKEN)
    set_up_logging("INFO", "text", TOKEN)
    logging.getLogger("bot").info("once")
    assert capsys.readouterr().err.count("once") == 1


def test_lines_that_come_of_one_thing_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", TOKEN)
    with correlated("3f2a91c0"):
        logging.getLogger("bot").info("asked")
    logging.getLogger("bot").info("unasked")
    asked, unasked = capsys.readouterr().err.splitlines()
    assert asked.endswith("bot: asked [3f2a91c0]")
    assert unasked.endswith("bot: unasked")
    set_up_logging("INFO", "json", TOKEN)
    with correlated("3f2a91c0"):
        logging.getLogger("bot").info("asked")
    assert json.loads(capsys.readouterr().err)["correlation_id"] == "3f2a91c0"


@pytest.mark.parametrize("format_", ["text", "json"])
def test_what_the_network_does_is_one_line_without_a_traceback(
    format_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logging("INFO", format_, TOKEN)  # type: ignore[arg-type] # one of the two
    error = ConnectionResetError("Connection lost")
    logging.getLogger("discord.client").error("Attempting a reconnect in %.2fs", 1.5, exc_info=error)
    (line,) = capsys.readouterr().err.splitlines()
    assert "Attempting a reconnect in 1.50s (ConnectionResetError: Connection lost)" in line
    assert "Traceback" not in line


def test_a_warning_of_pythons_is_a_line_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "json", TOKEN)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn("old engine", DeprecationWarning, stacklevel=1)
    (line,) = capsys.readouterr().err.splitlines()
    assert (json.loads(line)["level"], json.loads(line)["logger"]) == ("WARNING", "py.warnings")


def test_a_fault_that_ends_python_is_a_line_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "json", TOKEN)
    try:
        fail("gearbox")
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["level"] == "CRITICAL"
    assert "RuntimeError: gearbox" in json.loads(line)["exc_info"]


def test_the_last_line_is_a_sentence_for_people_and_an_object_for_collectors(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sentence = "Pitboard can't start: 100 % of the token is wrong"
    set_up_logging("INFO", "text", TOKEN)
    write_last_line(sentence)
    assert capsys.readouterr().err == f"{sentence}\n"
    set_up_logging("INFO", "json", TOKEN)
    write_last_line(sentence)
    assert json.loads(capsys.readouterr().err)["message"] == sentence


def test_a_blocked_heartbeat_is_one_line_that_says_where_the_loop_stood(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("INFO", "text", TOKEN)
    stack = '  File "bot/app.py", line 1, in run\n    run()\n  File "bot/x.py", line 9, in read\n    a % b\n'
    words = f"Shard ID %s heartbeat blocked for more than %s seconds.\nLoop thread traceback:\n{stack}"
    logging.getLogger("discord.gateway").warning(words, 0, 10)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith('than 10 seconds. It stood at: File "bot/x.py", line 9, in read')


def test_a_text_line_stays_one_whatever_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", TOKEN)
    logging.getLogger("bot.app").info("refused: %s", "two\nlines")
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("refused: two / lines")


def test_tries_to_log_in_are_not_told_one_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", TOKEN)
    logging.getLogger("discord.client").info("logging in using static token")
    assert capsys.readouterr().err == ""
