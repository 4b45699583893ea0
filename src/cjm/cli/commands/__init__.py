"""One command a file: a function named like its file, and `ORDER`, its place in the help."""
