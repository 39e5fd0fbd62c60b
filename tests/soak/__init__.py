"""A season in fast-forward in two hundred servers, with faults throughout: nothing lost, doubled or leaked.

`python -m tests.soak` runs the whole form; `test_soak.py` a short one. The stage, the work and the count
are those of `tests/crash`, which kills at every step; here much goes wrong at once, and for long.
"""
