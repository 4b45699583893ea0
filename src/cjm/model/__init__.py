"""The journey as its author means it: frozen models, without text position, colour or I/O."""
