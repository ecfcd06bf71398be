"""Cuts the five bundled faces to the characters of a Chinese government report, and of the languages written in Latin letters.

Usage: cut_faces.py SOURCES OUTPUT, where SOURCES holds the unpacked packages that prepare-faces fetched.
Writes OUTPUT/<role>.ttf and prints, for each face, what it holds and which characters of the cut it lacks.
The same sources and the same fontTools give the same bytes.
"""

import bz2
import copy
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from fontTools.pens.areaPen import AreaPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

# Every source states these as its typographic metrics; sharing them keeps a line's height when faces mix in it.
ASCENT, DESCENT = 880, -120

KEPT_TABLES = {"GlyphOrder", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}

OFL = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1. "
    "This license is available with a FAQ at: https://openfontlicense.org",
    "https://openfontlicense.org",
)
GPL = (
    "GNU General Public License, version 3, with the font exception: a document that embeds this font "
    "is not by itself covered by the licence.",
    "http://www.gnu.org/licenses/licenses.html",
)


@dataclass(frozen=True)
class Face:
    """One bundled face: its role and new family name, its source file and what that was called.

    Corrections name, for a character that the source draws as another one, the character whose glyph it takes.
    Latin are the weights, a lighter and a heavier one, between which the source's own Latin letters were made: they give the letters that it lacks.
    """

    role: str
    family: str
    source: str
    original: str
    licence: tuple[str, str] = OFL
    corrections: dict[int, int] = field(default_factory=dict)
    latin: tuple[str, ...] = ()


FACES = [
    Face(
        "title",
        "Report Title",
        "noto-serif-sc/package/900Black/NotoSerifSC_900Black.ttf",
        "Noto Serif SC Black",
        latin=(
            "source-serif-pro/package/SourceSerifPro_600SemiBold.ttf",
            "source-serif-pro/package/SourceSerifPro_700Bold.ttf",
        ),
    ),
    Face(
        "body",
        "Report Body",
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        "FandolFang Regular",
        GPL,
        {0xFFE5: 0x00A5, 0xFFE3: 0x02C9},  # ￥ is drawn as $, ￣ as a hyphen
    ),
    Face(
        "heading1",
        "Report Heading One",
        "noto-sans-sc/package/700Bold/NotoSansSC_700Bold.ttf",
        "Noto Sans SC Bold",
        latin=(
            "source-sans-pro/package/SourceSansPro_600SemiBold.ttf",
            "source-sans-pro/package/SourceSansPro_700Bold.ttf",
        ),
    ),
    Face(
        "heading2",
        "Report Heading Two",
        "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        "LXGW WenKai Regular",
    ),
    Face(
        "figures",
        "Report Figures",
        "noto-serif-sc/package/400Regular/NotoSerifSC_400Regular.ttf",
        "Noto Serif SC Regular",
        latin=(
            "source-serif-pro/package/SourceSerifPro_300Light.ttf",
            "source-serif-pro/package/SourceSerifPro_400Regular.ttf",
        ),
    ),
]

# Letters of the languages that are written in Latin ones: Latin Extended-A, and what Romanian, Vietnamese, Welsh and German need beside it.
LATIN = [
    (0x0100, 0x017F),
    (0x01A0, 0x01A1),
    (0x01AF, 0x01B0),
    (0x0218, 0x021B),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x1EA0, 0x1EF9),
    (0x20BA, 0x20BA),  # lira
]

# Beyond GB 2312, the symbols of GBK and 通用规范汉字表: what a report's prose, tables and units use.
SYMBOLS = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00AC),  # Latin-1, without the soft hyphen
    (0x00AE, 0x00FF),
    (0x2002, 0x2003),  # en space, em space
    (0x2010, 0x2016),  # dashes
    (0x2018, 0x201A),  # quotation marks
    (0x201C, 0x201E),
    (0x2020, 0x2022),  # dagger, bullet
    (0x2025, 0x2027),  # ellipsis
    (0x2030, 0x2030),  # per mille
    (0x2032, 0x2033),  # prime
    (0x2039, 0x203C),
    (0x2047, 0x2049),
    (0x20AC, 0x20AC),  # euro
    (0x2122, 0x2122),  # trade mark
    (0x2126, 0x2126),  # ohm
    (0x212B, 0x212B),  # angstrom
    (0x2160, 0x216B),  # Roman numerals
    (0x2170, 0x217B),
    (0x2190, 0x2199),  # arrows
    (0x21D2, 0x21D2),
    (0x21D4, 0x21D4),
    (0x2212, 0x2213),  # minus
    (0x2264, 0x2265),  # at most, at least
    (0x2460, 0x24EA),  # circled and parenthesised numbers and letters
    (0x2500, 0x257F),  # box drawing
    (0x2581, 0x258F),  # blocks, as bars
    (0x25A0, 0x25A1),  # geometric shapes
    (0x25B2, 0x25B3),
    (0x25B6, 0x25B7),
    (0x25BC, 0x25BD),
    (0x25C0, 0x25C1),
    (0x25C6, 0x25C7),
    (0x25CB, 0x25CB),
    (0x25CE, 0x25CF),
    (0x25EF, 0x25EF),
    (0x2605, 0x2606),  # stars
    (0x2610, 0x2611),  # ballot boxes
    (0x2713, 0x2713),  # tick
    (0x2776, 0x277F),  # negative circled numbers
    (0x3000, 0x301F),  # CJK punctuation
    (0x3220, 0x3243),  # parenthesised ideographs
    (0x3251, 0x325F),  # circled numbers above 20
    (0x3280, 0x32BF),  # circled ideographs, numbers above 35
    (0x338F, 0x33A6),  # squared units
    (0x33C4, 0x33C4),
    (0x33CE, 0x33CE),
    (0x33D1, 0x33D5),
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE5),
]

# Outside 通用规范汉字表, yet in use: 濛 in place names (濛阳), 龑 and 頔 in personal names.
NAMES = "濛龑頔"

QUOTES = "\u2018\u2019\u201c\u201d"
DASH, BAR, EM = 0x2014, 0x2015, 1000

# Copied text must give the character that was written, so radicals and compatibility ideographs stay out.
FORBIDDEN = [(0x0000, 0x001F), (0x2E80, 0x2FDF), (0xE000, 0xF8FF), (0xF900, 0xFAFF)]


def double_byte(codec, rows, cells):
    """The characters of a double-byte code's rows and cells; empty cells give none."""
    pairs = (bytes((row, cell)) for row in rows for cell in cells)
    return {ord(text) for text in (pair.decode(codec, "ignore") for pair in pairs) if len(text) == 1}


def gb2312():
    """All of GB 2312. Codecs differ on 间隔号 and 破折号, so both readings of each are in."""
    rows, cells = range(0xA1, 0xF8), range(0xA1, 0xFF)
    return double_byte("gb2312", rows, cells) | double_byte("gbk", rows, cells)


def gbk_symbols():
    """The symbols that GBK adds to GB 2312, 〇 and the units in square form among them."""
    return double_byte("gbk", range(0xA8, 0xAA), range(0x40, 0xFF))


def standard_characters(sources):
    """通用规范汉字表 (2013): the 8,105 characters with a kTGH property in the Unihan database."""
    lines = bz2.open(sources / "usr/share/unicode/Unihan_OtherMappings.txt.bz2", "rt", encoding="utf-8")
    rows = (line.split("\t") for line in lines if "\tkTGH\t" in line and not line.startswith("#"))
    characters = {int(code[2:], 16) for code, *_ in rows}
    if len(characters) != 8105:
        raise SystemExit(f"通用规范汉字表 has 8105 characters; the Unihan file gives {len(characters)}")
    return characters


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def wanted(sources):
    symbols = {code for first, last in SYMBOLS + LATIN for code in range(first, last + 1)}
    every = gb2312() | gbk_symbols() | standard_characters(sources) | symbols | set(map(ord, NAMES))
    return {code for code in every if not within(code, FORBIDDEN)}


def remap(font, glyph_of):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(glyph_of)


def choose_forms(font):
    """Takes, where the font has them, the forms that layout features would choose: even digits and the Chinese dash."""
    cmap, widths = font.getBestCmap(), font["hmtx"]
    if widths[cmap[DASH]][0] < EM:
        remap(font, {DASH: cmap[BAR]})
    digits = {code: cmap[code] for code in range(0x30, 0x3A)}
    if len({widths[name][0] for name in digits.values()}) > 1:
        remap(font, {code: local_forms(font)[name] for code, name in digits.items()})


def local_forms(font):
    """The single substitutions of the font's locl features: glyph name to glyph name."""
    gsub, forms = font["GSUB"].table, {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "locl":
            for index in record.Feature.LookupListIndex:
                for subtable in gsub.LookupList.Lookup[index].SubTable:
                    forms |= getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
    return forms


def fill_the_em(font, cmap):
    """Makes the dash reach both edges, so that —— is one line, and gives each quotation mark the width of a character."""
    glyf, widths = font["glyf"], font["hmtx"].metrics
    dash = glyf[cmap[DASH]]
    left, right = dash.xMin, dash.xMax
    for i, (x, y) in enumerate(dash.coordinates):
        dash.coordinates[i] = (round((x - left) * EM / (right - left)), y)
    redraw(font, cmap[DASH], EM)
    for quote in QUOTES:
        name = cmap[ord(quote)]
        width = widths[name][0]
        if width < EM:
            opening = quote in "\u2018\u201c"
            glyf[name].coordinates.translate((EM - width if opening else 0, 0))
            redraw(font, name, EM)


def redraw(font, name, width):
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (width, glyph.xMin)


def subset(font, codes):
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += [tag for tag in font.keys() if tag not in KEPT_TABLES | {"CFF "}]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def to_truetype(font):
    """Replaces cubic outlines by quadratic ones that stay within two units of them."""
    glyphs, quadratic = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, max_err=2.0, reverse_direction=True))
        quadratic[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = font.getGlyphOrder(), quadratic
    del font["CFF "]

    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion, maxp.numGlyphs, maxp.maxZones = 0x00010000, len(quadratic), 1
    for field in "TwilightPoints Storage FunctionDefs InstructionDefs StackElements SizeOfInstructions".split():
        setattr(maxp, "max" + field, 0)
    maxp.maxComponentElements = 0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"
    for name, glyph in quadratic.items():
        glyph.recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))


class Weights:
    """A face between two weights, in which a letter is as heavy as the same letter of a font."""

    def __init__(self, font, files):
        self.faces = [TTFont(file) for file in files]
        light, heavy, wanted = (sum(blackness(face, letter) for letter in "nH") for face in (*self.faces, font))
        self.share = (wanted - light) / (heavy - light)

    def has(self, code):
        return all(code in face.getBestCmap() for face in self.faces)

    def between(self, light, heavy):
        return light + (heavy - light) * self.share

    def width(self, code):
        return self.between(*(face["hmtx"][face.getBestCmap()[code]][0] for face in self.faces))

    def height(self, code):
        return self.between(*(bounds(face, code).yMax for face in self.faces))

    def draw(self, code, pen):
        drawings = [list(cubic(face, code)) for face in self.faces]
        shapes = [[(operator, len(points)) for operator, points in drawing] for drawing in drawings]
        if shapes[0] != shapes[1]:  # the makers drew a few letters otherwise in each weight: the nearer one serves
            drawings = [drawings[round(self.share)]] * 2
        for (operator, light), (_, heavy) in zip(*drawings):
            getattr(pen, operator)(*(tuple(map(self.between, *pair)) for pair in zip(light, heavy)))


def cubic(face, code):
    """The outline of a character with a cubic curve for each quadratic spline, which differ in length from weight to weight."""
    glyphs, recording = face.getGlyphSet(), DecomposingRecordingPen(face.getGlyphSet())
    glyphs[face.getBestCmap()[code]].draw(recording)
    here = (0, 0)
    for operator, points in recording.value:
        if operator == "qCurveTo":
            reach = (len(points) - 1) / 1.5
            first, last = (
                tuple(a + (b - a) * reach for a, b in zip(end, control))
                for end, control in ((here, points[0]), (points[-1], points[-2]))
            )
            operator, points = "curveTo", (first, last, points[-1])
        here = points[-1] if points else here
        yield operator, points


def bounds(face, code):
    glyph = face["glyf"][face.getBestCmap()[code]]
    glyph.recalcBounds(face["glyf"])
    return glyph


def blackness(face, letter):
    """The ink of a letter in squares of its height."""
    glyphs, pen = face.getGlyphSet(), AreaPen(face.getGlyphSet())
    glyphs[face.getBestCmap()[ord(letter)]].draw(pen)
    return abs(pen.value) / bounds(face, ord(letter)).yMax ** 2


def graft(font, latin, codes):
    """Draws the Latin letters that the font lacks, as large as it has the letter without its mark."""
    own, order, added = font.getBestCmap(), list(font.getGlyphOrder()), {}
    for code in sorted(code for code in codes if within(code, LATIN) and latin.has(code) and code not in own):
        plain, pen = letter(code), TTGlyphPen(None)
        wide = font["hmtx"][own[plain]][0] / latin.width(plain)
        high = bounds(font, plain).yMax / latin.height(plain)
        latin.draw(code, TransformPen(Cu2QuPen(pen, max_err=1.0), (wide, 0, 0, high, 0, 0)))
        glyph = pen.glyph()
        glyph.coordinates.toInt()
        glyph.recalcBounds(font["glyf"])
        added[code] = f"u{code:04X}.latin"
        order.append(added[code])
        font["glyf"].glyphs[added[code]] = glyph
        font["hmtx"].metrics[added[code]] = (round(latin.width(code) * wide), glyph.xMin)
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    remap(font, added)


def letter(code):
    """The plain letter that a letter is made of; one of its case where it is made of none."""
    name = unicodedata.name(chr(code)).replace("DOTLESS ", "")
    plain = unicodedata.normalize("NFD", chr(code))[0]
    if ord(plain) == code:
        words = name.split()
        plain = words[3] if len(words) > 3 and len(words[3]) == 1 else "n" if "SMALL" in name else "H"
        plain = plain.lower() if "SMALL" in name else plain.upper()
    return ord(plain)


def one_glyph_each(font):
    """Gives each character a glyph of its own: a PDF reader copies a shared glyph as only one of its characters."""
    cmap, order, taken = dict(font.getBestCmap()), list(font.getGlyphOrder()), set()
    for code, name in sorted(cmap.items()):
        if name in taken:
            cmap[code] = f"u{code:04X}.copy"
            order.append(cmap[code])
            font["glyf"].glyphs[cmap[code]] = copy.deepcopy(font["glyf"][name])
            font["hmtx"].metrics[cmap[code]] = font["hmtx"].metrics[name]
        taken.add(cmap[code])
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    return cmap


def set_cmap(font, cmap):
    """Keeps the two subtables that readers look for: the basic plane, and all planes where there is more."""
    basic = {code: name for code, name in cmap.items() if code <= 0xFFFF}
    subtables = [(4, 1, basic)] + ([(12, 10, cmap)] if len(basic) < len(cmap) else [])
    font["cmap"].tables = []
    for version, encoding, mapping in subtables:
        subtable = CmapSubtable.newSubtable(version)
        subtable.platformID, subtable.platEncID, subtable.language, subtable.cmap = 3, encoding, 0, mapping
        font["cmap"].tables.append(subtable)


def set_metrics(font):
    glyf, hhea, os2, head = font["glyf"], font["hhea"], font["OS/2"], font["head"]
    drawn = [glyph for glyph in map(glyf.__getitem__, font.getGlyphOrder()) if glyph.numberOfContours]
    hhea.ascent, hhea.descent, hhea.lineGap = ASCENT, DESCENT, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ASCENT, DESCENT, 0
    os2.usWinAscent = max(glyph.yMax for glyph in drawn)
    os2.usWinDescent = -min(glyph.yMin for glyph in drawn)
    if not os2.sCapHeight:
        os2.sCapHeight, os2.sxHeight = (glyf[font.getBestCmap()[ord(letter)]].yMax for letter in "Hx")
    os2.fsType = 0
    os2.fsSelection, head.macStyle = 0x40, 0
    font["post"].formatType = 3.0


def rename(font, face, sources):
    """Puts the project's family name in place of the original one, which may be reserved; credits and licence stay."""
    names = font["name"]
    credits = {i: names.getDebugName(i) for i in (0, 7, 8, 9, 11, 12)}
    if face.latin:
        made_of = TTFont(sources / face.latin[0])["name"]
        credits[0] += " Some Latin letters: " + made_of.getDebugName(0)
        credits[7] = " ".join(filter(None, (credits[7], made_of.getDebugName(7))))
    version = names.getDebugName(5).split(";")[0].removeprefix("Version ")
    postscript = face.family.replace(" ", "") + "-Regular"
    names.names = []
    records = credits | {
        1: face.family,
        2: "Regular",
        3: f"{version};{postscript}",
        4: face.family,
        5: f"Version {version}; cut",
        6: postscript,
        10: f"Modified version of {face.original} {version}: cut to fewer characters, without hinting and layout "
        "features, dash and quotation marks as wide as a character"
        + (", outlines converted from cubic to quadratic curves" if face.licence is GPL else "")
        + (", Latin letters added" if face.latin else "")
        + ".",
        13: face.licence[0],
        14: face.licence[1],
    }
    for i, text in sorted(records.items()):
        if text:
            names.setName(text, i, 3, 1, 0x409)


def cut(face, sources, codes, output):
    font = TTFont(sources / face.source, recalcTimestamp=False)
    cmap = font.getBestCmap()
    remap(font, {code: cmap[other] for code, other in face.corrections.items()})
    choose_forms(font)
    subset(font, codes)
    if "CFF " in font:
        to_truetype(font)
    if face.latin:
        graft(font, Weights(font, [sources / file for file in face.latin]), codes)
    cmap = one_glyph_each(font)
    fill_the_em(font, cmap)
    set_cmap(font, cmap)
    set_metrics(font)
    rename(font, face, sources)
    font.save(output / f"{face.role}.ttf")


def verify(path, codes):
    """Reads a written face again and returns its characters; a broken promise ends the run."""
    font = TTFont(path)
    cmap = font.getBestCmap()
    promises = {
        "has TrueType outlines": "glyf" in font and "CFF " not in font,
        "has no forbidden character": not any(within(code, FORBIDDEN) for code in cmap),
        "has only characters of the cut": cmap.keys() <= codes,
        "has a glyph for each character": len(set(cmap.values())) == len(cmap) and ".notdef" not in cmap.values(),
        "may be embedded": font["OS/2"].fsType == 0,
        "has no glyph names": font["post"].formatType == 3.0,
        "has digits of one width": len({font["hmtx"][cmap[code]][0] for code in range(0x30, 0x3A)}) == 1,
    }
    broken = [promise for promise, kept in promises.items() if not kept]
    if broken:
        raise SystemExit(f"{path.name}: not so: {', '.join(broken)}")
    return set(cmap)


def as_ranges(codes):
    runs = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return " ".join(f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in runs)


def main():
    sources, output = map(Path, sys.argv[1:])
    codes = wanted(sources)
    for face in FACES:
        cut(face, sources, codes, output)
    held = {face.role: verify(output / f"{face.role}.ttf", codes) for face in FACES}
    every = set().union(*held.values())
    print(f"{len(every)} characters in at least one face")
    for role, characters in held.items():
        size = (output / f"{role}.ttf").stat().st_size
        print(f"{role}: {len(characters)} characters, {size} bytes; lacks {as_ranges(every - characters) or 'none'}")


if __name__ == "__main__":
    main()
