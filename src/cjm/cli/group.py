"""Finds the commands, and imports only the one that is called."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from cjm.cli import commands


class Commands(TyperGroup):
    """The commands in `cjm.cli.commands`, one a file."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer's own signature
        """Return the names of all commands, in the order in which an analyst meets them."""
        return sorted(_names(), key=lambda name: _module(name).ORDER)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - the same
        """Return a command by name, or None."""
        return _command(cmd_name) if cmd_name in _names() else None


@cache
def _names() -> frozenset[str]:
    return frozenset(one.name for one in pkgutil.iter_modules(commands.__path__))


def _module(name: str) -> ModuleType:
    return import_module(f"{commands.__name__}.{name}")


@cache
def _command(name: str) -> Any:  # noqa: ANN401 - Typer vendors the class
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name)(getattr(_module(name), name))
    return get_command(alone)
