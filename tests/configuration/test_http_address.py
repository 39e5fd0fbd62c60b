"""Where HTTP is served, as it is written."""

import pytest

from bot.configuration.http_address import read_http_address


@pytest.mark.parametrize(
    ("written", "host", "port"),
    [
        ("127.0.0.1:9464", "127.0.0.1", 9464),
        ("localhost:1", "localhost", 1),
        ("[::1]:65535", "::1", 65535),
        ("[::ffff:127.0.0.1]:80", "::ffff:127.0.0.1", 80),
    ],
)
def test_a_host_and_a_port_are_read(written: str, host: str, port: int) -> None:
    assert read_http_address(written) == (host, port)


@pytest.mark.parametrize(
    "written", ["", "9464", ":9464", "a b:1", "::1:1", "[::1]", "me@host:1", "host:1/path"]
)
def test_what_is_written_otherwise_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(ValueError, match=r"must be host:port such as 127\.0\.0\.1:9464"):
        read_http_address(written)


@pytest.mark.parametrize("port", ["0", "65536", "99999"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(ValueError, match="a port is a number from 1 to 65535"):
        read_http_address(f"localhost:{port}")
