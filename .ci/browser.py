"""Opens rendered pages in headless Chromium and looks at what came out.

The page must show the texts of the map, log nothing to the console, and name no resource outside
itself. Its script must hide the lane and find the touchpoint that the address names.
"""

import re
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path
from urllib.parse import quote

import cjm

ROOT = Path(__file__).parent.parent
OUTSIDE = re.compile(r"""(?:src|href|url)\s*[=(]\s*["']?\s*(?:https?:)?//(?!www\.w3\.org)""")
SIGNS = {
    "show its tools": re.compile(r'<div class="tools">'),
    "count what it finds": re.compile(r"<output>[1-9]\d* hits?</output>"),
    "mark what it finds": re.compile(r'class="card card-look touchpoint[^"]* hit"'),
}
HIDDEN = {
    "release the button of a lane that is off": re.compile(
        r'aria-pressed="false" data-lane="emotion"'
    ),
    "hide the curve": re.compile(r'<tr class="lane emotion [^>]*hidden'),
    "hide the words of the curve": re.compile(r'<tr class="lane feelings [^>]*hidden'),
}
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
    "--v=0",
]


def look(journey: Path, folder: Path) -> list[str]:
    """Return what is wrong with the page of a journey."""
    context = cjm.load(journey)
    page = folder / f"{context.journey.id}.html"
    page.write_text(str(cjm.draw(context, format="html")), "utf-8")
    first = next(touchpoint.title for _, touchpoint in context.journey.touchpoints())
    address = f"{page.as_uri()}#off=emotion&find={quote(first)}"
    run = subprocess.run(
        ["chromium", *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", address],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    signs = SIGNS | (HIDDEN if 'class="lane emotion' in run.stdout else {})
    shown = unescape(re.sub(r"<[^>]+>", "", run.stdout))
    plain = re.sub(r"\s+", "", shown)
    wrong = [
        f"{journey.name}: the page does not show {touchpoint.title!r}"
        for _, touchpoint in context.journey.touchpoints()
        if re.sub(r"\s+", "", touchpoint.title) not in plain
    ]
    wrong += [
        f"{journey.name}: the script does not {what}"
        for what, sign in signs.items()
        if not sign.search(run.stdout)
    ]
    wrong += [f"{journey.name}: {line}" for line in run.stderr.splitlines() if "CONSOLE" in line]
    if OUTSIDE.search(page.read_text("utf-8")):
        wrong.append(f"{journey.name}: the page asks for something outside itself")
    return wrong


def main() -> int:
    """Look at the pages of all examples."""
    journeys = sorted((ROOT / "examples").rglob("*.journey.yaml"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        wrong = [line for journey in journeys for line in look(journey, Path(folder))]
    print("\n".join(wrong) or f"{len(journeys)} pages are fine")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
