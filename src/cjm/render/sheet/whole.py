"""The last step of every view: what is drawn becomes a sheet with its name and its words."""

from collections.abc import Sequence

from cjm.render.scene import Gradient, Scene
from cjm.render.sheet.frame import Frame, Part
from cjm.render.theme import SPACING


def whole(
    frame: Frame,
    name: str,
    drawn: Part,
    gradients: Sequence[Gradient] = (),
    description: str | None = None,
) -> Scene:
    """Return the scene of a view, turned around where its content runs from right to left.

    Args:
        frame: The sheet that it is drawn on.
        name: The view's name; with the journey's id it tells pictures on one page apart.
        drawn: All that is drawn, from left to right, and where it ends.
        gradients: The gradients that shapes name.
        description: The picture in words, where those of the journey's map would not tell it.
    """
    view = frame.view
    scene = Scene(
        id=f"{view.id}-{name}",
        width=frame.width,
        height=round(drawn.bottom + SPACING.margin - 8, 2),
        title=view.header.title,
        description=view.description if description is None else description,
        paper=frame.theme.paper,
        items=drawn.items,
        gradients=tuple(gradients),
        language=view.language,
    )
    return scene.mirrored() if view.direction == "rtl" else scene
