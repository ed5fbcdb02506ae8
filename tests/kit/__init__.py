"""Tests of the instructor kit."""
