"""Errors whose text is meant for a person."""


class UserError(Exception):
    """A refusal: one or two sentences for the person who typed, saying what to do.

    Nothing was stored when this is raised from a service: its transaction rolls back.
    """


class StartupError(Exception):
    """Pitboard cannot start: one line for the operator's terminal.

    `status` is the process's exit status: 2 for a setting that is missing or wrong, 1 for a
    world that refuses (a token, the network, the database).
    """

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status
