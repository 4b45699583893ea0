"""Runs the commands that README and docs show, and writes what they print below them.

  python .ci/tour.py           write
  python .ci/tour.py --check   say what differs, exit 1 if anything does
  python .ci/tour.py --files FOLDER   save the files of the README's tour as they are at its end

A block marked `console` holds lines that begin with `$ ` and what each prints; each block is run
in the root of the project. Where the exit code is not 0, a last line says so. Blocks without such
lines are left as they are.

Pictures that a command writes into the project are not written by --check: `cjm render --check` says
whether they are what it would write.

A page that shows whole files, in blocks marked `yaml title=NAME`, is a tour of its own: its
commands run in an empty folder, in which each file appears when the page has come to it.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(
    r"^```(?:console|yaml title=(?P<name>\S+))\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
WRITES = re.compile(r"cjm render .* -o ")
WIDTH = "100"


def run(command: str, folder: Path, asked: str = "") -> str:
    """Return a command as it is typed, and what it prints with `asked` behind it."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": WIDTH, "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        f"{command} {asked}" if asked else command,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    code = f"(exit code {done.returncode})\n" if done.returncode else ""
    return f"$ {command}\n{done.stdout}{code}"


def renewed(text: str, *, check: bool) -> str:
    """Return a page with the output of all its commands as it is now."""
    with tempfile.TemporaryDirectory() as empty:
        shows_files = any(found["name"] for found in BLOCK.finditer(text))
        folder = Path(empty) if shows_files else ROOT

        def block(found: re.Match[str]) -> str:
            if found["name"]:
                (folder / found["name"]).write_text(found["body"], "utf-8")
                return found[0]
            printed = list(_printed(found["body"]))
            if not printed:
                return found[0]
            looks = check and folder == ROOT
            texts = (
                kept(command, old) if looks and WRITES.match(command) else run(command, folder)
                for command, old in printed
            )
            return "```console\n" + "\n".join(texts) + "```"

        return BLOCK.sub(block, text)


def kept(command: str, old: str) -> str:
    """Return a command that writes pictures with its old output if they are what it would write."""
    new = run(command, ROOT, "--check")
    return new if "(exit code" in new else old


def _printed(body: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a block, and with it the text from it on to the next."""
    for part in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
        if part.startswith("$ "):
            yield part[2:].split("\n", 1)[0], part.rstrip("\n") + "\n"


def save_files(folder: Path) -> None:
    """Save the files that the README shows, each as it is at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    for found in BLOCK.finditer((ROOT / "README.md").read_text("utf-8")):
        if found["name"]:
            (folder / found["name"]).write_text(found["body"], "utf-8")


def main() -> int:
    """Renew the pages, or compare them."""
    if "--files" in sys.argv:
        save_files(Path(sys.argv[-1]))
        return 0
    stale = 0
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        old = page.read_text("utf-8")
        new = renewed(old, check="--check" in sys.argv)
        if new == old:
            continue
        stale += 1
        if "--check" in sys.argv:
            name = str(page.relative_to(ROOT))
            lines = difflib.unified_diff(
                old.splitlines(), new.splitlines(), name, "now", lineterm=""
            )
            print("\n".join(lines))
        else:
            page.write_text(new, "utf-8")
            print(f"renewed {page.relative_to(ROOT)}")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
