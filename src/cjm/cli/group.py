"""Finds the commands, and imports only the one that is called."""

import pkgutil
import re
from collections.abc import Collection
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

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - the same
        """Return the command that is called; of a misspelt one say which may be meant."""
        if args and args[0] not in _names() and (near := _nearest(args[0], _names())):
            ctx.fail(f"No such command {args[0]!r}. Did you mean {near!r}?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - the same
        """Run a command; of a misspelt value of an option say which may be meant."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            choices = getattr(getattr(error.param, "type", None), "choices", ())
            said = _NONE_OF.match(error.message)
            if said and (near := _nearest(said[1], [str(one) for one in choices])):
                error.message = f"{error.message.rstrip('.')}. Did you mean {near!r}?"
            raise


_NONE_OF = re.compile(r"'(.*)' is not one of ")


def _nearest(name: str, known: Collection[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - only wrong names need it

    return next(iter(get_close_matches(name, sorted(known), 1)), None)


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
