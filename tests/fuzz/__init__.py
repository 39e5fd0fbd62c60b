"""Types, presses, fills in and uploads whatever Discord lets people send, and some of what it doesn't.

What can be done is found by walking: the commands that the bot registered, the buttons and forms that
it showed, and the names in `BUTTONS` and `MODALS`. So what is new is tried without a line here.
`python -m tests.fuzz` runs the whole form; `test_fuzz.py` a short one.
"""
