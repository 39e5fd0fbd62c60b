"""Packages without the parts that are never used here: while one loads, something stands in for them."""

import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from types import ModuleType


class LeftOut:
    """Stands for each class of such a part; it has no attributes, so that a use of it is seen at once."""


class _Placeholder(ModuleType):
    """Has each public name that is asked of it; `import *` finds none."""

    def __init__(self, name: str, stand_in: type[LeftOut]) -> None:
        super().__init__(name)
        self._stand_in = stand_in

    def __getattr__(self, name: str) -> type[LeftOut]:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._stand_in


@contextmanager
def left_out(modules: Collection[str], stand_in: type[LeftOut] = LeftOut) -> Iterator[None]:
    """What is imported meanwhile does without these modules; what is loaded already stays as it is.

    Afterwards they can be imported like any other.
    """
    absent = [name for name in modules if name not in sys.modules]
    for name in absent:
        sys.modules[name] = _Placeholder(name, stand_in)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
