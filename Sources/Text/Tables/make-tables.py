#!/usr/bin/env python3
"""Makes CharacterTable.swift and FoldTable.swift from the Unicode character database.

  make-tables.py [FOLDER]     FOLDER holds UnicodeData.txt, EastAsianWidth.txt, LineBreak.txt and
                              CaseFolding.txt (Debian: package unicode-data, /usr/share/unicode)
"""
import pathlib
import re
import sys

UCD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
HERE = pathlib.Path(__file__).parent
LAST = 0x110000

# The order of these lists is the order of the cases in CharacterClass.swift.
SHAPES = ["narrow", "wide", "mark", "hidden", "hostile", "space", "regional"]
BREAKS = ["other", "open", "close", "quote", "hyphen", "dash", "slash", "ideograph", "glue",
          "zero_width_space", "soft_hyphen", "space"]

LINE_BREAKS = {
    "OP": "open", "CL": "close", "CP": "close", "EX": "close", "IS": "close", "NS": "close",
    "CJ": "close", "QU": "quote", "HY": "hyphen", "B2": "dash", "SY": "slash", "ID": "ideograph",
    "EB": "ideograph", "EM": "close", "H2": "ideograph", "H3": "ideograph", "JL": "ideograph",
    "GL": "glue", "WJ": "glue", "ZW": "zero_width_space", "SP": "space", "BK": "space",
    "CR": "space", "LF": "space", "NL": "space",
}
SPACES = {0x20, *range(0x09, 0x0E), 0x85, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x205F,
          0x3000}
GLUED_SPACES = {0xA0, 0x2007, 0x202F}
BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}


def ranged(name, default):
    """A property file of lines `0041..005A ; value` as a list over all code points."""
    values = [default] * LAST
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if found:
            first, last = int(found[1], 16), int(found[2] or found[1], 16)
            values[first:last + 1] = [found[3]] * (last - first + 1)
    return values


def unicode_data():
    """General categories and canonical decompositions."""
    categories, decompositions, first = ["Cn"] * LAST, {}, 0
    for line in (UCD / "UnicodeData.txt").read_text().splitlines():
        field = line.split(";")
        code = int(field[0], 16)
        if field[1].endswith("First>"):
            first = code
        elif field[1].endswith("Last>"):
            categories[first:code + 1] = [field[2]] * (code + 1 - first)
        else:
            categories[code] = field[2]
        if field[5] and not field[5].startswith("<"):
            decompositions[code] = [int(x, 16) for x in field[5].split()]
    return categories, decompositions


def shape(code, category, width):
    if code in SPACES or code in GLUED_SPACES:
        return "wide" if code == 0x3000 else "space"
    if code in BIDI or category in ("Cc", "Cs") or (code & 0xFFFE) == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return "hostile"
    if 0x1F1E6 <= code <= 0x1F1FF:
        return "regional"
    if 0xFE00 <= code <= 0xFE0F or 0xE0000 <= code <= 0xE0FFF or code in (0x034F, 0x180B, 0x180C,
                                                                          0x180D, 0x180F, 0x2065):
        return "hidden"
    # Signs that stand before a number are seen although they are format characters.
    if category == "Cf" and not (0x0600 <= code <= 0x0605 or code in (0x06DD, 0x070F, 0x08E2)):
        return "hidden"
    if category in ("Mn", "Me") or 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return "mark"
    return "wide" if width in ("W", "F") else "narrow"


def line_break(code, value, category):
    if code == 0xAD:
        return "soft_hyphen"
    if code in SPACES:
        return "space"
    if code in (0x2010, 0x2013, 0x058A, 0x05BE):
        return "hyphen"
    if value == "OP" or category == "Pi" and value != "QU":
        return "open"
    return LINE_BREAKS.get(value, "other")


def runs(values):
    previous = None
    for code, value in enumerate(values):
        if value != previous:
            yield code, value
        previous = value


def write(name, symbol, about, kind, entries):
    text = f"// Made by make-tables.py from {version()}; do not edit.\n\n/// {about}\n"
    text += f"let {symbol}: [{kind}] = [\n"
    line = " "
    for entry in entries:
        if len(line) + len(entry) + 2 > 100:
            text, line = text + line + "\n", " "
        line += f" {entry},"
    (HERE / name).write_text(text + line + "\n]\n")


def version():
    return (UCD / "LineBreak.txt").read_text(encoding="utf-8").split("\n")[0].strip("# ").replace(
        "LineBreak-", "Unicode ").replace(".txt", "")


def simple_case_folding():
    folds = {}
    for line in (UCD / "CaseFolding.txt").read_text(encoding="utf-8").splitlines():
        found = re.match(r"([0-9A-F]+); ([CS]); ([0-9A-F]+);", line)
        if found:
            folds[int(found[1], 16)] = int(found[3], 16)
    return folds


def base(code, decompositions):
    while code in decompositions:
        code = decompositions[code][0]
    return code


# Letters whose stroke or slash is no mark of its own in Unicode: what is typed without the key.
STROKES = dict(zip("ØøŁłĐđĦħŦŧıŊŋÐðÞþ", "oollddhhttinnddtt"))


def folded_letters(decompositions):
    """(letter, base, is it a capital) of every letter outside ASCII that has another base."""
    folds, letters = simple_case_folding(), []
    for code in range(0x80, LAST):
        if 0xF900 <= code <= 0xFAFF or 0xAC00 <= code <= 0xD7A3 or 0x2F800 <= code <= 0x2FA1F:
            continue
        plain = base(code, decompositions)
        letter = base(folds.get(plain, plain), decompositions)
        if 0xFF21 <= code <= 0xFF5A:
            letter = letter - 0xFF41 + 0x61 if letter >= 0xFF41 else letter
        letter = ord(STROKES.get(chr(code), chr(letter)))
        if letter != code:
            letters.append((code, letter, code in folds))
    return letters


def fold_runs(letters):
    """Letters packed in runs: first << 43, count << 33, step << 31, rise << 30, capital << 22, base."""
    runs = []
    for code, letter, capital in letters:
        if runs:
            first, count, step, rise, was, target = run = runs[-1]
            gap = code - (first + (count - 1) * max(step, 1))
            climb = letter - (target + (count - 1) * step * rise)
            fits = gap in (1, 2) and climb in (0, gap) if count == 1 else (
                gap == step and climb == step * rise)
            if capital == was and count < 1023 and fits:
                runs[-1] = (first, count + 1, gap, int(climb > 0), was, target)
                continue
        runs.append((code, 1, 0, 0, capital, letter))
    return [f << 43 | n << 33 | s << 31 | r << 30 | c << 22 | t for f, n, s, r, c, t in runs]


def main():
    categories, decompositions = unicode_data()
    widths, breaks = ranged("EastAsianWidth.txt", "N"), ranged("LineBreak.txt", "XX")
    values = []
    for code in range(LAST):
        kind = SHAPES.index(shape(code, categories[code], widths[code]))
        opportunity = BREAKS.index(line_break(code, breaks[code], categories[code]))
        values.append(opportunity << 3 | kind)
    write("CharacterTable.swift", "characterTable",
          "Where each run of characters of one class begins: the first one << 8 | break class << 3 |"
          " shape.", "UInt32", [f"0x{code << 8 | value:X}" for code, value in runs(values)])

    write("FoldTable.swift", "foldTable",
          "Runs of letters and their base letters; FoldRun reads an entry.", "UInt64",
          [f"0x{run:X}" for run in fold_runs(folded_letters(decompositions))])


main()
