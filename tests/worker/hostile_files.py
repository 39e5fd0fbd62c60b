"""Files that somebody made to do harm, and those that are merely large."""

from PIL import Image

from tests.pictures_made import encoded

_ZONE = """\
BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:19700101T000000
{rule}TZOFFSETFROM:{offset}
TZOFFSETTO:{offset}
END:STANDARD
{more}END:VTIMEZONE
"""
_MORE = """\
BEGIN:DAYLIGHT
DTSTART:19700101T000001
RRULE:FREQ=SECONDLY
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
"""
_EVENT = "BEGIN:VEVENT\nUID:1\nSUMMARY:Race 1\nDTSTART;TZID={zone}:{start}\nDURATION:PT1H\nEND:VEVENT\n"


def endless_calendar() -> bytes:
    """A calendar of some hundred bytes whose clocks change every second since 1970."""
    return _calendar("Mine", "20230701T120000", "+0100", rule="RRULE:FREQ=SECONDLY\n", more=_MORE)


def calendar(zone: str, offset: str) -> bytes:
    """A calendar with a race at noon on a clock of its own, so far from UTC."""
    return _calendar(zone, "20230701T120000", offset)


def _calendar(zone: str, start: str, offset: str, rule: str = "", more: str = "") -> bytes:
    clocks = _ZONE.format(zone=zone, offset=offset, rule=rule, more=more)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{clocks}{_EVENT.format(zone=zone, start=start)}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def large_timetable() -> bytes:
    """256 KiB of lines that each could be a session."""
    line = b"Saturday 1 July 2023 Race 1 12:15-13:15 Free Practice 1 at 9h00, Qualifying 10.30\n"
    return (line * (256 * 1024 // len(line)))[: 256 * 1024]


def photo_of_many_passes() -> bytes:
    """A JPEG with a marker of further pictures, whose pixels are passed over again and again."""
    data = encoded(Image.new("RGB", (6000, 6000), "red"), progressive=True)
    start = data.rindex(b"\xff\xda")
    passes = data[:start] + data[start:-2] * 60 + data[-2:]
    return passes[:2] + _MPF + passes[2:]


_MPF = bytes.fromhex(
    "ffe2 0058 4d504600 49492a00 08000000 0300"
    "00b0 0700 04000000 30313030"
    "01b0 0400 01000000 02000000"
    "02b0 0700 20000000 32000000 00000000"
    "00000300 64000000 00000000 0000 0000"
    "00000000 64000000 0a000000 0000 0000"
)
"""An APP2 segment of the Multi-Picture Format that names two pictures (CIPA DC-007)."""
