"""Experiments as JSON."""

from cjm.render.reports import score_document as shape
from cjm.render.reports.score_numbers import maybe, number, quantity
from cjm.scoring.trials import Comparison, Counted, Trial
from cjm.scoring.verdicts import notes, sentences


def trial_document(trial: Trial) -> shape.Trial:
    """Return an experiment with its sentences and every number behind them."""
    return {
        "opportunity": trial.opportunity,
        "title": trial.title,
        "status": trial.status,
        "hypothesis": trial.hypothesis,
        "metric": trial.metric,
        "fewer_is_better": trial.fewer_is_better,
        "confidence": number(trial.confidence),
        "confidence_each": number(trial.each),
        "sentences": list(sentences(trial)),
        "notes": list(notes(trial)),
        "variants": [_arm(arm) for arm in trial.arms],
        "comparisons": [_comparison(trial, one) for one in trial.comparisons],
        "together": maybe(trial.together),
        "split": maybe(trial.split),
    }


def _arm(arm: Counted) -> shape.Arm:
    return {
        "name": arm.name,
        "n": arm.n,
        "conversions": arm.conversions,
        "share": maybe(arm.share),
    }


def _comparison(trial: Trial, comparison: Comparison) -> shape.Comparison:
    found = comparison.quantities()
    return {
        "variant": comparison.variant.name,
        "verdict": trial.verdict(comparison),
        "test": comparison.test,
        "scores": {item.name.rpartition(".")[2]: quantity(item) for item in found},
    }
