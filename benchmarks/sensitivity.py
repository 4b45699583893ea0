"""Times `cjm backlog --sensitivity`: 1,000 draws over 100 opportunities, against ranking them once.

python benchmarks/sensitivity.py

Prints CPU seconds and the ratio, both of the same run, for every method.
"""

import time
from datetime import date

from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.scoring.backlog import Source, backlog
from cjm.scoring.method_names import method_names
from cjm.scoring.sensitivity import Draws

COUNT, DRAWS = 100, 1000
TODAY = date(2026, 11, 22)


def journey() -> Journey:
    """Return a map of 40 touchpoints with opportunities that state all there is to state."""
    touchpoints = [
        {"id": f"t{at}", "title": "T", "importance": 1 + at % 5, "emotion": (at % 9 - 4) / 2}
        for at in range(40)
    ]
    opportunities = [
        {
            "id": f"o{at}",
            "title": "O",
            "addresses": [f"t{at % 40}", f"t{(7 * at + 3) % 40}"],
            "impact": 1 + at % 5,
            "confidence": (1 + at % 10) / 10,
            "effort": 1 + at % 12,
            "reach": 100 * at + 1,
            "value": {"customer": 1 + at % 5, "business": 1 + at // 5 % 5},
        }
        for at in range(COUNT)
    ]
    stages = [{"id": "s", "title": "S", "touchpoints": touchpoints}]
    data = {"cjm": 1, "kind": "journey", "id": "j", "title": "J"}
    return Journey.model_validate({**data, "stages": stages, "opportunities": opportunities})


def timed(sources: list[Source], by: str, draws: Draws | None) -> float:
    """Return the CPU seconds of one ranking, the least of three."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        backlog(sources, by=by, today=TODAY, draws=draws)
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Measure every method."""
    sources = [Source("j", Context(journey()))]
    for by in method_names():
        once, varied = (timed(sources, by, draws) for draws in (None, Draws(DRAWS)))
        print(f"{by:12}  once {once:.3f} s  {DRAWS:,} draws {varied:.3f} s  x{varied / once:.1f}")


if __name__ == "__main__":
    main()
