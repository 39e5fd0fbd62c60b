"""Calendar files taken apart as RFC 5545 says, without the library that made them."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


@dataclass
class Part:
    """A component: its properties by name, each with parameters and raw value, and what is in it."""

    name: str
    lines: list[tuple[str, str, str]] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        """The raw value of the one property of that name."""
        found = [value for key, _, value in self.lines if key == name]
        assert len(found) <= 1, f"{name} stands {len(found)} times"
        return found[0] if found else None

    def parameters(self, name: str) -> str:
        return next(parameters for key, parameters, _ in self.lines if key == name)

    def all(self, name: str) -> list["Part"]:
        return [part for part in self.parts if part.name == name]


def take_apart(data: bytes) -> Part:
    """The calendar, its lines unfolded; lines are short and end as they must."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    root = Part("")
    open_parts = [root]
    for line in data.decode("utf-8").replace("\r\n ", "").splitlines():
        key, parameters, value = re.fullmatch(r"([A-Z-]+)((?:;[^:]*)?):(.*)", line).groups()  # type: ignore[union-attr]
        if key == "BEGIN":
            open_parts[-1].parts.append(part := Part(value))
            open_parts.append(part)
        elif key == "END":
            assert open_parts.pop().name == value
        else:
            open_parts[-1].lines.append((key, parameters, value))
    (calendar,) = root.parts
    return calendar


def plain(value: str | None) -> str:
    """The text that an escaped value means."""
    assert value is not None
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def instant(event: Part, name: str, calendar: Part) -> datetime:
    """The instant (UTC) of a date-time property, by the zones that the calendar itself carries."""
    value = str(event.get(name))
    if value.endswith("Z"):
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    zone_id = event.parameters(name).removeprefix(";TZID=")
    (zone,) = [zone for zone in calendar.all("VTIMEZONE") if zone.get("TZID") == zone_id]
    local = datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - its zone comes from the calendar
    return (local - offset_at(local, zone)).replace(tzinfo=UTC)


def offset_at(local: datetime, zone: Part) -> timedelta:
    """What the last observance that has begun says (3.6.5): its start is on the clock before it."""
    begun = [(str(o.get("DTSTART")), o) for o in zone.parts]
    begun = [one for one in begun if datetime.strptime(one[0], "%Y%m%dT%H%M%S") <= local]  # noqa: DTZ007
    _, last = max(begun, key=lambda one: one[0])
    return _offset(str(last.get("TZOFFSETTO")))


def _offset(text: str) -> timedelta:
    sign, hours, minutes, seconds = text[0], text[1:3], text[3:5], text[5:7] or "0"
    span = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
    return -span if sign == "-" else span
