"""What can be found: the documents, the index and the script that carries it."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from macros.content import Library
from macros.content.prose import plain
from macros.finish import search
from macros.finish.search import index, payload
from macros.finish.search.document import Document
from macros.finish.search.documents import documents
from macros.finish.search.index import FIELDS
from macros.finish.search.terms import terms, words
from macros.finish.tree import Page, read_pages


@pytest.fixture(scope="module")
def found(site: Path, library: Library) -> tuple[Document, ...]:
    """Everything that can be found on the real site."""
    return tuple(documents(read_pages(site).values(), library))


@pytest.fixture(scope="module")
def sent(site: Path) -> dict[str, Any]:
    """What the script of the real site carries."""
    return _carried((site / search.INDEX).read_text(encoding="utf-8"))


def _carried(script: str) -> dict[str, Any]:
    (text,) = re.findall(r"self\.handbookSearch = JSON\.parse\('(.*)'\);\n", script)
    data: dict[str, Any] = json.loads(text.replace("\\'", "'").replace("\\\\", "\\"))
    return data


def _page(body: str, path: str = "friends/the-secret.html") -> Page:
    return Page(path, f"<html><body><article><h1>The Secret</h1>{body}</article></body></html>")


def test_nothing_of_a_quiz_is_found(found: tuple[Document, ...], library: Library) -> None:
    """No question, option, feedback and key of a quiz stands in what is searched or shown."""
    everything = "\n".join(f"{each.title}\n{each.asks}\n{each.headings}\n{each.text}\n{each.unshown}" for each in found)
    told = [
        plain(text)
        for question in library.questions.values()
        for text in (question.ask, *(part for option in question.options for part in (option.text, option.chosen)))
    ]
    lines = "\n".join(plain(script.say) for script in library.scripts.values())  # an option may be one of these
    long = [text for text in told if len(text) > 40 and text.strip("“”") not in lines]  # short ones are anybody's words

    assert len(long) > 500
    assert [] == [text for text in long if text in everything]


def test_a_page_for_teachers_is_found_by_its_opening() -> None:
    """A page for teachers is one thing that is found: by its title, its first words and its headings."""
    page = _page("<p>For teachers.</p><h2 id=a>By the clock</h2><p>Read the case aloud.</p>", "teach/lesson.html")
    found = list(documents([page], Library()))

    assert [("page", "teach/lesson.html", "The Secret")] == [(each.kind, each.address, each.title) for each in found]
    assert ("By the clock", "For teachers.") == (found[0].headings, found[0].text)


def test_nothing_of_a_quiz_is_sent(site: Path, library: Library) -> None:
    """The script itself holds no feedback of any option."""
    script = (site / search.INDEX).read_text(encoding="utf-8")
    feedback = [plain(option.chosen) for question in library.questions.values() for option in question.options]

    assert [] == [text for text in feedback if text[:60] in script]


def test_every_entry_is_found_once(found: tuple[Document, ...], library: Library) -> None:
    """Each chart, situation, script, rule, place, term and phone line is one thing that is found."""
    situations = sum(len(group.situations) for group in library.situations.values())
    counts = Counter(each.kind for each in found)

    assert len(library.charts) + situations == counts["decide"]
    assert (len(library.scripts), len(library.rules)) == (counts["say"], counts["rule"])
    assert (len(library.places), len(library.terms) + len(library.lines)) == (counts["law"], counts["word"])


def test_every_section_of_a_chapter_is_found(found: tuple[Document, ...], site: Path, library: Library) -> None:
    """Each heading of the first and second level in a chapter is found at its anchor, but quiz and notes."""
    addresses = {each.address for each in found if each.kind == "read"}
    for path in library.chapters:
        name = path.replace(".md", ".html")
        page = Page(name, (site / name).read_text(encoding="utf-8"))
        anchors = set(page.root.xpath("//article/h2/@id")) - {"questions", "notes"}

        assert {name, *(f"{name}#{anchor}" for anchor in anchors)} == {
            each for each in addresses if each.partition("#")[0] == name
        }


def test_what_people_ask_is_found(found: tuple[Document, ...], library: Library) -> None:
    """The questions under the title of a chapter or a chart are searched with it, and shown."""
    asks = {each.address: each.asks.split("\n") for each in found if each.kind in {"read", "decide"} and each.asks}
    for path, head in {**library.chapters, **library.decisions}.items():
        assert [plain(ask) for ask in head.asks] == asks[path.replace(".md", ".html")][: len(head.asks)]


def test_every_result_leads_somewhere(found: tuple[Document, ...], site: Path) -> None:
    """Each address is a page of the site, and its anchor stands there or is a walk through the page's chart."""
    pages = read_pages(site)
    for each in found:
        page, _, anchor = each.address.partition("#")

        assert page in pages
        assert not anchor or anchor in pages[page].anchors or anchor.partition("/")[0] in pages[page].charts


@pytest.mark.parametrize(
    "hidden",
    [
        "<p data-search-exclude>zebra</p>",
        "<p hidden>zebra</p>",
        "<p>Text <span aria-hidden='true'>zebra</span></p>",
        "<section data-piece='quiz'><p>zebra</p></section>",
        "<section class='notes'><h2 id='notes'>Notes</h2><p>zebra</p></section>",
        "<template><p>zebra</p></template><script>zebra</script><svg><text>zebra</text></svg>",
        "<section class='piece script' data-piece='script'><p>zebra</p></section>",
    ],
)
def test_what_is_out_of_sight_is_not_found(library: Library, hidden: str) -> None:
    """What a page hides, excludes, or shows as a piece of its own is no part of its sections."""
    (found,) = documents([_page(f"<p>Horse.</p>{hidden}")], library)

    assert "Horse." in found.text
    assert "zebra" not in str(found)


def test_words_run_together_only_in_a_line(library: Library) -> None:
    """Inline marks part no word, and blocks part every sentence."""
    (found,) = documents([_page("<p>A <b>sub</b>poena\ncame.</p><ul><li>One</li><li>Two</li></ul>")], library)

    assert found.text.startswith("A subpoena came.\nOne\nTwo")


def test_terms_know_how_people_write() -> None:
    """Case, accents, curly quotes, possessives, contractions, e-mail and endings make no difference."""
    assert terms("Confidentiality") == terms("confidential")
    assert ["daughter"] == terms("HER DAUGHTER’S") == terms("her daughter's")
    assert [] == terms("I can't, she doesn’t, they’ll, isnt")
    assert terms("e-mails") == terms("email")
    assert ["fiance"] == words("fiancé")


def test_an_index_says_where_each_term_stands() -> None:
    """A term is in the vector of its field alone, and a rare one counts more than a common one."""
    made = index.build(
        [Document("read", "a.html", "Rare", text="common"), Document("read", "b.html", "", text="common")]
    )
    rare, common = made.terms.index("rare"), made.terms.index("common")

    assert [rare] == [term for term, _ in made.vectors["title"][0]]
    assert ((), ()) == made.vectors["asks"]
    assert dict(made.vectors["title"][0])[rare] > dict(made.vectors["text"][0])[common] > 0


def test_words_to_say_are_no_title() -> None:
    """The line of a script counts as text: it is not what the script is about."""
    made = index.build([Document("say", "a.html", "I couldn’t say.", asks="A wife asks.", quoted=True)])

    assert () == made.vectors["title"][0]


def test_no_document_makes_an_empty_index() -> None:
    """A site without pages has a search without results."""
    assert index.Index((), dict.fromkeys(FIELDS, ())) == index.build([])


def test_the_script_carries_any_text() -> None:
    r"""Quotes of every kind, backslashes, line ends that scripts know and closing tags survive."""
    text = "It's a \\ \"test\" ’ \u2028 \u2029 </script> \\'"
    found = [Document("read", "a.html", text, text=text)]

    assert [[2, "a.html", text, "", text]] == _carried(payload.script(found, index.build(found), ()))["documents"]


def test_the_search_is_light(site: Path) -> None:
    """All that a first search loads, but for our own scripts, is at most 260 KB when it is sent."""
    sizes = [len(gzip.compress((site / name).read_bytes())) for name in (search.INDEX, search.LUNR)]

    assert sum(sizes) <= 260 * 1024


def test_the_same_pages_give_the_same_search(site: Path, library: Library, tmp_path: Path) -> None:
    """Made anew or taken from the cache, the index has the same bytes; nothing but the newest is kept."""
    for page in ("lookup/rules.html", "friends/the-secret.html"):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_bytes((site / page).read_bytes())
    made = []
    for _ in range(2):
        search.serve(tmp_path, read_pages(tmp_path).values(), library, tmp_path / "cache")
        made.append((tmp_path / search.INDEX).read_bytes())
    (tmp_path / "friends/the-secret.html").unlink()
    search.serve(tmp_path, read_pages(tmp_path).values(), library, tmp_path / "cache")

    assert made[0] == made[1] != (tmp_path / search.INDEX).read_bytes()
    assert 1 == len(list((tmp_path / "cache").iterdir()))


def test_lunr_keeps_its_license(site: Path) -> None:
    """The library says whose it is and under what license, and holds no other comment."""
    text = (site / search.LUNR).read_text(encoding="utf-8")

    assert "Oliver Nightingale" in text
    assert "@license MIT" in text
    assert "/**" not in text


def test_synonyms_reach_the_browser(sent: dict[str, Any], library: Library) -> None:
    """Each group of the file stands in the script, as stems."""
    groups = {tuple(words) for words, _ in sent["synonyms"]}

    assert len(library.synonyms) == len(sent["synonyms"])
    assert any({"polic", "cop"} <= set(group) for group in groups)
    assert set(sent["stops"].split()) >= {"the", "dont"}
