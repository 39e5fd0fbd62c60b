"""How many invalid requests may be made before Discord shuts the door.

https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans:
10,000 answers of 401, 403 or 429 in ten minutes ban the address, and with it every other bot there.
"""

INVALID_STATUSES = frozenset({401, 403, 429})
BUDGET = 3_000
"""Invalid requests that may come at once; as many again are won back in `TEN_MINUTES`."""
TEN_MINUTES = 600.0
"""Seconds in which Discord counts them."""
SECONDS_EACH = TEN_MINUTES / BUDGET
"""Seconds that win one back."""


class InvalidRequestBudget:
    """A bucket that holds `BUDGET` and fills evenly: at most twice that in any ten minutes."""

    def __init__(self) -> None:
        self._full_again_at = 0.0

    def spend(self, now: float) -> float:
        """Note an invalid request at `now`; how many seconds the next request of any kind has to wait for it.

        Nothing while there is some left. Then the time that wins this one back: however many
        channels are dead the line is never reached, and the living ones are still told, later.
        """
        self._full_again_at = max(self._full_again_at, now) + SECONDS_EACH
        if self._full_again_at - now > TEN_MINUTES:
            return SECONDS_EACH
        return 0.0
