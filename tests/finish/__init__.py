"""Tests of macros/finish."""
