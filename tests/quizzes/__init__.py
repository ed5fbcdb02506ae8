"""Tests of macros/quizzes."""
