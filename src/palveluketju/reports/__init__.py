"""Findings → text, one format a file."""
