"""Where a piece links to: addresses relative to the page on which it stands."""

from __future__ import annotations


def root(page: str) -> str:
    """Return what leads from a page to the site's top: ``../`` for ``friends/the-secret.html``."""
    return "../" * page.count("/")


def page_of(path: str) -> str:
    """Return the built page of a Markdown file: ``friends/the-secret.html`` for ``friends/the-secret.md``."""
    return f"{path.removesuffix('.md')}.html"


def telephone(number: str) -> str:
    """Return the address that dials a number: digits alone, as printed numbers are dialed at home."""
    return "tel:" + "".join(character for character in number if character.isdigit())
