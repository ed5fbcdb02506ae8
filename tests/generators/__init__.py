"""The other generators, which would take the place of mkdocs."""
