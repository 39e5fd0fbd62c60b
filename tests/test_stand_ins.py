"""Parts of packages that are left out while the packages load."""

import importlib
import json
import sys

import pytest

from bot.stand_ins import LeftOut, left_out

PART = "wsgiref.headers"
"""A part that nobody here has loaded."""


def test_a_part_is_left_out_meanwhile_and_can_be_imported_afterwards() -> None:
    sys.modules.pop(PART, None)
    with left_out([PART]):
        assert importlib.import_module(PART).Headers is LeftOut
    assert PART not in sys.modules
    assert importlib.import_module(PART).Headers is not LeftOut


def test_what_it_has_beside_its_public_names_is_not_made_up() -> None:
    sys.modules.pop(PART, None)
    with left_out([PART]), pytest.raises(AttributeError, match="__all__"):
        _ = importlib.import_module(PART).__all__


def test_what_is_loaded_already_stays_as_it_is() -> None:
    with left_out(["json"]):
        assert sys.modules["json"] is json
    assert sys.modules["json"] is json


def test_an_import_that_fails_leaves_no_placeholder() -> None:
    sys.modules.pop(PART, None)
    with pytest.raises(ModuleNotFoundError), left_out([PART]):
        importlib.import_module("wsgiref.no_such_part")
    assert PART not in sys.modules
