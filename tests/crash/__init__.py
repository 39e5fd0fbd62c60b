"""Kills the real process at every step of a delivery, and counts what was lost, doubled or out of order.

`python -m tests.crash` runs the whole form; `test_crash.py` a short one.
"""
