"""Graphviz, whichever there is: DOT in, the laid-out graph out, in a process with a time limit.

Two engines: the *embedded* one, which pip installs with this package in one exact version, and the
*system's* `dot`. `auto` takes the embedded one, so that a journey gives the same picture on every
machine, and the system's where the embedded one does not run (docs/decisions/0005).
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias

from cjm.render.errors import DrawingError

Engine: TypeAlias = Literal["auto", "system", "embedded"]

SECONDS = 30.0
"""How long a layout may take. Two hundred touchpoints take less than one second."""

_ORDER: Mapping[Engine, tuple[Engine, ...]] = {
    "auto": ("embedded", "system"),
    "embedded": ("embedded",),
    "system": ("system",),
}
_HELP: Mapping[Engine, str] = {
    "auto": "Install Graphviz, or reinstall cjm-toolkit with pip to get the embedded engine.",
    "embedded": "Reinstall cjm-toolkit with pip, or use --engine system with Graphviz installed.",
    "system": "Install Graphviz so that the command dot works, or use --engine embedded.",
}


class EngineError(DrawingError):
    """Graphviz could not lay out a graph.

    Attributes:
        what: What did not work, in a sentence.
        why: What the engine, or each of several, said or did.
        help: What to do about it.
    """

    def __init__(self, what: str, why: str, help_: str) -> None:
        """Keep the three parts and join them to one message."""
        super().__init__(f"{what} {why} {help_}")
        self.what = what
        self.why = why
        self.help = help_


class _Failed(Exception):  # noqa: N818 - one engine's failure, not yet the user's error
    """Why one engine gave no layout."""


def layout(dot: str, engine: Engine = "auto", *, seconds: float = SECONDS) -> dict[str, Any]:
    """Lay out a graph with Graphviz's `dot`.

    Args:
        dot: The graph in the DOT language.
        engine: Which Graphviz to use.
        seconds: The time limit for each engine that is tried.

    Returns:
        Graphviz's `-Tjson0`: the graph's attributes, `objects` (subgraphs and nodes) and `edges`,
        each with its position in points, y upwards.

    Raises:
        EngineError: No engine is there, or none gave a layout.
    """
    reasons = []
    for name in _ORDER[engine]:
        try:
            return _run(_FIND[name](), dot, seconds)
        except _Failed as error:
            reasons.append(str(error))
    raise EngineError("The flow could not be laid out.", " ".join(reasons), _HELP[engine])


def _embedded() -> str:
    for folder in _script_folders():
        if found := shutil.which("graphviz-pure", path=str(folder)):
            return found
    if found := shutil.which("graphviz-pure"):
        return found
    raise _Failed("The embedded engine (graphviz-pure) is not installed.")


def _script_folders() -> Iterator[Path]:
    yield Path(sysconfig.get_path("scripts"))
    yield Path(sys.executable).parent
    yield Path(sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user")))


def _system() -> str:
    if found := shutil.which("dot"):
        return found
    raise _Failed("There is no command dot on the PATH.")


_FIND: Mapping[Engine, Callable[[], str]] = {"embedded": _embedded, "system": _system}


def _run(program: str, dot: str, seconds: float) -> dict[str, Any]:
    name = Path(program).name
    status, output, errors = _execute([program, "-Kdot", "-Tjson0"], dot.encode(), seconds)
    if status:
        raise _Failed(f"{name} {_ending(status)}{_said(errors)}.")
    try:
        graph = json.loads(output)
    except (ValueError, RecursionError):
        raise _Failed(f"{name} answered something that is no layout{_said(errors)}.") from None
    if not isinstance(graph, dict):
        raise _Failed(f"{name} answered something that is no layout{_said(errors)}.")
    return graph


def _execute(command: list[str], text: bytes, seconds: float) -> tuple[int, bytes, bytes]:
    name = Path(command[0]).name
    try:
        process = subprocess.Popen(  # noqa: S603 - a program found by name, arguments of our own
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "LC_ALL": "C"},
        )
    except OSError as error:
        raise _Failed(f"{name} cannot be started: {error.strerror}.") from None
    with process:
        try:
            output, errors = process.communicate(text, timeout=seconds)
        except subprocess.TimeoutExpired:
            _kill(process)
            raise _Failed(f"{name} was stopped after {seconds:g} seconds.") from None
        except BaseException:
            _kill(process)
            raise
    return process.returncode, output, errors


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process and, where the system can, whatever it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)


def _ending(status: int) -> str:
    return f"was ended by signal {-status}" if status < 0 else f"failed with exit code {status}"


def _said(errors: bytes) -> str:
    lines = errors.decode("utf-8", "replace").split("\n")
    first = next((line.strip() for line in lines if line.strip()), "")
    printable = "".join(char if char.isprintable() else " " for char in first)
    return f": {printable[:200].rstrip('.')}" if printable else ""
