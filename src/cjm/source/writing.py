"""Writing a file anew, whole or not at all."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


class ChangedMeanwhileError(OSError):
    """The file does not hold any more what was read."""


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Put a new text in the place of an old one: to a file beside it, then renamed.

    A link stays a link to the same file; permissions stay, and the owner where the system lets it.

    Raises:
        ChangedMeanwhileError: The file does not hold `before`; nothing is written.
        OSError: It cannot be written; what was there before is still there.
    """
    real = Path(os.path.realpath(path))
    if real.read_bytes() != before:
        raise ChangedMeanwhileError(None, "the file was changed meanwhile")
    temporary = real.with_name(f".{real.name}.{os.getpid()}.part")
    status = real.stat()
    if not os.access(real, os.W_OK):
        raise PermissionError(None, "you may not write this file")
    try:
        temporary.write_bytes(after)
        shutil.copymode(real, temporary)
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(temporary, status.st_uid, status.st_gid)
        temporary.replace(real)
    finally:
        temporary.unlink(missing_ok=True)
