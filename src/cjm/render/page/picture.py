"""Other views on a page: the picture for every theme that a reader can switch to, and its words."""

from collections.abc import Iterator
from dataclasses import replace

from cjm.model.context import Context
from cjm.render.brand.wearing import worn
from cjm.render.draw import view_named
from cjm.render.markup import escape
from cjm.render.options import Options
from cjm.render.page.cells import told
from cjm.render.page.colours import DARK_WISH, MORE_WISH, SWITCHED
from cjm.render.scene import Scene
from cjm.render.svg import Writer


def scenes(context: Context, options: Options) -> tuple[Scene, ...]:
    """Return the view once for each theme, the first as it is asked for."""
    others = (worn(one, options.theme.brand) for one in SWITCHED)
    themes = {one.name: one for one in (options.theme, *others)}
    draw = view_named(options.view).scene
    made = ((name, draw(context, replace(options, theme=one))) for name, one in themes.items())
    return tuple(scene._replace(id=f"{scene.id}-{name}") for name, scene in made)


def picture(drawn: tuple[Scene, ...]) -> str:
    """Return the pictures, of which one is seen, and below them what they show in words."""
    first = drawn[0]
    inner = "".join(_drawn(scene) for scene in drawn)
    words = told(first.description)
    return (
        f'<main id="map" tabindex="-1"><h1 class="unseen">{told(first.title)}</h1>'
        f'<figure class="picture">{inner}</figure></main>'
        '<section class="words" aria-label="The picture in words"><details>'
        f"<summary>The picture in words</summary><p>{words}</p></details></section>"
    )


def _drawn(scene: Scene) -> str:
    name = scene.id.rpartition("-")[2]
    document = Writer(scene, embed=False).document()
    return document.replace("<svg ", f'<svg class="drawn {escape(name)}" ', 1)


def shown(drawn: tuple[Scene, ...]) -> Iterator[str]:
    """Yield the rules by which the picture of the theme in force is seen; print is light."""
    names = [scene.id.rpartition("-")[2] for scene in drawn]
    yield ".drawn { display: none; }"
    yield ":root:not([data-theme]) .drawn.light { display: block; }"
    for name, wish in (("dark", DARK_WISH), ("contrast", MORE_WISH)):
        yield (
            f"@media screen and {wish} {{ :root:not([data-theme]) .drawn.light {{ display: none; }}"
            f" :root:not([data-theme]) .drawn.{name} {{ display: block; }} }}"
        )
    for name in names:
        yield f':root[data-theme="{name}"] .drawn.{name} {{ display: block; }}'
    yield (
        '@media print { :root[data-theme="dark"] .drawn.dark { display: none; }'
        ' :root[data-theme="dark"] .drawn.light { display: block; } }'
    )
