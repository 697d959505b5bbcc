"""The entry of the commands and of ``python -m patientuddannelse``."""

import sys

BROKEN_OFF = 130
"""The exit code after Ctrl-C, as of a command that is broken off while it runs."""


def main() -> None:
    """Load the command line, which takes a while, and run it; end quietly if that is broken off."""
    try:
        from patientuddannelse.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(BROKEN_OFF)
    except Exception as error:
        if KeyboardInterrupt.__name__ not in str(error):
            raise
        sys.exit(BROKEN_OFF)  # pydantic was building a class, and tells of it as its own error


if __name__ == "__main__":
    main()
