"""Tests of macros/press."""
