"""What the process serves, with a bot behind it whose signs a test sets."""

import pytest

from bot.vital_signs import VitalSigns
from bot.web.site import Site


@pytest.fixture
def signs() -> VitalSigns:
    return VitalSigns()


@pytest.fixture
def site(signs: VitalSigns) -> Site:
    return Site(signs)
