"""What the commands ask of each file, once it has been read."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from cjm.adopting import Account, Tolerated
from cjm.diagnostics import Finding
from cjm.linting.engine import check, check_shared
from cjm.linting.options import Options
from cjm.settings import LintSettings
from cjm.source.contexts import context_of
from cjm.source.survey import Reading


class Rules:
    """Asks the rules about every valid file, and goes by what its team puts up with."""

    def __init__(self, settings: LintSettings, tolerated: Tolerated, today: date) -> None:
        """Take the options, what is put up with, and the day from which ages count."""
        self._settings = settings
        self._tolerated = tolerated
        self._today = today

    def judge(self, reading: Reading) -> None:
        """Add what the rules find.

        Raises:
            ConfigurationError: The options of the file, or its baseline, cannot be used.
        """
        options, judged = self._settings.options(reading), reading.ok
        found = self._found(reading, options) if judged else ()
        reading.findings += self._tolerated.sift(reading, found, options, judged=judged)

    def account(self) -> Account:
        """Return what is put up with so far."""
        return self._tolerated.account()

    def absorb(self, account: Any) -> None:  # noqa: ANN401 - each judge has its own
        """Add what is put up with in files that come next."""
        self._tolerated.absorb(account)

    def _found(self, reading: Reading, options: Options) -> Iterable[Finding]:
        if reading.checked.kind == "journey":
            return check(context_of(reading), today=self._today, options=options)
        if reading.checked.kind in ("persona", "evidence"):
            folder = reading.input.path.parent
            part = reading.checked.value
            return check_shared(part, today=self._today, folder=folder, options=options)
        return ()
