"""Every address that hosting services give out is understood, or refused by the place in it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import make_url

from bot.configuration.database_address import read_database_address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("sqlite+aiosqlite:///data/pitboard.db", "sqlite+aiosqlite:///data/pitboard.db"),
        ("sqlite:////var/lib/pitboard.db", "sqlite+aiosqlite:////var/lib/pitboard.db"),
        ("postgres://me:word@host:5432/name", "postgresql+asyncpg://me:word@host:5432/name"),
        ("POSTGRESQL://me@host/name", "postgresql+asyncpg://me@host/name"),
        ("postgresql+psycopg2://host/name", "postgresql+asyncpg://host/name"),
        ("postgres://me:w%40rd@[::1]:5432/name", "postgresql+asyncpg://me:w%40rd@[::1]:5432/name"),
        ("postgres://me:word@[::1]/name", "postgresql+asyncpg://me:word@[::1]/name"),
        ("postgres://h/n?sslmode=require", "postgresql+asyncpg://h/n?ssl=require"),
        (
            "postgres://h/n?sslmode=verify-full&channel_binding=require",
            "postgresql+asyncpg://h/n?ssl=verify-full",
        ),
        ("postgres://h/n?connect_timeout=10&pgbouncer=false", "postgresql+asyncpg://h/n"),
        (
            "postgres://h/n?connect_timeout=10&pgbouncer=true",
            "postgresql+asyncpg://h/n?prepared_statement_cache_size=0",
        ),
        (
            "postgresql+asyncpg://postgres@/name?host=/run/pg",
            "postgresql+asyncpg://postgres@/name?host=%2Frun%2Fpg",
        ),
        ("  postgres://h/n\n", "postgresql+asyncpg://h/n"),
    ],
)
def test_what_is_given_out_is_understood(written: str, address: str) -> None:
    assert read_database_address(written) == address
    make_url(address)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("mysql://host/name", "must begin with sqlite"),
        ("host/name", "must begin with sqlite"),
        ("sqlite+aiosqlite://pitboard.db", "three slashes"),
        ("postgres://", "names no server"),
        (
            "postgres://me:w@rd@host/name",
            "has a @ at character 16 of it, in the user or password: write it as %40",
        ),
        ("postgres://me:w/rd@host/name", "has a / at character 16 of it"),
        ("postgres://me:w#rd@host/name", "write it as %23"),
        ("postgres://me:w?rd@host/name", "write it as %3F"),
        ("postgres://me:w rd@host/name", "has a blank at character 16 of it"),
        ("postgres://me:100%@host/name", "write it as %25"),
        ("postgres://me:word@host:54321x/name", "has no port at character 25 of it"),
        ("postgres://host:0/name", "has no port at character 17 of it"),
        ("postgres://host:70000/name", "a number from 1 to 65535"),
        ("postgres://host:/name", "has no port"),
    ],
)
def test_what_cannot_be_an_address_is_refused_by_its_place(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        read_database_address(written)
    assert told in str(refusal.value)


@given(st.text(max_size=60))
def test_no_password_is_taken_for_something_else(password: str) -> None:
    """Either the address holds just that password, or it is refused."""
    with suppress(ValueError):
        url = make_url(read_database_address(f"postgres://me:{password}@host/name"))
        assert (url.username, url.host, url.database) == ("me", "host", "name")


@given(st.text(alphabet="ÄÖÜ/?#@ ", min_size=3))
def test_a_refusal_never_shows_the_password(password: str) -> None:
    with pytest.raises(ValueError, match=r"in the user or password") as refusal:
        read_database_address(f"postgres://me:{password}/@host/name")
    assert password not in str(refusal.value)
