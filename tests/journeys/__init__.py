"""Journeys: the real program from outside, by HTTP, mail, signals and a browser."""
