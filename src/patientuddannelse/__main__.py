"""The entry of the commands and of ``python -m patientuddannelse``."""

import sys


def main() -> None:
    """Load the command line, which takes a while, and run it; end quietly if that is broken off."""
    try:
        from patientuddannelse.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)  # as a command does that is broken off


if __name__ == "__main__":
    main()
