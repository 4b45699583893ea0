"""Times cjm against its peers: CPU seconds of whole processes, in turn, as ratios round by round.

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
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import corpus

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
    """What one run of a process took: CPU seconds, and peak memory in MB."""

    cpu: float
    memory: float


def timed(command: list[str], cwd: Path) -> Run:
    """Run a command and return what it took; any exit code is fine, as some peers find nothing."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with Path(os.devnull).open("wb") as nowhere:
        process = subprocess.Popen(
            command, cwd=cwd, env=environment, stdout=nowhere, stderr=nowhere
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and command[0] == str(CJM):
        raise SystemExit(f"cjm failed: {' '.join(command[:6])}")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def install() -> None:
    """Install the pinned peers, once."""
    if (PEERS / "ready").exists():
        return
    PEERS.mkdir(exist_ok=True)
    venv.create(PEERS / "python", with_pip=True)
    pip = [str(PEERS / "python" / "bin" / "python"), "-m", "pip", "install", "-q"]
    subprocess.run([*pip, "-r", str(HERE / "requirements.txt")], check=True)
    shutil.copy(HERE / "package.json", PEERS / "package.json")
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=PEERS, check=True)
    (PEERS / "yamllint.yaml").write_text("extends: default\n")
    (PEERS / "ready").touch()


def commands(files: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the command of cjm and of each peer for some files of the corpus, cjm first."""
    node, python = PEERS / "node_modules" / ".bin", PEERS / "python" / "bin"
    yield "cjm validate", [str(CJM), "validate", "--quiet", *files]
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
            if only is None or name in ("cjm validate", only):
                run = timed(command, FILES)
                if number:  # the first round only warms up
                    taken.setdefault(name, []).append(run)
    return taken


def median(runs: list[Run], of: Callable[[Run], float]) -> float:
    """Return the median of some figure over runs."""
    return statistics.median(of(run) for run in runs)


def table(taken: dict[str, list[Run]], count: int) -> Iterator[str]:
    """Yield a Markdown table of medians and of ratios to cjm, taken round by round."""
    ours = taken["cjm validate"]
    yield "| tool | CPU seconds | files per CPU second | times cjm | peak MB |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name, runs in taken.items():
        cpu = median(runs, lambda run: run.cpu)
        ratio = statistics.median(
            theirs.cpu / own.cpu for theirs, own in zip(runs, ours, strict=True)
        )
        memory = median(runs, lambda run: run.memory)
        yield f"| {name} | {cpu:.2f} | {count / cpu:,.0f} | {ratio:.2f} | {memory:.0f} |"


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
    names = sorted(path.name for path in FILES.glob("*.yaml"))[: asked.count]
    parts = [
        "# Speed against peers\n",
        "Written by `make bench`. CPU seconds of whole processes, medians; ratios are taken round by",
        "round, so that they hold on a machine whose speed drifts. cjm checks format, references and",
        "places; check-jsonschema, ajv and Spectral check the JSON Schema; yamllint checks style.\n",
        f"## {len(names):,} journeys of about 270 lines in one call\n",
        *table(compare(names, asked.rounds, asked.only), len(names)),
        "\n## One journey: the whole process\n",
        *table(compare(names[:1], 9, asked.only), 1),
        "\n## cjm by number of files\n",
        *scaling(),
    ]
    text = "\n".join(parts) + "\n"
    print(text)
    if asked.only is None:
        (HERE / "RESULTS.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
