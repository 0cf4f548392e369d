"""Texts for people in Finnish, Swedish and English."""
