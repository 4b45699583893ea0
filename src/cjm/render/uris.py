"""Paths as URIs."""

import os
from pathlib import PurePath
from urllib.parse import quote


def uri(path: str) -> str:
    """Return a relative reference for a relative path, a file URI for an absolute one.

    Bytes that are no UTF-8 in a file's name are encoded as they are.
    """
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(os.fsencode(pure.as_posix()), safe="/")
