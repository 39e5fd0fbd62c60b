"""Where the process serves HTTP: `127.0.0.1:9464`, `localhost:9464`, `[::1]:9464`."""

import re
from typing import NamedTuple

_HIGHEST_PORT = 65535
_HOST_AND_PORT = re.compile(
    r"(?:\[(?P<bracketed>[0-9A-Fa-f:.]+)\]"  # [::1]
    r"|(?P<plain>[^\s/?#:@\[\]]+))"  # 127.0.0.1, localhost
    r":(?P<port>[0-9]{1,5})"  # :9464
)

HOW_IT_IS_WRITTEN = "must be host:port such as 127.0.0.1:9464 or [::1]:9464, or empty"


class HttpAddress(NamedTuple):
    """A host (a name, or an IP address without brackets) and a port from 1 to 65535."""

    host: str
    port: int


def read_http_address(written: str) -> HttpAddress:
    """The host and port of `host:port`.

    Raises:
        ValueError: it is not written like that.
    """
    match = _HOST_AND_PORT.fullmatch(written)
    if match is None:
        raise ValueError(HOW_IT_IS_WRITTEN)
    port = int(match["port"])
    if not 0 < port <= _HIGHEST_PORT:
        raise ValueError(f"has no port: a port is a number from 1 to {_HIGHEST_PORT}")
    return HttpAddress(match["bracketed"] or match["plain"], port)
