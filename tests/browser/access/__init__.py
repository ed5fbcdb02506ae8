"""Tests of the built site for people who see, hear, move or read in other ways than most."""
