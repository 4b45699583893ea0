"""The logo: only files that can neither run nor fetch are put at the head, in every view and format."""

import re
import struct
import zlib
from pathlib import Path

import pytest
import torture
from conftest import Run
from test_map_geometry import check, reach

from cjm.render.brand.identity import Brand
from cjm.render.brand.logo import HEIGHT, WIDTH, Logo, LogoError, read
from cjm.render.brand.wearing import worn
from cjm.render.draw import draw, view_named, views
from cjm.render.options import Options
from cjm.render.scene import Group, Image, Scene
from cjm.render.theme import THEMES

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 240 60"'
GOOD = f"""<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
{OPEN}><title>Ours</title><defs><linearGradient id="a"><stop offset="0" stop-color="#7A1FA2"/>
</linearGradient></defs><style>.k {{ fill: url(#a) }}</style><path id="p" class="k" d="M0 0H60V60Z"/>
<use xlink:href="#p" x="70"/><image href="data:image/png;base64,AAAA"/></svg>"""
VIEWS = pytest.mark.parametrize("view", [one for one in views() if one != "compare"])


def png(width: int, height: int, *more: tuple[bytes, bytes]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), *more]
    row = b"\0" + b"\x7a\x1f\xa2" * width
    parts += [(b"IDAT", zlib.compress(row * height)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in parts)


def test_what_a_drawing_program_writes_is_taken(tmp_path: Path) -> None:
    (tmp_path / "brand").mkdir()
    (tmp_path / "brand" / "logo.svg").write_text(GOOD, "utf-8")
    logo = read("brand/logo.svg", tmp_path)
    assert (logo.media, logo.width, logo.height) == ("image/svg+xml", 240, 60)
    assert logo.size == (160, HEIGHT)
    (tmp_path / "logo.PNG").write_bytes(png(90, 20))
    logo = read("logo.PNG", tmp_path)
    assert (logo.media, logo.size) == ("image/png", (WIDTH, WIDTH * 20 / 90))


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<script>alert(1)</script>", "holds a script"),
        ('<path onclick="alert(1)"/>', "holds an event handler (onclick)"),
        ('<path OnLoad="alert(1)"/>', "holds an event handler (OnLoad)"),
        ('<image href="https://example.org/a.png"/>', "outside itself (https://example.org/a.png)"),
        ('<use xlink:href="other.svg#a"/>', "outside itself (other.svg#a)"),
        ('<a href="javascript:alert(1)"/>', "outside itself (javascript:alert(1))"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "outside itself (data:image/svg"),
        ('<path fill="url(https://example.org/#a)"/>', "outside itself (url(https://"),
        ("<path style=\"fill: URL( 'x.svg#a')\"/>", "outside itself (URL("),
        ('<style>@import "a.css";</style>', "outside itself (@import"),
        ("<style>@im&#112;ort 'a.css';</style>", "outside itself (@import"),
        (r"<style>p { background: u\72l(a.png) }</style>", "outside itself"),
        ("<style>@font-face { font-family: x }</style>", "holds a font"),
        ("<text>Ours</text>", "holds text, which looks different wherever its font is missing"),
        ("<foreignObject/>", "holds a piece of a web page"),
        ('<animate attributeName="x"/>', "moves"),
        ("<g>", "is no SVG: mismatched tag in line 1"),
    ],
)
def test_what_a_logo_must_not_hold(inside: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(f"{OPEN}>{inside}</svg>", "utf-8")
    with pytest.raises(LogoError) as caught:
        read("a.svg", tmp_path)
    assert told in caught.value.message
    assert caught.value.message.startswith("the logo a.svg ")
    assert caught.value.hint.endswith(".")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.gif", b"GIF89a", "is neither SVG nor PNG"),
        ("a.svg", b"<html/>", "is no SVG"),
        ("a.svg", b"", "is no SVG: no element found"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9"/>', "how large it is"),
        ("a.svg", OPEN.replace("240 60", "0 60").encode() + b"/>", "is 0 by 60 large"),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + OPEN.encode() + b"/>", "entities"),
        ("a.svg", b'<?xml-stylesheet href="a.css"?>' + OPEN.encode() + b"/>", "a style sheet"),
        ("a.png", b"no picture", "is no whole PNG"),
        ("a.png", png(9, 9)[:-14], "is no whole PNG"),
        ("a.png", png(9, 9).replace(b"\x08\x02", b"\x08\x06", 1), "is no whole PNG"),
        ("a.png", png(5000, 1), "has 5000 by 1 pixels"),
        ("a.png", png(9, 9, (b"acTL", b"\0" * 8)), "moves"),
        ("a.png", b"\0" * 200_001, "has 200 kB"),
    ],
)
def test_files_that_are_no_logo(name: str, data: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(LogoError) as caught:
        read(name, tmp_path)
    assert told in caught.value.message


def test_a_logo_lies_in_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(GOOD, "utf-8")
    inside = tmp_path / "workspace"
    (inside / "folder.svg").mkdir(parents=True)
    (inside / "link.svg").symlink_to(tmp_path / "logo.svg")
    for name in ("../logo.svg", str(tmp_path / "logo.svg"), "link.svg"):
        with pytest.raises(LogoError, match="is outside the workspace"):
            read(name, inside)
    for name in ("logo.svg", "folder.svg"):
        with pytest.raises(LogoError, match="there is no logo"):
            read(name, inside)


def logo(wide: float = 240, tall: float = 60) -> Logo:
    return Logo(GOOD.encode(), "image/svg+xml", wide, tall)


def scene(name: str, view: str, theme: str, own: Logo) -> Scene:
    context = torture.context(name)
    return view_named(view).scene(context, Options(worn(THEMES[theme], Brand((), own))))


def images(scene: Scene) -> list[Image]:
    groups = (one for one in torture.groups(scene.items) if one.kind == "logo")
    return [one for group in groups for one in group.items if isinstance(one, Image)]


@VIEWS
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["buy-clothes-online", "hebrew", "minimal", "two-hundred-words"])
def test_the_logo_stands_in_the_corner_and_nothing_on_it(name: str, view: str, theme: str) -> None:
    for own in (logo(), logo(60, 60), logo(60, 600), logo(600, 20)):
        drawn = scene(name, view, theme, own)
        check(drawn)
        (image,) = images(drawn)
        assert image.box.height <= HEIGHT
        assert image.box.width <= WIDTH
        rtl = name == "hebrew"
        assert (image.box.right < drawn.width / 2) == rtl
        edge = image.box.x if rtl else drawn.width - image.box.right
        assert edge == pytest.approx(34, abs=0.01)
        box = next(one.box for one in torture.groups(drawn.items) if one.kind == "logo")
        assert box
        for line in torture.words(drawn.items):
            assert not reach(line).overlaps(box), line.text


@VIEWS
def test_svg_carries_the_logo_and_says_what_it_is(view: str) -> None:
    named = torture.context("buy-clothes-online")
    for theme in THEMES:
        drawn = draw(named, view=view, theme=theme, logo=logo(), embed=False)
        assert isinstance(drawn, str)
        (found,) = re.findall(r"<image[^>]*>.*?</image>", drawn)
        assert f'href="{logo().uri}"' in found
        assert "<title>Hollin &amp; Wray, clothes online</title>" in found
    unnamed = draw(torture.context("hebrew"), view=view, logo=logo(), embed=False)
    assert "<title>Logo</title></image>" in unnamed


def test_a_page_has_the_logo_with_its_name() -> None:
    page = draw(torture.context("buy-clothes-online"), format="html", logo=logo(), embed=False)
    assert isinstance(page, str)
    (found,) = re.findall(r'<img class="logo"[^>]*>', page)
    assert 'alt="Hollin &amp; Wray, clothes online" width="160" height="40"' in found
    assert f'src="{logo().uri}"' in found


@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_images_and_paper_have_the_logo(kind: str) -> None:
    pytest.importorskip("typst")
    context = torture.context("minimal")
    for own in (logo(), Logo(png(90, 20), "image/png", 90, 20)):
        first, plain = (draw(context, format=kind, scale=1, logo=one) for one in (own, None))
        assert first != plain
        assert first == draw(context, format=kind, scale=1, logo=own)


def test_render_takes_the_logo_of_the_workspace(cjm: Run, tmp_path: Path) -> None:
    journey = (
        "cjm: 1\nkind: journey\nid: a\ntitle: A\nstages: [{id: s, title: S, touchpoints: []}]\n"
    )
    (tmp_path / "cjm.yaml").write_text(
        "cjm: 1\nkind: workspace\nname: Ours\nrender: {logo: brand/logo.svg}\n", "utf-8"
    )
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "a.journey.yaml").write_text(journey, "utf-8")
    done = cjm("render", "maps/a.journey.yaml", "-o", "a.svg")
    assert done.returncode == 2
    assert b"cjm.yaml:4:16" in done.stderr
    assert b"there is no logo brand/logo.svg" in done.stderr
    (tmp_path / "brand").mkdir()
    (tmp_path / "brand" / "logo.svg").write_text(GOOD, "utf-8")
    done = cjm("render", "maps/a.journey.yaml", "-o", "a.svg")
    assert (done.returncode, done.stderr) == (0, b"Wrote a.svg\n")
    assert logo().uri in (tmp_path / "a.svg").read_text("utf-8")


def test_the_plate_is_for_dark_sheets_alone() -> None:
    for theme, shapes in (("light", 1), ("dark", 2), ("print", 1), ("contrast", 1)):
        drawn = scene("minimal", "map", theme, logo())
        (group,) = [one for one in torture.groups(drawn.items) if one.kind == "logo"]
        assert isinstance(group, Group)
        assert len(group.items) == shapes
