"""Which time zone somebody means."""

from zoneinfo import available_timezones

from bot.domain.base.plain_text import fold
from bot.errors import UserError
from bot.readers.typed.quoting import quote_value


def find_timezone(typed: str) -> str:
    """The IANA zone that was typed, whatever its case, or by its city ("brussels").

    Raises:
        UserError: there is none, or more than one.
    """
    wanted = fold(typed).replace(" ", "_")
    zones = available_timezones()
    found = [z for z in zones if z.lower() == wanted] or [
        z for z in zones if z.lower().rsplit("/", 1)[-1] == wanted
    ]
    if len(found) != 1:
        raise UserError(
            f"{quote_value(typed)} is no time zone. Pick one from the list, such as `Europe/Brussels`; "
            "typing a city's name narrows it."
        )
    return found[0]
