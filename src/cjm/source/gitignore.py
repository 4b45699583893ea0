"""What `.gitignore` files leave out, by the patterns that git itself takes."""

from functools import cache
from pathlib import Path

from pathspec import GitIgnoreSpec


@cache
def pattern(text: str) -> GitIgnoreSpec:
    """Return a pattern as git reads it, for paths relative to where it stands."""
    return GitIgnoreSpec.from_lines([text])


class Ignored:
    """The ignore files between the root of a repository and a folder."""

    def __init__(self, top: str) -> None:
        """Start at a folder, with the ignore files above it up to the root of its repository."""
        self._specs: list[tuple[Path, GitIgnoreSpec]] = []
        folder = Path(top).resolve()
        above = [folder, *folder.parents]
        root = next((index for index, one in enumerate(above) if (one / ".git").exists()), 0)
        for one in reversed(above[1 : root + 1]):
            self._read(one)
        if folder != above[root] and self.leaves_out(str(folder.parent), folder.name + "/"):
            self._specs.clear()  # whoever names an ignored folder means it

    def enter(self, folder: str) -> None:
        """Take up the ignore file of a folder, if it has one."""
        self._read(Path(folder).resolve())

    def leaves_out(self, folder: str, name: str) -> bool:
        """Whether a file, or a folder (its name ends in `/`), is ignored; the nearest file decides."""
        if not self._specs:
            return False
        path = Path(folder).resolve() / name
        for base, spec in reversed(self._specs):
            if path.is_relative_to(base):
                relative = path.relative_to(base).as_posix() + ("/" if name.endswith("/") else "")
                decided = spec.check_file(relative).include
                if decided is not None:
                    return decided
        return False

    def _read(self, folder: Path) -> None:
        try:
            lines = (folder / ".gitignore").read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return
        self._specs.append((folder, GitIgnoreSpec.from_lines(lines)))
