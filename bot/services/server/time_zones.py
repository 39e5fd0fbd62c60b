"""Which time zone somebody means."""

from bot.domain.base.phone_text import plain_value
from bot.domain.base.plain_text import fold
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.countries_and_zones import zones
from bot.readers.typed.quoting import quote_value


def find_timezone(typed: str) -> str:
    """The IANA zone that was typed, whatever its case, or by its city ("brussels").

    Raises:
        UserError: there is none, or more than one.
    """
    folded = fold(plain_value(typed)).replace(" ", "_")
    zones_by_fold = {zone.lower(): zone for zone in zones()}
    if folded in zones_by_fold:
        return zones_by_fold[folded]
    zones_of_city = [zone for name, zone in zones_by_fold.items() if name.rsplit("/", 1)[-1] == folded]
    if len(zones_of_city) != 1:
        raise UserError(
            phrase(
                "I can't read {typed} as a time zone. Type a city and choose from the list, such as "
                "`Europe/Brussels`.",
                typed=quote_value(typed),
            )
        )
    return zones_of_city[0]
