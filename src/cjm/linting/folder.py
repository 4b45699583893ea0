"""The folder from which a file's paths start."""

import os.path
from dataclasses import dataclass
from pathlib import Path

from cjm.model.context import Context


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the file that is judged lies; `path` is None where that is not known."""

    path: Path | None

    @classmethod
    def of(cls, context: Context) -> "Folder":
        """Return the folder of a context's journey."""
        return cls(context.folder)

    def lacks(self, source: str) -> bool:
        """Whether a source is a path, seen from here, that leads to nothing."""
        if self.path is None or ":" in source.split("/", maxsplit=1)[0]:
            return False
        return not os.path.exists(self.path / source)  # noqa: PTH110 - Path.exists fails on odd names
