"""Databases as the bots of their day left them, one for each schema that a release may have had, as SQL.

Each was made by running that day's code against the double of Discord (`keep_database.py`), never by today's
migrations: what is upgraded in the tests is what was really written. A file here is never changed.
"""
