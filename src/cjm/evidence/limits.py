"""The limits of files that are counted: far above what surveys bring, and low enough to stay quick."""

MAX_BYTES = 33_554_432
"""The largest file, 32 MiB."""

MAX_ROWS = 1_000_000
"""The most rows of a file."""

MAX_COLUMNS = 2_000
"""The most columns of a file."""

MAX_TOLD = 5
"""How many rows that cannot be counted are told of one metric; the rest are counted."""
