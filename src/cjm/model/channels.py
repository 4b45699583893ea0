"""The built-in channels and ends, free of Pydantic so that checking references stays quick."""

CHANNELS: tuple[str, ...] = (
    "website",
    "app",
    "email",
    "sms",
    "messaging",
    "chat",
    "phone",
    "social",
    "ads",
    "search",
    "review-site",
    "newsletter",
    "store",
    "in-person",
    "event",
    "post",
    "print",
    "outdoor",
    "tv-radio",
    "partner",
    "device",
    "survey",
    "word-of-mouth",
    "none",
)
"""The channels that every workspace has; a workspace may declare more."""

ENDS: tuple[str, ...] = ("exit", "done")
"""The built-in ends of a journey: the customer left, or reached the goal."""
