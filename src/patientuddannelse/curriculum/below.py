"""Everything below a folder, however much and however deep somebody has put there."""

from __future__ import annotations

import os
from collections.abc import Iterator


def below(folder: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield all by its path in the folder, whether it is a link, and whether it is a folder.

    Links are not followed: one may lead round in a circle.
    """
    waiting = [""]
    while waiting:
        inner = waiting.pop()
        try:
            entries = os.scandir(f"{folder}/{inner}")
        except OSError:
            continue  # who reads it tells what is wrong with it
        with entries:
            for each in entries:
                path, is_link = f"{inner}{each.name}", each.is_symlink()
                is_folder = os.path.isdir(each.path) if is_link else each.is_dir()
                yield path, is_link, is_folder
                if is_folder and not is_link:
                    waiting.append(f"{path}/")
