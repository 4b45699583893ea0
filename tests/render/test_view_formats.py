"""Every view in every theme as SVG, PNG and PDF: of that kind, and the same bytes each time."""

import pytest
import torture

from cjm.render import draw
from cjm.render.theme import THEMES

pytest.importorskip("typst")

COMPARED = "buy-clothes-online-2027"
STARTS = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.mark.parametrize("kind", STARTS)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("view", draw.views())
def test_formats(view: str, theme: str, kind: str) -> None:
    context = torture.context(COMPARED)
    first, second = (
        draw.draw(context, view=view, format=kind, theme=theme, scale=0.25) for _ in range(2)
    )
    assert first == second
    data = first.encode() if isinstance(first, str) else first
    assert data.startswith(STARTS[kind])
