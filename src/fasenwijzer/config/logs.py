"""Logs that can be shown to a technician: they say where it went wrong and never about whom."""

import logging
import re
import traceback
from types import TracebackType

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


SECRET_IN_ADDRESS = re.compile(
    r"(/invitation/|/ask/|/board/|(?<!/introduction)/cards/|/password/reset/key/|(?<!/me)/calendar/)[^/\s]+"
)
"""Whoever reads a log may not log in, read a calendar, answer or choose, with what stands in it."""


class Discreet(logging.Formatter):
    """Writes an exception without its message: databases quote the offending value there, and that may be a name."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without the secret of an invitation that may still be open."""
        return SECRET_IN_ADDRESS.sub(r"\1…", super().format(record))

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802  # the name is the standard library's
        """The lines of code that were passed, and the kind of exception."""
        kind, _error, trail = ei
        if kind is None:
            return ""
        return "".join([*traceback.format_tb(trail), f"{kind.__module__}.{kind.__qualname__}"])
