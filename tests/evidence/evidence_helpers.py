"""A map with one metric beside the file that it is counted from."""

from pathlib import Path
from typing import Any

from cjm import api
from cjm.model.metric import Metric

CSAT = "kind: csat, from: {source: answers.csv, answer: rating, scale: [1, 5], period: 2026-09}"


def journey(metric: str) -> str:
    return (
        "cjm: 1\nkind: journey\nid: j\ntitle: I buy\nstages: [{id: s, title: S}]\n"
        f"metrics:\n  - {{id: m, {metric}}}\n"
    )


def write(folder: Path, metric: str, raw: bytes | str | None, name: str = "answers.csv") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if raw is not None:
        (folder / name).write_bytes(raw.encode() if isinstance(raw, str) else raw)
    path = folder / "map.journey.yaml"
    path.write_text(journey(metric), "utf-8")
    return path


def metric_of(folder: Path, metric: str, raw: bytes | str) -> Metric:
    """Return the metric with what was counted."""
    return api.load(write(folder, metric, raw)).journey.metrics[0]


def waves(folder: Path, metric: str, raw: bytes | str) -> list[dict[str, Any]]:
    """Return the counted waves, as they would be written."""
    return [
        wave.model_dump(mode="json", exclude_none=True)
        for wave in metric_of(folder, metric, raw).waves
    ]


def said(folder: Path, metric: str, raw: bytes | str | None) -> list[str]:
    """Return what is wrong, each as `file:line:column slug message`."""
    lines = []
    for one in api.validate(write(folder, metric, raw)).diagnostics:
        at = f":{one.span.start.line}:{one.span.start.column}" if one.span else ""
        lines.append(f"{Path(one.path).name}{at} {one.finding.slug} {one.finding.message}")
    return lines
