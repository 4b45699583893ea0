"""Several journeys as one document."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cjm.api.loading import Loaded
from cjm.api.pictures import wished

if TYPE_CHECKING:
    from cjm.render.draw import Laid


def document(
    journeys: Sequence[Loaded],
    *,
    format: str = "pdf",  # noqa: A002 - the name that the command line has too
    name: str = "",
    **wishes: Any,  # noqa: ANN401 - each format has its own
) -> bytes:
    """Draw journeys one after the other in one document, each as `picture` would draw it alone.

    Its title is the name of the workspace; else the titles of up to three journeys, or `name`.

    Raises:
        ConfigurationError: `render:` or `score:` in a `cjm.yaml` cannot be used.
        UnknownNameError: There is no view, format, theme or lane of that name.
        DrawingError: One of the journeys cannot be drawn, or the format cannot hold several.
    """
    from cjm.render.binding import bound, title_of
    from cjm.render.draw import binds, format_names
    from cjm.render.errors import DrawingError

    if not binds(format):
        able = ", ".join(filter(binds, format_names()))
        raise DrawingError(f"{format} cannot hold several journeys; {able} can")
    parts = [_part(one, {**wishes, "format": format}) for one in journeys]
    return bound(parts, title_of([one.context for one in journeys], name))


def _part(one: Loaded, wishes: dict[str, Any]) -> "Laid":
    """Lay one of several journeys out; what is said of it says which one it is."""
    from cjm.render.draw import laid
    from cjm.render.errors import DrawingError, MissingExtraError, UnknownNameError
    from cjm.render.notes import headed
    from cjm.render.script import clean

    try:
        with headed(clean(one.context.journey.title)):
            return laid(one.context, **wished(one, **wishes))
    except (UnknownNameError, MissingExtraError):
        raise  # they are about the call
    except DrawingError as error:
        raise DrawingError(f"{one.path}: {error}") from None
