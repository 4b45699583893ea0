"""Whether a journey is a good one: rules, found in their folder, over the model."""
