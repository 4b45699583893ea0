"""What reports of settings need to know of them."""

from typing import Any, Protocol


class Setting(Protocol):
    """A setting: its name, its value, and where it was said."""

    @property
    def name(self) -> str:
        """Its key."""

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever the key takes
        """What holds."""

    @property
    def origin(self) -> str:
        """A file and line, or `default`."""


class RuleSetting(Protocol):
    """What holds for a rule."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def slug(self) -> str:
        """Its name."""

    @property
    def on(self) -> Setting:
        """Whether it judges."""

    @property
    def severity(self) -> Setting:
        """How much its findings matter."""

    @property
    def options(self) -> "tuple[Setting, ...]":
        """Its options."""


class Settings(Protocol):
    """The settings that hold for a file."""

    @property
    def path(self) -> str:
        """The file."""

    @property
    def files(self) -> tuple[str, ...]:
        """The files that were read for them."""

    @property
    def lint(self) -> tuple[Setting, ...]:
        """Settings of lint besides the rules."""

    @property
    def rules(self) -> tuple[RuleSetting, ...]:
        """What holds for each rule."""

    @property
    def score(self) -> tuple[Setting, ...]:
        """Settings of score."""

    @property
    def render(self) -> tuple[Setting, ...]:
        """Settings of render."""
