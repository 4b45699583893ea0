"""Kinds of file, one a module, found by name; `cjm.evidence.adapter` says what such a module holds."""
