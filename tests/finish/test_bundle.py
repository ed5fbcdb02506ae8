"""One style sheet and one script in place of many."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.finish.bundle import bundle

HEAD = (
    '<link rel="icon" href="{0}assets/images/a.svg"><link rel="stylesheet" href="{0}assets/css/one.css">\n'
    '<link href="{0}assets/css/two.css" rel="stylesheet"><script src="{0}assets/js/one.js" defer></script>\n'
    '<script src="{0}assets/js/two.js" defer></script>'
)
FILES = {
    "assets/css/one.css": '@font-face { src: url("../fonts/face.woff2") }\np { color: red; }',
    "assets/css/two.css": "/* Why */ p { background: url(data:image/png;base64,AAAA) }\n.x { fill: url(#top) }",
    "assets/stylesheets/main.0123abcd.min.css": ("p{color:blue}.absent{color:red}/*# sourceMappingURL=main.css.map */"),
    "assets/js/one.js": '// Why\n"use strict";\nconst one = `${1}  more`; // and this\n',
    "assets/js/two.js": '"use strict";\nconst two = `${one ? `at most ${one} more` : ""}`;\n',
    "assets/fonts/face.woff2": "a font",
}
LINK = re.compile(r'(?:href|src)="([^"]+\.(?:css|js))"')


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with two style sheets, two scripts, a font, and Material's style sheet, which no page calls for."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _page(to_root: str = "") -> str:
    return f"<html><head>{HEAD.format(to_root)}</head><body><p>Text.</p></body></html>"


def test_pages_of_any_depth_share_a_bundle(site: Path) -> None:
    """Each page calls for one style sheet and one script, the same ones, by its own way; what else it has stays."""
    ways = {"index.html": "", "a/b/c.html": "../../", "404.html": "/in a folder/"}
    pages = bundle(site, {name: _page(to_root) for name, to_root in ways.items()}, site.with_name("style"))
    sheet, script = LINK.findall(pages["index.html"])

    assert {name: [way + sheet, way + script] for name, way in ways.items()} == {
        name: LINK.findall(text) for name, text in pages.items()
    }
    assert all('<link rel="icon"' in text and "<p>Text.</p>" in text for text in pages.values())
    assert all((site / path).is_file() for path in (sheet, script))


def test_the_order_is_kept(site: Path) -> None:
    """First what matches of Material's style sheet, then ours in the order of the page, without comments."""
    page = bundle(site, {"index.html": _page()}, site.with_name("style"))["index.html"]
    css = (site / LINK.findall(page)[0]).read_text(encoding="utf-8")

    assert css.startswith("p{color:blue}")
    assert ["p{color:blue}", "p{color:red}", "p{background:url(data:image/png;base64,AAAA)}"] == re.findall(
        r"p\{[^}]*\}", css
    )
    assert "absent" not in css
    assert "/*" not in css
    assert "fill:url(#top)" in css


def test_what_a_style_sheet_calls_for_is_named_by_its_content(site: Path) -> None:
    """An address in a style sheet leads, from the bundle's folder, to a file whose name bears a hash."""
    page = bundle(site, {"index.html": _page()}, site.with_name("style"))["index.html"]
    sheet = site / LINK.findall(page)[0]
    (address,) = re.findall(r'url\("?([^")]+woff2)', sheet.read_text(encoding="utf-8"))

    assert re.search(r"/face\.[0-9a-f]{10}\.woff2$", address)
    assert "a font" == (sheet.parent / address).read_text(encoding="utf-8")


def test_a_name_changes_with_the_content(site: Path) -> None:
    """The same files give the same names; another font gives another style sheet, and the script keeps its name."""
    before = LINK.findall(bundle(site, {"index.html": _page()}, site.with_name("style"))["index.html"])
    again = LINK.findall(bundle(site, {"index.html": _page()}, site.with_name("style"))["index.html"])
    (site / "assets/fonts/face.woff2").write_text("another font", encoding="utf-8")
    after = LINK.findall(bundle(site, {"index.html": _page()}, site.with_name("style"))["index.html"])

    assert before == again
    assert (before[0] == after[0], before[1] == after[1]) == (False, True)


def test_scripts_keep_their_strings(site: Path) -> None:
    """Comments and spaces go from scripts, but no space of a text, not even in a template within a template."""
    page = bundle(site, {"index.html": _page()}, site.with_name("style"))["index.html"]
    script = (site / LINK.findall(page)[1]).read_text(encoding="utf-8")

    assert "Why" not in script
    assert "`${1}  more`" in script
    assert "`at most ${one} more`" in script


def test_a_bundled_page_stays(site: Path) -> None:
    """Bundling twice is bundling once, also when the files that were bundled are gone."""
    once = bundle(site, {"index.html": _page()}, site.with_name("style"))
    for name in FILES:
        (site / name).unlink()

    assert once == bundle(site, once, site.with_name("style"))


@pytest.mark.parametrize(
    "page",
    [
        "<html><head></head></html>",
        '<html><head><link rel="stylesheet" href="https://elsewhere.example/a.css"></head></html>',
        '<html><head><script src="gone.js" defer></script><script>let now;</script></head></html>',
    ],
)
def test_what_is_not_of_the_site_stays(site: Path, page: str) -> None:
    """A page without files of the site is left as it is."""
    assert {"index.html": page} == bundle(site, {"index.html": page}, site.with_name("style"))
