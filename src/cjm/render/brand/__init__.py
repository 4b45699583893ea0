"""A workspace's own colours and logo: read, checked, and put on the themes."""
