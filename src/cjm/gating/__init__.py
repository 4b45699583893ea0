"""Gates: whether scores are good enough, and no worse than they were."""
