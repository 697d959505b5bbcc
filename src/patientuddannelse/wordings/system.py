"""Why the system refuses a file, in the reader's language: its own words are the machine's."""

from __future__ import annotations

import errno

from patientuddannelse.diagnostics import Phrase, Value

_KEYS = {
    errno.EACCES: "system.denied",
    errno.EPERM: "system.denied",
    errno.ENOENT: "system.missing",
    errno.EISDIR: "system.is-folder",
    errno.ENOTDIR: "system.no-folder",
    errno.EROFS: "system.read-only",
    errno.ENOSPC: "system.full",
    errno.EDQUOT: "system.full",
    errno.EFBIG: "system.full",
    errno.ENAMETOOLONG: "system.long-name",
    errno.ELOOP: "system.ring",
    errno.EBUSY: "system.in-use",
    errno.EIO: "system.broken",
}


def system_said(error: OSError | ValueError | RuntimeError) -> Value:
    """Return why a file cannot be read or written, in the system's words where we have none.

    Python raises a ValueError for a path that no file can have, a RuntimeError for links in a ring.
    """
    if isinstance(error, OSError):
        key = _KEYS.get(error.errno or 0)
        return Phrase(key) if key else error.strerror or str(error)
    return Phrase("system.no-path" if isinstance(error, ValueError) else "system.ring")
