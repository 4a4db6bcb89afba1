"""What a writer typed that cannot be read surely, as one sentence and the way to write it."""


class QuantityError(ValueError):
    """A quantity that cannot be read: `message` says what is wrong in the writer's words, `hint` how to write it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
