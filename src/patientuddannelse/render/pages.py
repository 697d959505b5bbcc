"""HTML pages from the templates of the package, which are compiled once like its modules."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

_TEMPLATES = Path(__file__).parent / "templates"


class _ByteCode(FileSystemBytecodeCache):
    """Compiled templates beside the templates, where Python's own byte code would stand."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, unless nothing may be written there."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


def page(template: str, **values: Any) -> bytes:
    """Fill a template of the package; what it asks for and is not given is an error."""
    return _environment().get_template(template).render(values).encode()


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_ByteCode(str(_TEMPLATES / "__pycache__"), f"{jinja2.__version__}-%s.cache"),
    )
