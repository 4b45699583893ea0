"""Each command as a function without a terminal: read this to learn the program.

    files -> readings -> contexts -> findings, scorecards, pictures -> diagnostics

Paths are files, folders or globs, as on the command line. Every function reads the workspace that
a file lies in (the nearest `cjm.yaml` upwards).

`loading` reads journeys, `judging` says what is wrong with them, `scores` and `backlogs` what to
do about the experience, `pictures` draws, `catalogue` tells what cjm itself knows.
"""

from cjm.api.backlogs import UnknownMethodError as UnknownMethodError
from cjm.api.backlogs import backlog as backlog
from cjm.api.backlogs import rank as rank
from cjm.api.catalogue import RuleEntry as RuleEntry
from cjm.api.catalogue import config as config
from cjm.api.catalogue import rule as rule
from cjm.api.catalogue import rules as rules
from cjm.api.catalogue import schema as schema
from cjm.api.documents import document as document
from cjm.api.judging import Repair as Repair
from cjm.api.judging import explained as explained
from cjm.api.judging import fix as fix
from cjm.api.judging import lint as lint
from cjm.api.judging import validate as validate
from cjm.api.keeping import kept as kept
from cjm.api.loading import InvalidJourneyError as InvalidJourneyError
from cjm.api.loading import Loaded as Loaded
from cjm.api.loading import Report as Report
from cjm.api.loading import load as load
from cjm.api.loading import load_all as load_all
from cjm.api.loading import load_apart as load_apart
from cjm.api.loading import load_earlier as load_earlier
from cjm.api.making import Made as Made
from cjm.api.making import Order as Order
from cjm.api.making import make as make
from cjm.api.making import ordered as ordered
from cjm.api.making import weak_colours as weak_colours
from cjm.api.pictures import TargetError as TargetError
from cjm.api.pictures import badge as badge
from cjm.api.pictures import draw as draw
from cjm.api.pictures import picture as picture
from cjm.api.pictures import show as show
from cjm.api.pictures import shown as shown
from cjm.api.scores import compare as compare
from cjm.api.scores import explain as explain
from cjm.api.scores import explain_difference as explain_difference
from cjm.api.scores import personas as personas
from cjm.api.scores import portfolio as portfolio
from cjm.api.scores import score as score
from cjm.api.scores import scorecard as scorecard
from cjm.api.scores import together as together
from cjm.api.scores import under as under
from cjm.api.scores import worse as worse
from cjm.gating.errors import GateError as GateError
from cjm.readings import Paths as Paths
from cjm.readings import Standard as Standard
from cjm.render.errors import DrawingError as DrawingError
from cjm.settings import ConfigurationError as ConfigurationError
from cjm.source.inputs import HistoryError as HistoryError
from cjm.source.inputs import NothingMatchedError as NothingMatchedError
from cjm.source.inputs import NotThereError as NotThereError
from cjm.source.parse import COMPILED

FAST_YAML = COMPILED
"""Whether PyYAML has its C part; without it, reading is 8 to 25 times slower."""
