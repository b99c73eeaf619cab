"""Compares two commits: whether the same data give the same answers, and whether pages are slower."""
