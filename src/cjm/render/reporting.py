"""Findings in the format that was asked for; formats are found in `cjm.render.findings`."""

from importlib import import_module

from cjm.diagnostics import Diagnostic


def write_findings(
    diagnostics: tuple[Diagnostic, ...], format_name: str, *, colour: bool = False
) -> str:
    """Return findings as text in the format of the module of that name."""
    module = import_module(f"cjm.render.findings.{format_name}")
    text: str = module.render(diagnostics, colour=colour)
    return text
