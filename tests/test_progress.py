"""Progress: a bar on a terminal, a plain line elsewhere, nothing when asked to be quiet."""

from __future__ import annotations

import io

from patientuddannelse.progress import progress_for


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_that_goes_away_at_the_end() -> None:
    stream = Terminal()
    show = progress_for(stream)
    show(1, 2, "posters/cup composed")
    assert "█" in stream.getvalue()
    assert "1/2 posters/cup composed" in stream.getvalue()
    assert "\n" not in stream.getvalue()
    show(2, 2, "done")
    assert stream.getvalue().endswith("\r\033[K")


def test_elsewhere_each_step_is_a_plain_line() -> None:
    stream = io.StringIO()
    show = progress_for(stream)
    show(1, 2, "posters/cup composed")
    assert stream.getvalue() == "[1/2] posters/cup composed\n"


def test_quiet_is_quiet() -> None:
    stream = Terminal()
    progress_for(stream, quiet=True)(1, 2, "x")
    assert stream.getvalue() == ""
