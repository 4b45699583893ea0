"""The kinds of gap, one a file; `cjm.score.dimension` says what such a file holds."""
