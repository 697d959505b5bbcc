"""What the program consists of: its modules and what they draw with, not what made that."""

from __future__ import annotations

import tomllib
from pathlib import Path

from patientuddannelse.assets import asset
from patientuddannelse.program import program_files

ROOT = Path(__file__).resolve().parents[1]


def test_the_program_is_its_modules_and_assets() -> None:
    files = [path.resolve() for path in program_files()]
    assert ROOT / "src/patientuddannelse/build.py" in files
    assert asset("colour").resolve() / "inks.json" in files
    assert len(set(files)) == len(files)
    assert not [path for path in files if path.parent == ROOT / "assets" / "scripts"]


def test_a_wheel_carries_every_asset_but_no_script() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    carried = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {path.name for path in (ROOT / "assets").iterdir()} - {"scripts"}
    assert {name for name in carried if name.startswith("assets")} == {
        f"assets/{name}" for name in folders
    }
    assert all(carried[f"assets/{name}"].endswith(f"/_assets/{name}") for name in folders)
