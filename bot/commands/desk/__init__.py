"""Commands of staff behind the scenes: `/desk`, `/setup`, Undo."""
