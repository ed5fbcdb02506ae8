"""Tests of macros.web."""
