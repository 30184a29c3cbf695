"""Rates and ratios against what a person would do without us; `make bench`."""
