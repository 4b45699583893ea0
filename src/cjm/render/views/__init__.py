"""One view a file: what it draws as a scene. Found by `cjm.render.draw`, not listed."""
