"""What axe-core finds; only what it calls serious or critical counts.

Nothing is found in pages that were opened without axe-core, as where it cannot be had.
"""

from collections.abc import Iterator

from playwright.sync_api import Page


def check(page: Page) -> Iterator[str]:
    """Yield each rule that is broken, with the first place."""
    if page.evaluate("typeof axe === 'undefined'"):
        return
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    for one in found["violations"]:
        if one["impact"] in {"serious", "critical"}:
            place = one["nodes"][0]
            yield (
                f"axe: {one['id']} ({one['impact']}, {len(one['nodes'])} places): "
                f"{place['html'][:160]} {place['failureSummary']}"
            )
