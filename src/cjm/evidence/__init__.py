"""Other people's files: survey answers and exports, counted into the waves of metrics."""
