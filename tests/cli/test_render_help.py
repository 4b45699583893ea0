"""The help of `cjm render` and `cjm show` names what there is: it is written by hand, so that it costs no start."""

import re
from collections.abc import Callable

from typer.testing import Result

from cjm.render import draw, terminal


def test_help_names_every_view_and_every_format(call: Callable[..., Result]) -> None:
    said = set(re.findall(r"[\w-]+", call("render", "--help").output))
    assert not set(draw.views()) - said
    assert not set(draw.formats()) - said


def test_help_names_every_view_of_the_terminal(call: Callable[..., Result]) -> None:
    said = set(re.findall(r"[\w-]+", call("show", "--help").output))
    assert not set(terminal.views()) - said
