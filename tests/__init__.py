"""The tests of the handbook; folders mirror macros/."""
