"""From a name below `assets/` to the file's path, in a checkout and in an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "_assets", _PACKAGE.parent.parent / "assets")


def asset(relative: str) -> Path:
    """Find a shipped file, such as `fonts/Arimo-Bold.ttf`.

    A wheel carries the folder inside the package as `_assets`; a checkout has it at the root.
    Raises FileNotFoundError when neither holds the file.
    """
    for root in _ROOTS:
        path = root / relative
        if path.exists():
            return path
    raise FileNotFoundError(f"the shipped file {relative} is missing; reinstall the package")
