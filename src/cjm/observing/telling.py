"""What is wrong with files that are counted, as findings: at the map, or in the file itself."""

from dataclasses import dataclass, field

from cjm.diagnostics import Diagnostic, Note, Related, Route, Span
from cjm.evidence.trouble import Trouble
from cjm.source.problems import PROBLEMS
from cjm.source.survey import Reading
from cjm.source.words import near

_MOST_NOTES = 8
"""How many metrics are named that meet one mistake of a file."""


@dataclass(slots=True)
class Teller:
    """Tells what is wrong with the files of one reading; a mistake in a file is told once."""

    reading: Reading
    _told: dict[tuple[str, Span, str], int] = field(default_factory=dict)

    def tell(self, trouble: Trouble, metric: Route, path: str, header: Span | None) -> None:
        """Add a trouble with a metric's file to what is found."""
        if trouble.span is not None:
            self._in_file(trouble, trouble.span, metric, path)
            return
        related: tuple[Related, ...] = ()
        if trouble.names and header is not None:
            related = (Related("its columns are named here", path=path, span=header),)
        finding = PROBLEMS["survey-file"].finding(
            (*metric, *trouble.at),
            trouble.message,
            _hint(trouble),
            at_key=trouble.at_key,
            related=related,
        )
        self.reading.findings.append(finding)

    def _in_file(self, trouble: Trouble, span: Span, metric: Route, path: str) -> None:
        document = self.reading.document
        note = Note(document.path, document.span((*metric, "from"), at_key=True), "counted for")
        key = (path, span, trouble.message)
        elsewhere = self.reading.besides
        if key not in self._told:
            self._told[key] = len(elsewhere)
            finding = PROBLEMS["survey-row"].finding((), trouble.message, _hint(trouble), span=span)
            elsewhere.append(Diagnostic(path, finding, span, "", notes=(_counted(note, "here"),)))
            return
        index = self._told[key]
        before = elsewhere[index]
        if len(before.notes) < _MOST_NOTES:
            notes = (*before.notes, _counted(note, "here too"))
            elsewhere[index] = Diagnostic(path, before.finding, span, "", notes=notes)


def _counted(note: Note, where: str) -> Note:
    return Note(note.path, note.span, f"the file is counted {where}")


def _hint(trouble: Trouble) -> str | None:
    meant = near(trouble.asked, list(trouble.known)) if trouble.asked else None
    return f"Did you mean `{meant}`?" if meant else trouble.hint
