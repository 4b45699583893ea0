"""Files as they were at a revision in git: written into a folder, to be read like any others.

Git is asked for facts only: no shell, no working tree, no index, no network, and never for longer
than a few seconds. What a revision holds is written as plain files; links in it are left out.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cjm.source.inputs import HistoryError
from cjm.source.shelf import CONFIG

SECONDS = 20
"""How long git may take for one answer."""
MOST_BYTES = 64 * 1_048_576
"""How much of a revision is written at most."""
_YAML = frozenset({".yaml", ".yml"})
_READ = _YAML | {".csv", ".tsv", ".txt"}
"""The files that a workspace may be made of."""
_FILES = frozenset({"100644", "100755"})
_REPOSITORY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


@dataclass(frozen=True, slots=True)
class Past:
    """A file as it was, in a folder that holds what its repository held of its workspace.

    `file` is where it lies there, or would lie if it had been there.
    """

    folder: Path
    file: Path
    revision: str

    def name(self, path: Path) -> str:
        """Return what messages call a file of it: `main:maps/buy.journey.yaml`."""
        return f"{self.revision}:{path.relative_to(self.folder).as_posix()}"


class History:
    """Writes workspaces as they were at one revision into a folder, each once.

    Files keep their paths in the repository, below a folder for each repository.
    """

    def __init__(self, revision: str, folder: Path) -> None:
        """Take a revision that was checked, and an empty folder for what it holds."""
        self._revision = revision
        self._folder = folder
        self._repositories: dict[Path, _Repository] = {}
        self._written: set[Path] = set()
        self._room = MOST_BYTES

    def past(self, file: Path) -> Past:
        """Return a file as it was, with its workspace.

        Raises:
            HistoryError: There is no git, no repository or no such revision, or git fails.
        """
        real = Path(os.path.realpath(file))
        if not real.parent.is_dir():
            raise HistoryError(f"there is no folder {real.parent}")
        repository = self._repository(real.parent)
        path = PurePosixPath(real.relative_to(repository.top).as_posix())
        workspace, deep = _workspace(path, repository.entries)
        folder = self._folder / str(list(self._repositories.values()).index(repository))
        target = folder.joinpath(*workspace.parts)
        if target not in self._written:
            self._written.add(target)
            target.mkdir(parents=True, exist_ok=True)
            entries = repository.entries.values()
            self._write(
                [one for one in entries if _belongs(one.path, workspace, deep=deep)],
                repository,
                folder,
            )
        return Past(folder, folder.joinpath(*path.parts), self._revision)

    def _repository(self, folder: Path) -> "_Repository":
        known = [one for top, one in self._repositories.items() if folder.is_relative_to(top)]
        if known:
            return known[-1]
        found = _Repository(folder, self._revision)
        return self._repositories.setdefault(found.top, found)

    def _write(self, entries: "list[_Entry]", repository: "_Repository", folder: Path) -> None:
        self._room -= sum(entry.size for entry in entries)
        if self._room < 0:
            most = MOST_BYTES // 1_048_576
            raise HistoryError(f"the workspace at {self._revision} holds more than {most} MiB")
        try:
            for entry, content in zip(entries, repository.contents(entries), strict=True):
                target = folder.joinpath(*entry.path.parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise HistoryError(f"{self._revision} cannot be unpacked: {reason}") from None


def check_revision(text: str) -> None:
    """Refuse what cannot name a revision: above all what git would take for an option.

    Raises:
        HistoryError: It cannot.
    """
    if not text or text.startswith("-") or not text.isprintable():
        raise HistoryError(f"{text!r} cannot name a revision in git")


@dataclass(frozen=True, slots=True)
class _Entry:
    path: PurePosixPath
    blob: str
    size: int


class _Repository:
    """A repository and the files of one of its commits, by path."""

    def __init__(self, folder: Path, revision: str) -> None:
        self._folder = folder
        top = os.fsdecode(self._answer("rev-parse", "--show-toplevel")).rstrip("\n")
        self.top = Path(os.path.realpath(top))
        self.entries = {entry.path: entry for entry in self._files(self._commit(revision))}

    def _commit(self, revision: str) -> str:
        found = self._run(("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"))
        name = found.stdout.decode("ascii", "replace").strip()
        if found.returncode or not name.isalnum():
            raise HistoryError(
                f"git knows no revision {revision!r} here; a branch, a tag or the beginning of a "
                "commit's name would do"
            )
        return name

    def _files(self, commit: str) -> Iterator[_Entry]:
        listed = self._answer("ls-tree", "-r", "-z", "-l", "--full-tree", commit)
        for line in filter(None, listed.split(b"\0")):
            about, _, name = line.partition(b"\t")
            mode, _, blob, size = about.decode("ascii").split()
            path = PurePosixPath(os.fsdecode(name))
            if mode in _FILES and path.suffix in _READ and ".." not in path.parts:
                yield _Entry(path, blob, int(size))

    def contents(self, entries: Sequence[_Entry]) -> Iterator[bytes]:
        """Return what files hold, as it is stored: nothing is converted."""
        asked = "".join(f"{entry.blob}\n" for entry in entries).encode("ascii")
        answer = self._answer("cat-file", "--batch", asked=asked) if entries else b""
        place = 0
        for entry in entries:
            start = answer.index(b"\n", place) + 1
            yield answer[start : start + entry.size]
            place = start + entry.size + 1

    def _answer(self, *arguments: str, asked: bytes = b"") -> bytes:
        found = self._run(arguments, asked)
        if found.returncode:
            words = found.stderr.decode("utf-8", "replace").strip().splitlines()
            reason = (words[0] if words else "it gave no reason").removeprefix("fatal: ")
            if "not a git repository" in reason:
                raise HistoryError(f"{self._folder} is in no git repository")
            raise HistoryError(f"git cannot tell: {reason}")
        return found.stdout

    def _run(
        self, arguments: Sequence[str], asked: bytes = b""
    ) -> "subprocess.CompletedProcess[bytes]":
        kept = {key: value for key, value in os.environ.items() if key not in _REPOSITORY}
        settings = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
        command = ["git", "--no-pager", "--no-replace-objects", *arguments]
        try:
            return subprocess.run(  # noqa: S603 - no shell; arguments are ours or a checked revision
                command,
                cwd=self._folder,
                env={**kept, **settings},
                input=asked,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise HistoryError(f"git did not answer within {SECONDS} seconds") from None
        except FileNotFoundError:
            raise HistoryError("git is not installed, so earlier versions cannot be read") from None
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise HistoryError(f"git cannot be started: {reason}") from None


def _workspace(
    path: PurePosixPath, entries: "dict[PurePosixPath, _Entry]"
) -> tuple[PurePosixPath, bool]:
    """Return the folder of a file's workspace, and whether folders below belong to it."""
    for folder in path.parents:
        if folder / CONFIG in entries:
            return folder, True
    return path.parent, False


def _belongs(path: PurePosixPath, workspace: PurePosixPath, *, deep: bool) -> bool:
    """Say whether a file may be read: without a `cjm.yaml`, of folders below only tables are."""
    inside = path.is_relative_to(workspace)
    return inside and (deep or path.parent == workspace or path.suffix not in _YAML)
