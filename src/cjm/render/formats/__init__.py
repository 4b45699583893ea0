"""One picture format a file, found by `cjm.render.draw`, not listed."""
