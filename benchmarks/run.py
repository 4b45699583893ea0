"""Times cjm against its peers: CPU and wall seconds of whole processes, in turn, as ratios round by round.

    python benchmarks/run.py [--rounds N] [--count N] [--only NAME]

Needs Node and npm; installs the pinned peers into `benchmarks/.peers` the first time. Writes
`benchmarks/RESULTS.md`.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import corpus
from results import put

from cjm.forking import usable

HERE = Path(__file__).parent
ROOT = HERE.parent
PEERS = HERE / ".peers"
FILES = PEERS / "corpus"
SCHEMA = ROOT / "schemas" / "journey.schema.json"
CJM = Path(sys.executable).parent / "cjm"

RULESET = {
    "rules": {
        "journey": {
            "given": "$",
            "severity": "error",
            "then": {
                "function": "schema",
                "functionOptions": {"schema": json.loads(SCHEMA.read_text("utf-8"))},
            },
        }
    }
}


@dataclass(frozen=True)
class Run:
    """What one run of a process and its children took.

    CPU seconds of all of them, wall-clock seconds, and the peak memory of the largest one in MB.
    """

    cpu: float
    wall: float
    memory: float


ALONE = " (one processor)"
"""What the name of a row ends in whose process may use only one."""


def timed(command: list[str], cwd: Path, *, alone: bool = False) -> Run:
    """Run a command and return what it took; any exit code is fine, as some peers find nothing."""
    limit = partial(os.sched_setaffinity, 0, sorted(os.sched_getaffinity(0))[:1]) if alone else None
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with Path(os.devnull).open("wb") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=environment,
            stdout=nowhere,
            stderr=nowhere,
            preexec_fn=limit,  # noqa: PLW1509 - this process has one thread
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and command[0] == str(CJM):
        raise SystemExit(f"cjm failed: {' '.join(command[:6])}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def install() -> None:
    """Install the pinned peers, once for each set of versions."""
    versions = "".join(
        (HERE / name).read_text("utf-8") for name in ("package.json", "requirements.txt")
    )
    ready = PEERS / "ready"
    if ready.exists() and ready.read_text("utf-8") == versions:
        return
    PEERS.mkdir(exist_ok=True)
    venv.create(PEERS / "python", with_pip=True)
    pip = [str(PEERS / "python" / "bin" / "python"), "-m", "pip", "install", "-q"]
    subprocess.run([*pip, "-r", str(HERE / "requirements.txt")], check=True)
    shutil.copy(HERE / "package.json", PEERS / "package.json")
    # mermaid-cli would fetch a browser of its own; the machine's does.
    npm = ["npm", "install", "--no-audit", "--no-fund", "--silent"]
    own = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
    subprocess.run(npm, cwd=PEERS, check=True, env=own)
    (PEERS / "yamllint.yaml").write_text("extends: default\n")
    ready.write_text(versions, "utf-8")


def commands(files: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands of cjm and of each peer for some files of the corpus, cjm first."""
    node, python = PEERS / "node_modules" / ".bin", PEERS / "python" / "bin"
    for command in ("validate", "lint"):
        name = f"cjm {command}"
        yield name, [str(CJM), command, "--quiet", *files]
        if len(files) > 1:
            yield name + ALONE, [str(CJM), command, "--quiet", *files]
    yield (
        "check-jsonschema",
        [str(python / "check-jsonschema"), "--schemafile", str(SCHEMA), *files],
    )
    yield "yamllint", [str(python / "yamllint"), "-c", str(PEERS / "yamllint.yaml"), *files]
    ajv = [str(node / "ajv"), "validate", "--strict=false", "-c", "ajv-formats", "-s", str(SCHEMA)]
    yield "ajv", [*ajv, *(part for file in files for part in ("-d", file))]
    ruleset = str(PEERS / "ruleset.json")
    Path(ruleset).write_text(json.dumps(RULESET), "utf-8")
    yield "Spectral", [str(node / "spectral"), "lint", "-r", ruleset, *files]


def compare(files: list[str], rounds: int, only: str | None) -> dict[str, list[Run]]:
    """Run all commands in turn, round by round."""
    taken: dict[str, list[Run]] = {}
    for number in range(rounds + 1):
        for name, command in commands(files):
            if only is None or name.startswith("cjm ") or name == only:
                run = timed(command, FILES, alone=name.endswith(ALONE))
                if number:  # the first round only warms up
                    taken.setdefault(name, []).append(run)
    return taken


def median(runs: list[Run], of: Callable[[Run], float]) -> float:
    """Return the median of some figure over runs."""
    return statistics.median(of(run) for run in runs)


def ratio(runs: list[Run], ours: list[Run], of: Callable[[Run], float]) -> float:
    """Return the median of the ratios to our runs, taken round by round."""
    return statistics.median(of(one) / of(own) for one, own in zip(runs, ours, strict=True))


def cpu(run: Run) -> float:
    """Return CPU seconds."""
    return run.cpu


def wall(run: Run) -> float:
    """Return wall-clock seconds."""
    return run.wall


def table(taken: dict[str, list[Run]], count: int) -> Iterator[str]:
    """Yield a Markdown table of medians and of ratios to `cjm validate`, taken round by round."""
    ours = taken["cjm validate"]
    yield "| tool | CPU seconds | wall seconds | files per CPU second | CPU ratio | wall ratio | peak MB |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, runs in taken.items():
        took, memory = median(runs, cpu), median(runs, lambda run: run.memory)
        yield (
            f"| {name} | {took:.2f} | {median(runs, wall):.2f} | {count / took:,.0f} "
            f"| {ratio(runs, ours, cpu):.2f} | {ratio(runs, ours, wall):.2f} | {memory:.0f} |"
        )


def of_lint(taken: dict[str, list[Run]]) -> Iterator[str]:
    """Say how much linting costs beside validating, and whether that is at most a third more."""
    for name in ("", ALONE):
        lint, own = taken[f"cjm lint{name}"], taken[f"cjm validate{name}"]
        for of, word in ((cpu, "CPU"), (wall, "wall-clock")):
            more = ratio(lint, own, of)
            met = "met" if more <= 4 / 3 else "missed"
            yield f"- {word} time of lint by that of validate{name}: {more:.2f}; the aim of 1.33 is {met}."
    lint, own = taken["cjm lint"], taken[f"cjm validate{ALONE}"]
    yield (
        f"- wall-clock time of lint on {usable()} processors by that of validate on one, which is "
        f"where it was before files were shared: {ratio(lint, own, wall):.2f}."
    )


def of_spectral(taken: dict[str, list[Run]]) -> Iterator[str]:
    """Say how many files lint judges in the CPU time in which Spectral judges one."""
    if "Spectral" in taken:
        times = median(taken["Spectral"], cpu) / median(taken["cjm lint"], cpu)
        yield f"\nFiles per CPU second of `cjm lint` by those of Spectral: {times:.0f}."


def scaling() -> Iterator[str]:
    """Yield a Markdown table of cost and memory of cjm by number of files."""
    yield "| files | CPU ms a file | peak MB |"
    yield "| ---: | ---: | ---: |"
    start = median([timed([str(CJM), "--version"], FILES) for _ in range(5)], lambda run: run.cpu)
    for count in (10, 100, 1000, 5000):
        folder = PEERS / f"corpus-{count}"
        if not folder.exists():
            corpus.write(folder, count)
        runs = [timed([str(CJM), "validate", "--quiet", "."], folder) for _ in range(3)]
        each = (median(runs, lambda run: run.cpu) - start) / count * 1000
        yield f"| {count:,} | {each:.2f} | {median(runs, lambda run: run.memory):.0f} |"


def main() -> None:
    """Measure, and write the results down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--only", help="a single peer")
    asked = parser.parse_args()
    install()
    if not FILES.exists():
        corpus.write(FILES, 1000)
    every = sorted(path.name for path in FILES.glob("*.yaml"))
    names = every[: asked.count]
    alone = compare(every, 5, "cjm")
    many = compare(names, asked.rounds, asked.only)
    parts = [
        "Written by `make bench`. Seconds of whole processes with their children, medians; ratios are to",
        "`cjm validate`, round by round, so that they hold on a machine whose speed drifts. cjm checks",
        "format, references and places, and `cjm lint` asks all rules too; check-jsonschema, ajv and",
        "Spectral check the JSON Schema; yamllint checks style. Peak MB is that of the largest process.",
        f"cjm may use {usable()} processors, each peer uses what it likes. Load average while this ran, over",
        f"15 minutes: {os.getloadavg()[2]:.1f}; with more load than processors, wall seconds say little.\n",
        f"## {len(names):,} journeys of about 270 lines in one call\n",
        *table(many, len(names)),
        *of_spectral(many),
        f"\n## Lint beside validate: {len(every):,} journeys in one call\n",
        *table(alone, len(every)),
        "",
        *of_lint(alone),
        "\n## One journey: the whole process\n",
        *table(compare(names[:1], 9, asked.only), 1),
        "\n## cjm by number of files\n",
        *scaling(),
    ]
    print(put("Speed against peers", parts) if asked.only is None else "\n".join(parts))


if __name__ == "__main__":
    main()
