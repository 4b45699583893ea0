"""Times `cjm render` against mermaid-cli with Chromium, in turn, and by the size of maps and folders.

    python benchmarks/pictures.py [--rounds N]

Needs Node, npm and a Chromium (`chromium` on the PATH); installs the pinned peers like `run.py`.
Writes its chapter of `benchmarks/RESULTS.md`.
"""

import argparse
import json
import os
import shutil
from collections.abc import Iterator

import corpus
from results import put
from run import ALONE, CJM, PEERS, ROOT, Run, cpu, install, median, ratio, timed, wall

FOLDER = PEERS / "pictures"
MAP = ROOT / "examples/clothing-retailer/journeys/buy-clothes-online.journey.yaml"
SIZES = (10, 25, 50, 100, 200)
MANY = 100
FASTER, SHARE = 10, 0.5
"""The aims: how many times faster a map is than mermaid-cli, and the part of its time that three files take."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

SVG, ALL, ALL_ONCE = "cjm: map to SVG", "cjm: SVG, PNG and PDF", "cjm: the same, PNG at scale 1"
MERMAID = "mermaid-cli: user journey to SVG"


def out(*names: str) -> list[str]:
    """Return the options that write some files."""
    return [part for name in names for part in ("-o", str(FOLDER / name))]


def commands() -> dict[str, list[str]]:
    """Return what is compared: one map by cjm, its emotions by mermaid-cli."""
    render = [str(CJM), "render", "--quiet", str(MAP)]
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    found = {
        SVG: [*render, *out("map.svg")],
        ALL: [*render, *out("map.svg", "map.png", "map.pdf")],
        ALL_ONCE: [*render, "--scale", "1", *out("map.svg", "map.png", "map.pdf")],
    }
    if browser is None:
        print("there is no Chromium: mermaid-cli is left out")
        return found
    timed([*render, *out("journey.mmd")], ROOT)
    settings = FOLDER / "puppeteer.json"
    settings.write_text(json.dumps({"executablePath": browser, "args": ["--no-sandbox"]}), "utf-8")
    mermaid = str(PEERS / "node_modules" / ".bin" / "mmdc")
    files = ["-i", str(FOLDER / "journey.mmd"), "-o", str(FOLDER / "journey.svg")]
    return {**found, MERMAID: [mermaid, "--quiet", "-p", str(settings), *files]}


def in_turn(compared: dict[str, list[str]], rounds: int) -> dict[str, list[Run]]:
    """Run all commands in turn, round by round; the first round only warms up."""
    taken: dict[str, list[Run]] = {name: [] for name in compared}
    for number in range(rounds + 1):
        for name, command in compared.items():
            run = timed(command, FOLDER, alone=name.endswith(ALONE))
            if number:
                taken[name].append(run)
    return taken


def against_mermaid(rounds: int) -> Iterator[str]:
    """Yield a table of whole processes, and the two ratios that are aimed at."""
    taken = in_turn(commands(), rounds)
    yield f"## One map, the whole process, {rounds} rounds\n"
    yield "| | wall seconds | CPU seconds | peak MB |"
    yield "| --- | ---: | ---: | ---: |"
    for name, runs in taken.items():
        memory = median(runs, lambda run: run.memory)
        yield f"| {name} | {median(runs, wall):.2f} | {median(runs, cpu):.2f} | {memory:.0f} |"
    if MERMAID not in taken:
        return
    times = ratio(taken[MERMAID], taken[SVG], wall)
    told = _met(reached=times >= FASTER)
    yield f"\n- mermaid-cli's time by that of a map to SVG: {times:.1f}; the aim of {FASTER} is {told}."
    for name in (ALL, ALL_ONCE):
        part = ratio(taken[name], taken[MERMAID], wall)
        told = _met(reached=part <= SHARE)
        yield f"- {name}, by mermaid-cli's time: {part:.2f}; the aim of {SHARE} is {told}."


def folders(rounds: int) -> Iterator[str]:
    """Yield how many journeys a second are drawn in one call."""
    journeys = FOLDER / f"corpus-{MANY}"
    if not journeys.exists():
        corpus.write(journeys, MANY)
    render = [str(CJM), "render", "--quiet", str(journeys), *out("many/")]
    taken = in_turn({"all processors": render, f"one processor{ALONE}": render}, rounds)
    yield f"\n## {MANY} journeys to SVG in one call\n"
    yield "| | wall seconds | journeys a second |"
    yield "| --- | ---: | ---: |"
    for name, runs in taken.items():
        took = median(runs, wall)
        yield f"| {name.removesuffix(ALONE)} | {took:.2f} | {MANY / took:.0f} |"


def sizes(rounds: int) -> Iterator[str]:
    """Yield what a touchpoint costs in maps of different length, in CPU time without the start."""
    start = median([timed([str(CJM), "--version"], FOLDER) for _ in range(rounds)], cpu)
    yield "\n## By number of touchpoints\n"
    yield f"CPU seconds of the whole process. `cjm --version` takes {start:.2f} of them.\n"
    yield "| touchpoints | SVG | HTML | SVG, ms a touchpoint more | HTML, ms a touchpoint more |"
    yield "| ---: | ---: | ---: | ---: | ---: |"
    before: tuple[int, float, float] | None = None
    for size in SIZES:
        path = FOLDER / f"long-{size}.journey.yaml"
        path.write_text(long_journey(size), "utf-8")
        taken = in_turn(
            {
                name: [str(CJM), "render", "--quiet", str(path), *out(f"long.{name}")]
                for name in ("svg", "html")
            },
            rounds,
        )
        svg, html = (median(runs, cpu) for runs in taken.values())
        more = ""
        if before:
            steps = size - before[0]
            more = (
                f"{(svg - before[1]) / steps * 1000:.1f} | {(html - before[2]) / steps * 1000:.1f}"
            )
        yield f"| {size} | {svg:.2f} | {html:.2f} | {more or ' | '} |"
        before = size, svg, html


def long_journey(size: int) -> str:
    """Return a journey of some touchpoints, ten a stage, that use all that pictures show."""
    lines = ["cjm: 1", "kind: journey", "id: long", "title: A long journey", "stages:"]
    for number in range(size):
        if number % 10 == 0:
            stage = number // 10
            lines += [f"  - id: stage-{stage}", f"    title: Stage {stage}", "    touchpoints:"]
        lines += [
            f"      - id: step-{number}",
            f"        title: Step {number} on the way to a jacket that fits",
            f"        channel: {corpus.CHANNELS[number % 10]}",
            f"        emotion: {{score: {number % 5 - 2}, feeling: {corpus.FEELINGS[number % 8]}}}",
            "        actions: [{does: Compares two sizes and reads what others say}]",
            f'        thoughts: ["Is number {number} the one that I want?"]',
            f"        pains: [{{text: Nobody says how step {number} ends, severity: {number % 5 + 1}}}]",
        ]
    return "\n".join(lines) + "\n"


def _met(*, reached: bool) -> str:
    return "met" if reached else "missed"


def main() -> None:
    """Measure, and write the results down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    install()
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines = [
        *against_mermaid(rounds),
        *folders(min(rounds, 5)),
        *sizes(min(rounds, 5)),
    ]
    load = os.getloadavg()[2]
    about = [
        "Written by `make bench`. Medians; ratios are taken round by round, all commands in turn, so that",
        "they hold on a machine whose speed drifts. The map is the clothing retailer's, with all its rows;",
        "mermaid-cli draws a user journey of the same touchpoints: title, actor and score of each, no more.",
        f"Load average while this ran, over 15 minutes: {load:.1f}; with more load than processors, wall",
        "seconds say little.\n",
    ]
    print(put("Speed of pictures", [*about, *lines]))


if __name__ == "__main__":
    main()
