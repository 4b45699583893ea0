"""The limits of what is read. Each is far above any journey, and low enough to stay quick and small.

Where a limit is met there is one clear error; docs/format.md lists them for users.
"""

MAX_BYTES = 1_048_576
"""The largest file, 1 MiB: about a hundred times an ordinary journey."""

MAX_DEPTH = 64
"""How deep lists and mappings may be nested; the format itself needs 12."""

MAX_NODES = 50_000
"""How many values one file may hold, counting a value again for each alias that repeats it."""

MAX_FINDINGS = 100
"""How many mistakes are told of one file; the rest are counted."""

SAFE_COMPOSER_DEPTH = 5_000
"""The nesting that libyaml's composer surely survives; it overflows its stack from about 50,000."""
