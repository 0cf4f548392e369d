"""Two versions of a description put side by side: what differs, as facts. What that means for people is judged above."""
