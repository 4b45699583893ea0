"""The kinds of gap, one a file; `cjm.scoring.dimension` says what such a file holds."""
