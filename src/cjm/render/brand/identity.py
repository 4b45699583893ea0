"""What a workspace looks like."""

from typing import NamedTuple

from cjm.render.brand.colours import Colours
from cjm.render.brand.logo import Logo


class Brand(NamedTuple):
    """The colours of a workspace as they were stated, and its logo."""

    colours: Colours = ()
    logo: Logo | None = None
