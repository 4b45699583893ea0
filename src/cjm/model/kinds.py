"""The four kinds of file, and the model of each."""

from cjm.model.base import Part
from cjm.model.evidence import EvidenceFile
from cjm.model.journey import Journey
from cjm.model.persona import PersonaFile
from cjm.model.workspace import Workspace

MODELS: dict[str, type[Part]] = {
    "journey": Journey,
    "persona": PersonaFile,
    "evidence": EvidenceFile,
    "workspace": Workspace,
}
"""The model of each kind of file."""
