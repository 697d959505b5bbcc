"""The other programs and ours: which are there, their versions, and how they are called."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from peer.pairs import Command

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PASS: Command = [sys.executable, "-c", "pass"]


def versions() -> dict[str, str]:
    """Return the version of every program that is there, by its name."""
    found: dict[str, str] = {}
    if shutil.which("pandoc"):
        found["pandoc"] = _said(["pandoc", "--version"]).split()[1]
    if importlib.util.find_spec("typst"):
        found["typst"] = importlib.metadata.version("typst")
    if shutil.which("node"):  # looks where NODE_PATH says as well
        version = _said(["node", str(HERE / "pptxgenjs.cjs"), "--version"])
        found |= {"PptxGenJS": version} if version else {}
    return found


def _said(command: Command) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.partition("\n")[0].strip() if not done.returncode else ""


def machine() -> str:
    """Say what kind of machine this is, and its Python; nothing that names it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    model = models[0] if models else platform.machine()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{model}, {cores} cores, {platform.system()}, Python {platform.python_version()}"


def state() -> str:
    """Return a digest of all that is measured: the program, its assets, the curriculum."""
    digest = hashlib.blake2b()
    for folder in ("src", "assets", "curriculum"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.parent.name != "__pycache__":
                digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def ours(*arguments: str) -> Command:
    """Return the call of our command line."""
    return [sys.executable, "-m", "patientuddannelse", *arguments]


def build(output: Path, only: Sequence[str] = (), *words: str) -> Command:
    """Return the call of our build: all, or what is named with posters in A3."""
    sheet = ("--sheet", "a3") if only else ()
    named = (f"--only={each}" for each in only)
    return ours("build", str(ROOT), "-o", str(output), *named, *sheet, *words)


def pandoc(decks: Path, output: Path) -> list[Command]:
    """Return a call for each deck: pandoc writes one file at a time."""
    call = ["pandoc", "--from=markdown-smart", "--slide-level=1"]
    return [
        [*call, "-o", str(output / f"{each.stem}.pptx"), str(each)]
        for each in sorted(decks.glob("*.md"))
    ]


def typst(sheets: Path, output: Path) -> list[Command]:
    """Return the one call for all posters."""
    script, fonts = HERE / "typst_posters.py", ROOT / "assets" / "fonts"
    return [[sys.executable, str(script), str(sheets), str(output), str(fonts)]]


def pptxgenjs(decks: Path, output: Path) -> list[Command]:
    """Return the one call for all decks."""
    return [["node", str(HERE / "pptxgenjs.cjs"), str(decks), str(output)]]
