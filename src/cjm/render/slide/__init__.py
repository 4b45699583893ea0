"""Parts of pictures for slides: the curve of emotion with its highs and lows explained."""
