"""What the map leaves out: everything that is known of its parts, as data for formats that tell it."""
