"""Arithmetic on models and numbers: no file, no clock, no terminal, no randomness that is not passed in."""
