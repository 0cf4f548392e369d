"""Chain → what a page, a diagram or a list shows, decided in full. Frozen, and knows no HTML."""
