"""``python -m patientuddannelse``: the same as the command."""

from patientuddannelse.cli import main

if __name__ == "__main__":
    main()
