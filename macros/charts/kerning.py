"""Which pairs of letters a font drives apart, and how far.

Nearly all kerning draws letters together; a few pairs ("f’", "(j") are driven apart by up to a fifth of their width.
Only those matter to a text that must fit. See https://learn.microsoft.com/typography/opentype/spec/gpos, lookup type 2.
"""

from __future__ import annotations

import functools
import io
from typing import Any

from fontTools.ttLib import TTFont

from macros.typeface import Face

_PAIRS, _EXTENSION = 2, 9
"""Lookup types of the table GPOS."""


@functools.cache
def apart(face: Face, left: str, right: str) -> int:
    """Return how far a face drives two glyphs apart, in units of the font; 0 when it draws them together."""
    for table, places in _tables(face):
        found = _adjustment(table, places[left], right) if left in places else None
        if found is not None:
            return max(0, found)
    return 0


@functools.cache
def _tables(face: Face) -> tuple[tuple[Any, dict[str, int]], ...]:
    """Return the tables of pairs that the feature "kern" names, in order, each with the places of its left glyphs."""
    font = TTFont(io.BytesIO(face.file.read_bytes()), lazy=True)  # stays open: its tables are read as they are asked
    positions = font["GPOS"].table
    indices = {
        index
        for record in positions.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    lookups = [positions.LookupList.Lookup[index] for index in sorted(indices)]
    inner = [
        table.ExtSubTable if lookup.LookupType == _EXTENSION else table
        for lookup in lookups
        for table in lookup.SubTable
    ]
    pairs = [table for table in inner if table.LookupType == _PAIRS]
    return tuple((table, {glyph: place for place, glyph in enumerate(table.Coverage.glyphs)}) for table in pairs)


def _adjustment(table: Any, place: int, right: str) -> int | None:
    """Return what one table adds to the advance of the glyph at a place; None when it says nothing about the pair."""
    if table.Format == 1:
        pairs = table.PairSet[place].PairValueRecord
        values = [pair.Value1 for pair in pairs if pair.SecondGlyph == right]
        return _advance(values[0]) if values else None
    left = table.Coverage.glyphs[place]
    row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
    return _advance(row.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1)


def _advance(value: Any) -> int:
    return int(getattr(value, "XAdvance", 0) or 0)
