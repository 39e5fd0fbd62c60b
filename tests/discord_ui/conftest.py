"""The names of permissions are tried on the same simulated server as the deliveries."""

from tests.delivery.conftest import empty, world

__all__ = ["empty", "world"]
