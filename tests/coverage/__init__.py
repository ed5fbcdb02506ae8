"""Tests of macros.coverage."""
