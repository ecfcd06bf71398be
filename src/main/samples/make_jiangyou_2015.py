#!/usr/bin/env python3
"""Writes the roster and the submissions of samples/jiangyou-2015.

The published report gives totals only. This script spreads each total over 81 neutrally named units, seeded, so that
the units' figures add up to it exactly, and writes them in every file layout and encoding that offices send. The same
script gives the same bytes on every run. Needs nothing but Python 3; see the sample's README.md.

    python3 src/main/samples/make_jiangyou_2015.py [FOLDER]     default: samples/jiangyou-2015 of this checkout
"""
import codecs
import csv
import io
import json
import random
import re
import shutil
import sys
import zipfile
from collections import Counter
from pathlib import Path
from xml.sax.saxutils import escape

CHECKOUT = Path(__file__).resolve().parents[3]
DEFINITION = CHECKOUT / "templates" / "cn-2008" / "definition.yaml"
AREA, YEAR, SEED = "510781", 2015, 20151231

# ---- what the report published; the units' figures must add up to it -------------------------------------------------

DISCLOSURE = {"key_areas": 9188, "work_news": 30459, "plans_and_summaries": 502, "provincial_system": 3105}
ENVIRONMENT = {"policies": 20, "standards": 27, "planning": 18, "reduction": 21, "assessments": 34}
PUBLISHED = {
    **{f"disclosure.items/{code}": total for code, total in DISCLOSURE.items()},
    "requests.received": 54, "requests.closed": 54,
    "power_list.departments": 26, "power_list.duration": 16, "power_list.items": 6192, "power_list.entered": 4280,
    "power_list.operating": 3706, "power_list.cases": 5980, "power_list.exemplary_counties": 6,
    "approvals.accepted": 380196, "approvals.closed": 380107,
    "budget.departments": 64, "budget.townships": 40, "budget.plan_month": 3, "budget.accounts_month": 10,
    "resources.housing": 42, "resources.housing_fund": 73, "resources.land": 174, "resources.expropriation": 28,
    "projects.approvals": 305, "projects.tender_filings": 44, "projects.construction_filings": 127,
    "projects.progress": 101, "projects.other": 211,
    "services.social_insurance": 152, "services.education": 1641,
    "others.state_enterprises": 132, "others.environment_total": 220,
    **{f"others.environment/{code}": total for code, total in ENVIRONMENT.items()},
    "others.food_and_drugs": 473, "others.food_and_drug_cases": 37, "others.food_and_drug_inspections": 217,
    "others.organisations": 120, "interpretation.items": 253, "supervision.rounds": 2,
}
ASKED = [*(f"disclosure.items/{code}" for code in DISCLOSURE), "requests.received", "requests.closed"]
# One unit answers for these; they are taken over, not added.
SINGLE = {"power_list.departments": 104, "power_list.duration": 104, "power_list.exemplary_counties": 104,
          "budget.departments": 103, "budget.townships": 103, "budget.plan_month": 103, "budget.accounts_month": 103,
          "supervision.rounds": 101}

# ---- the units; names say what a unit does and belong to no real place -----------------------------------------------

DEPARTMENTS = """政府办公室 发展和改革局 财政局 法制办公室 教育局 经济和信息化局 科学技术局 公安局 民政局 司法局 人力资源和社会保障局
    国土资源局 环境保护局 住房和城乡建设局 交通运输局 水务局 农业局 林业局 商务局 文化广播影视新闻出版局 卫生和计划生育局 审计局
    安全生产监督管理局 食品药品监督管理局 统计局 国有资产监督管理办公室""".split()
INSTITUTIONS = """政务服务中心 公共资源交易中心 住房公积金管理部 档案馆 地方志办公室 供销合作社联合社 农业机械管理中心 旅游发展中心
    房屋征收补偿中心 城市管理服务中心 广播电视台""".split()
NUMERALS = "一二三四五六七八九"


def in_chinese(number):
    """12 → 十二; up to 99."""
    tens, ones = divmod(number, 10)
    return (NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (NUMERALS[ones - 1] if ones else "")


def roster():
    """The 81 units in roster order: number → (name, kind)."""
    units = {101 + i: (name, "政府工作部门") for i, name in enumerate(DEPARTMENTS)}
    units |= {201 + i: (name, "直属事业单位") for i, name in enumerate(INSTITUTIONS)}
    units |= {301 + i: (f"第{in_chinese(i + 1)}片区管理委员会", "派出机构") for i in range(4)}
    units |= {401 + i: (f"第{in_chinese(i + 1)}{'镇' if i < 22 else '乡'}", "乡镇") for i in range(40)}
    return units


def unit_code(number):
    return f"{AREA}-{number}"


# ---- the figures of each unit ----------------------------------------------------------------------------------------

REQUESTS = {101: 3, 103: 2, 105: 3, 108: 4, 109: 2, 111: 4, 112: 9, 113: 3, 114: 7, 115: 2, 117: 1, 121: 3, 124: 1,
            209: 2, 301: 1, 401: 1, 405: 1, 413: 1, 418: 1, 424: 1, 429: 1, 436: 1}
# Accepted less closed: closed holds last year's remainder, so a unit may close more than it accepted. Together 89.
UNCLOSED = {201: 41, 108: 33, 111: -6, 109: 3, 114: 7, 112: 9, 115: -2, 121: 4, 124: 1, 119: -1}
APPROVAL_WEIGHTS = {201: 38, 108: 31, 111: 12, 109: 4, 114: 3, 112: 5, 115: 2.6, 121: 2.1, 124: 1.7, 119: 0.6}
# How many powers a department holds beside its peers (1 where not named).
POWER_WEIGHTS = {101: 0.15, 104: 0.12, 107: 0.4, 108: 2.2, 112: 1.9, 113: 1.3, 114: 2.0, 115: 1.8, 116: 1.2, 117: 1.7,
                 121: 1.5, 122: 0.3, 124: 1.6, 125: 0.25, 126: 0.2}
KEY_POINTS = {
    "resources.housing": {114: 29, 301: 13}, "resources.housing_fund": {203: 73},
    "resources.land": {112: 121, 402: 7, 409: 6, 415: 9, 420: 11, 427: 8, 433: 12},
    "resources.expropriation": {209: 21, 301: 7},
    "projects.approvals": {102: 187, 202: 118}, "projects.tender_filings": {114: 27, 115: 10, 116: 7},
    "projects.construction_filings": {102: 83, 106: 44}, "projects.progress": {102: 46, 115: 21, 116: 15, 302: 19},
    "projects.other": {102: 96, 114: 58, 115: 34, 116: 23},
    "services.social_insurance": {111: 119, 421: 18, 434: 15},
    "services.education": {105: 1263, 412: 31, 413: 27, 414: 36, 422: 43, 425: 29, 426: 33, 428: 38, 430: 26, 431: 34,
                           435: 41, 439: 40},
    "others.state_enterprises": {126: 97, 106: 35}, "others.environment_total": {113: 220},
    **{f"others.environment/{code}": {113: total} for code, total in ENVIRONMENT.items()},
    "others.food_and_drugs": {124: 402, 117: 71}, "others.food_and_drug_cases": {124: 31, 117: 6},
    "others.food_and_drug_inspections": {124: 178, 117: 39}, "others.organisations": {109: 87, 110: 33},
}
# Parts of other figures: they are in key_areas already through their totals.
PARTS = ("others.environment/", "others.food_and_drug_")
INTERPRETERS = [101, 102, 103, 104, 105, 106, 108, 109, 111, 112, 113, 114, 115, 117, 119, 120, 121, 123, 124, 126, 201,
                204, 211, 303, 401, 402, 403, 404, 405, 406, 420, 423, 429, 432, 437, 440]


def share(total, weights, least=0):
    """Splits total in proportion to the weights, whole numbers, none below least (except weight 0, which gets 0)."""
    keys = [key for key, weight in weights.items() if weight]
    free, scale = total - least * len(keys), sum(weights.values())
    exact = {key: free * weights[key] / scale for key in keys}
    parts = {key: least + int(exact[key]) for key in keys}
    for key in sorted(keys, key=lambda k: int(exact[k]) - exact[k])[: total - sum(parts.values())]:
        parts[key] += 1
    return {key: parts.get(key, 0) for key in weights}


def share_below(total, limits, rng):
    """Splits total so that no part exceeds its limit; parts lean on the limits by varied degrees."""
    level = total / sum(limits.values())
    parts = {key: min(limit, int(limit * level * (0.9 + 0.2 * rng.random()))) for key, limit in limits.items()}
    while sum(parts.values()) != total:
        step = 1 if sum(parts.values()) < total else -1
        for key, limit in limits.items():
            if sum(parts.values()) != total and 0 <= parts[key] + step <= limit:
                parts[key] += step
    return parts


def figures(units):
    """Every unit's cells: number → {cell key: value}, keys in the definition's order."""
    rng = random.Random(SEED)
    departments = [number for number in units if number < 200]
    table = {number: {} for number in units}

    def put(key, values):
        for number, value in values.items():
            table[number][key] = value

    def weights(by_kind, peaks=()):
        drawn = {number: by_kind[number // 100 - 1] * (0.35 + 1.3 * rng.random()) for number in units}
        return drawn | {number: drawn[number] * factor for number, factor in dict(peaks).items()}

    itemised = Counter()
    for key, values in KEY_POINTS.items():
        if not key.startswith(PARTS):
            itemised.update(values)
    further = share(DISCLOSURE["key_areas"] - sum(itemised.values()), weights([2.2, 1.2, 1.0, 0.8]), 5)
    put("disclosure.items/key_areas", {number: further[number] + itemised[number] for number in units})
    news = weights([1.5, 1.1, 1.0, 0.9], {101: 2.4, 108: 3.1, 211: 1.8})
    put("disclosure.items/work_news", share(DISCLOSURE["work_news"], news, 60))
    put("disclosure.items/plans_and_summaries", share(DISCLOSURE["plans_and_summaries"], weights([1, 1, 1, 1]), 2))
    system = weights([1.6, 1.0, 0.8, 0.8]) | {207: 0, 304: 0, 411: 0, 428: 0, 438: 0}
    put("disclosure.items/provincial_system", share(DISCLOSURE["provincial_system"], system, 3))
    for key in ("requests.received", "requests.closed"):
        put(key, {number: REQUESTS.get(number, 0) for number in units})

    powers = {number: POWER_WEIGHTS.get(number, 1) * (0.7 + 0.6 * rng.random()) for number in departments}
    items = share(PUBLISHED["power_list.items"], powers, 7)
    entered = share_below(PUBLISHED["power_list.entered"], items, rng)
    put("power_list.items", items)
    put("power_list.entered", entered)
    put("power_list.operating", share_below(PUBLISHED["power_list.operating"], entered, rng))
    put("power_list.cases", share(PUBLISHED["power_list.cases"], {n: powers[n] * (0.6 + rng.random()) for n in powers}, 3))
    approvals = {number: weight * (0.9 + 0.2 * rng.random()) for number, weight in APPROVAL_WEIGHTS.items()}
    accepted = share(PUBLISHED["approvals.accepted"], approvals)
    put("approvals.accepted", accepted)
    put("approvals.closed", {number: accepted[number] - UNCLOSED[number] for number in accepted})
    for key, values in KEY_POINTS.items():
        put(key, values)
    put("services.social_assistance", {109: None})
    put("interpretation.items", share(PUBLISHED["interpretation.items"], {n: 0.3 + rng.random() for n in INTERPRETERS}, 1))
    for key, number in SINGLE.items():
        put(key, {number: PUBLISHED[key]})
    order = [*PUBLISHED, "services.social_assistance"]
    return {number: dict(sorted(cells.items(), key=lambda cell: order.index(cell[0]))) for number, cells in table.items()}


# Cells not written as plain digits: read with an information, or provided for by the definition.
WRITTEN = {
    (109, "services.social_assistance"): lambda value: "—",
    (113, "others.environment_total"): lambda value: f"{value}余",
    (108, "disclosure.items/work_news"): lambda value: f"{value:,}",
    (112, "requests.received"): lambda value: f"{value}件",
    (427, "disclosure.items/work_news"): lambda value: str(value).translate({48 + i: 0xFF10 + i for i in range(10)}),
    (204, "disclosure.items/key_areas"): lambda value: f"{value}条",
}
FORMULAS = {(104, "power_list.duration"): "12+4", (111, "requests.closed"): "C6"}
NOTES = {
    (201, "approvals.accepted"): "含批量录入件", (201, "approvals.closed"): "含上年结存",
    (109, "services.social_assistance"): "涉及群众隐私，在村、社区张贴，不计条数",
    (103, "budget.departments"): "不含涉密单位", (114, "projects.other"): "未列入前四项的信息",
}


def written(number, key, value):
    """The value as the unit wrote it."""
    return WRITTEN.get((number, key), lambda plain: plain)(value)


# ---- the words of a file: keys, labels or aliases of the definition --------------------------------------------------

ALIASES = {"requests.received": "申请总数", "requests.closed": "申请办结数", "key_areas": "重点领域", "work_news": "工作动态",
           "plans_and_summaries": "计划总结", "provincial_system": "省级系统报送"}
HEADERS = {
    "keys": dict(zip("uyibvn", ["unit", "year", "indicator", "breakdown", "value", "note"])),
    "labels": dict(zip("uyibvn", ["单位代码", "年度", "指标", "分类项", "数值", "备注"])),
    "aliases": dict(zip("uyibvn", ["填报单位", "报告年度", "统计指标", "类别", "本年累计", "说明"])),
}
LABELS = dict(re.findall(r"(?:key|code): ([\w.]+), label: ([^,}]+)", DEFINITION.read_text("utf-8")))


def word(key, words):
    return key if words == "keys" else ALIASES.get(key, LABELS[key]) if words == "aliases" else LABELS[key]


def split(key):
    indicator, _, code = key.partition("/")
    return indicator, code


def long_rows(cells, words, with_unit=False, with_note=False):
    """One row a cell; cells is a list of (unit number, key, value)."""
    columns = ("uy" if with_unit else "") + "ibv" + ("n" if with_note else "")
    rows = [[HEADERS[words][column] for column in columns]]
    for number, key, value in cells:
        indicator, code = split(key)
        row = {"u": unit_code(number), "y": YEAR, "i": word(indicator, words), "b": word(code, words) if code else "",
               "v": written(number, key, value), "n": NOTES.get((number, key), "")}
        rows.append([row[column] for column in columns])
    return rows


def matrix_rows(cells, words):
    """The official form: one indicator, its categories as columns."""
    indicator = split(cells[0][1])[0]
    header = [HEADERS[words]["i"], *(word(split(key)[1], words) for _, key, _ in cells)]
    return [header, [word(indicator, words), *(written(*cell) for cell in cells)]]


def flat_rows(cells, words):
    """One row a unit; every unit of the file has the same cells."""
    keys = list(dict.fromkeys(key for _, key, _ in cells))
    names = ["/".join(word(part, words) for part in split(key) if part) for key in keys]
    rows = [[HEADERS[words]["u"], HEADERS[words]["y"], *names]]
    for number in dict.fromkeys(number for number, _, _ in cells):
        own = {key: written(number, key, value) for of, key, value in cells if of == number}
        rows.append([unit_code(number), YEAR, *(own[key] for key in keys)])
    return rows


def json_object(number, cells):
    document = {"unit": unit_code(number), "year": YEAR, "figures": {}}
    for _, key, value in cells:
        indicator, code = split(key)
        if code:
            document["figures"].setdefault(indicator, {})[code] = written(number, key, value)
        else:
            document["figures"][indicator] = written(number, key, value)
    notes = {key: NOTES[number, key] for _, key, _ in cells if (number, key) in NOTES}
    return document | ({"notes": notes} if notes else {})


# ---- files -----------------------------------------------------------------------------------------------------------


def csv_bytes(rows, charset, newline, delimiter):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=newline).writerows(rows)
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-8-sig": b""}.get(charset, b"")
    return mark + text.getvalue().encode(charset)


def json_bytes(document):
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def xlsx_bytes(sheets, formulas):
    """A workbook of (name, rows); numbers are numbers, a cell in formulas (sheet, row, column) keeps its stored value."""
    strings, parts = {}, {}
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    for at, (_, rows) in enumerate(sheets, 1):
        lines = []
        for r, row in enumerate(rows, 1):
            line = ""
            for c, value in enumerate(row):
                place = f'r="{chr(65 + c)}{r}"'
                if isinstance(value, int):
                    formula = f"<f>{escape(formulas[at, r, c])}</f>" if (at, r, c) in formulas else ""
                    line += f"<c {place}>{formula}<v>{value}</v></c>"
                elif value:
                    line += f'<c {place} t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
            lines.append(f'<row r="{r}">{line}</row>')
        parts[f"xl/worksheets/sheet{at}.xml"] = f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
    count = len(sheets)
    sheet_list = "".join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>' for i, (name, _) in enumerate(sheets, 1))
    targets = [("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, count + 1)]
    targets += [("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]
    links = "".join(f'<Relationship Id="rId{i}" Type="{rel}/{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(targets, 1))
    types = "".join(f'<Override PartName="/xl/{to}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
                    for kind, to in [("sheet.main", "workbook.xml"), *targets])
    one = "<{0}s count=\"1\">{1}</{0}s>"
    workbook = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{sheet_list}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}">' + one.format("font", '<font><sz val="11"/><name val="宋体"/></font>')
        + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        + one.format("border", "<border><left/><right/><top/><bottom/><diagonal/></border>")
        + one.format("cellStyleXf", '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')
        + one.format("cellXf", '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>') + "</styleSheet>",
        **parts,
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" uniqueCount="{len(strings)}">'
        + "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings) + "</sst>",
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:  # stored: the bytes do not depend on zlib
        for name, text in workbook.items():
            entry = zipfile.ZipInfo(name, (YEAR + 1, 1, 15, 9, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, (head + text).encode("utf-8"))
    return target.getvalue()


# One line a file: path (# is the area code), then layout, words, encoding, line end, separator, part of the unit's cells.
# Units are in the path, or listed behind the colon. Parts: all, disclosure, environment, rest (what no earlier file holds).
FILES = """
#-101.csv                              long         labels  utf-8-sig CRLF comma     all
#-102-发展和改革局.xlsx                matrix+long  labels  -         -    -         all
#-103-财政局填报表.csv                 long+note    labels  gb18030   CRLF comma     all
departments/#-104.xlsx                 long         labels  -         -    -         all
departments/#-105-主动公开.csv         matrix       labels  gb18030   CRLF comma     disclosure
departments/#-105-其他指标.csv         long         labels  gb18030   CRLF comma     rest
departments/#-106.json                 json         keys    utf-8     LF   -         all
departments/#-107.csv                  long         keys    utf-8     LF   comma     all
departments/#-108.csv                  long         labels  utf-16-le CRLF tab       all
departments/#-109-disclosure.csv       matrix       labels  utf-8-sig CRLF comma     disclosure
departments/#-109-key-points.csv       long+note    labels  utf-8     LF   comma     rest
departments/#-110.json                 json         keys    utf-8     LF   -         all
departments/#-111.xlsx                 long         aliases -         -    -         all
departments/#-112-disclosure.csv       matrix       aliases utf-8-sig CRLF semicolon disclosure
departments/#-112-key-points.csv       long         labels  utf-8-sig CRLF semicolon rest
departments/#-113-主动公开.csv         matrix       labels  gb18030   CRLF comma     disclosure
departments/#-113-环境保护.csv         matrix       labels  gb18030   CRLF comma     environment
departments/#-113-其他指标.csv         long         labels  gb18030   CRLF comma     rest
departments/#-114.json                 json         keys    utf-8     LF   -         all
departments/#-115.csv                  long+unit    keys    utf-8     LF   comma     all
departments/#-116-disclosure.csv       matrix       keys    utf-8     LF   comma     disclosure
departments/#-116-key-points.csv       long         keys    utf-8     LF   comma     rest
departments/#-117.csv                  long         labels  gb18030   CRLF comma     all
departments/#-118.csv                  long         keys    utf-8     LF   tab       all
departments/#-119.xlsx                 long         keys    -         -    -         all
departments/#-120-1.csv                matrix       labels  gb18030   LF   comma     disclosure
departments/#-120-2.csv                long         aliases gb18030   LF   comma     rest
departments/#-121.csv                  long         labels  utf-8-sig CRLF comma     all
departments/#-122.json                 json         keys    utf-8     LF   -         all
departments/#-123.csv                  long         keys    utf-8     CRLF semicolon all
departments/#-124.xlsx                 matrix+long  labels  -         -    -         all
departments/#-125-disclosure.csv       matrix       labels  utf-16-le CRLF tab       disclosure
departments/#-125-other.csv            long         labels  utf-16-le CRLF tab       rest
departments/#-126.csv                  long         aliases utf-8     CRLF comma     all
institutions/#-201.xlsx                long+note    labels  -         -    -         all
institutions/#-202-disclosure.csv      matrix       labels  utf-8     LF   comma     disclosure
institutions/#-202-other.csv           long         labels  utf-8     LF   comma     rest
institutions/#-203.json                json         keys    utf-8     LF   -         all
institutions/#-204.csv                 long         labels  gb18030   CRLF comma     all
institutions/#-205.csv                 matrix       labels  utf-8     LF   comma     disclosure
institutions/#-206.csv                 matrix       labels  utf-8-sig CRLF comma     disclosure
institutions/#-207.csv                 matrix       aliases gb18030   CRLF comma     disclosure
institutions/#-208.csv                 matrix       keys    utf-8     LF   comma     disclosure
institutions/#-209.csv                 long         keys    utf-8     LF   comma     all
institutions/#-210.csv                 matrix       labels  utf-16-le CRLF tab       disclosure
institutions/#-211.csv                 matrix       labels  utf-8     CRLF semicolon disclosure
institutions/requests.csv              long+unit    labels  utf-8     LF   comma     rest :205 206 207 208 210 211
派出机构/#-301-disclosure.csv          matrix       labels  gb18030   CRLF comma     disclosure
派出机构/#-301-other.csv               long         labels  gb18030   CRLF comma     rest
派出机构/#-302.csv                     long         labels  utf-8     LF   comma     all
派出机构/#-303.json                    json         keys    utf-8     LF   -         all
派出机构/#-304-主动公开.csv            matrix       labels  utf-8-sig CRLF comma     disclosure
派出机构/#-304-依申请公开.csv          long         aliases utf-8-sig CRLF comma     rest
townships/townships-batch-1.csv        flat         keys    utf-8     LF   comma     all  :401 403 404 405 406
townships/townships-batch-2.csv        flat         labels  gb18030   CRLF comma     all  :407 408 410 411
townships/townships-batch-3.json       json         keys    utf-8     LF   -         all  :409 412 413 414 415
townships/townships-batch-4.xlsx       flat         labels  -         -    -         all  :416 417 418 419
townships/#-402.csv                    long         labels  utf-8     LF   comma     all
townships/#-420.csv                    long         labels  utf-8-sig CRLF comma     all
townships/#-421-1.csv                  matrix       labels  utf-8     LF   comma     disclosure
townships/#-421-2.csv                  long         labels  utf-8     LF   comma     rest
townships/#-422.json                   json         keys    utf-8     LF   -         all
townships/#-423-1.csv                  matrix       labels  gb18030   CRLF comma     disclosure
townships/#-423-2.csv                  long         labels  gb18030   CRLF comma     rest
townships/#-424.csv                    long         keys    utf-8     LF   comma     all
townships/#-425-disclosure.csv         matrix       aliases utf-8     LF   tab       disclosure
townships/#-425-other.csv              long         aliases utf-8     LF   tab       rest
townships/#-426.xlsx                   matrix+long  aliases -         -    -         all
townships/#-427.csv                    long         labels  gb18030   CRLF comma     all
townships/#-428-主动公开.csv           matrix       labels  utf-8-sig CRLF comma     disclosure
townships/#-428-其他指标.csv           long         labels  utf-8-sig CRLF comma     rest
townships/#-429.csv                    flat         keys    utf-8     LF   comma     all
townships/#-430-1.csv                  matrix       labels  gb18030   CRLF comma     disclosure
townships/#-430-2.csv                  long         labels  gb18030   CRLF comma     rest
townships/#-431.json                   json         keys    utf-8     LF   -         all
townships/#-432.csv                    flat         labels  utf-8-sig CRLF semicolon all
townships/#-433-disclosure.csv         matrix       labels  utf-8     CRLF comma     disclosure
townships/#-433-other.csv              long         labels  utf-8     CRLF comma     rest
townships/#-434.xlsx                   long         labels  -         -    -         all
townships/#-435-1.csv                  matrix       labels  utf-8     LF   comma     disclosure
townships/#-435-2.json                 json         keys    utf-8     LF   -         rest
townships/#-436-disclosure.csv         matrix       labels  gb18030   LF   comma     disclosure
townships/#-436-requests.csv           long         labels  gb18030   LF   comma     rest
townships/#-437.csv                    long+unit    labels  utf-16-le CRLF comma     all
townships/#-438.csv                    long         aliases gb18030   CRLF comma     all
townships/#-439-disclosure.xlsx        matrix       labels  -         -    -         disclosure
townships/#-439-other.csv              long         labels  utf-8     LF   comma     rest
townships/#-440.csv                    long         labels  gb18030   CRLF tab       all
"""
PREFIXES = {"disclosure": "disclosure.items/", "environment": "others.environment/"}


def write(folder, table):
    """Writes every file of FILES; returns the cells they hold, as (unit number, key, value)."""
    left = {(number, key): value for number, cells in table.items() for key, value in cells.items()}
    sent = []
    for line in FILES.strip().splitlines():
        described, _, listed = line.partition(":")
        name, layout, words, charset, newline, delimiter, part = described.split()
        numbers = [int(n) for n in listed.split()] or [int(re.search(r"#-(\d+)", name).group(1))]
        prefix = PREFIXES.get(part, "")
        cells = [(n, key, left.pop((n, key))) for n, key in list(left) if n in numbers and key.startswith(prefix)]
        sent += cells
        path = folder / name.replace("#", AREA)
        path.parent.mkdir(parents=True, exist_ok=True)
        if layout == "json":
            documents = [json_object(n, [cell for cell in cells if cell[0] == n]) for n in numbers]
            path.write_bytes(json_bytes(documents if listed else documents[0]))
            continue
        base, _, extra = layout.partition("+")
        if base == "matrix" and extra:
            first = [cell for cell in cells if cell[1] in ASKED[:4]]
            others = [cell for cell in cells if cell not in first]
            sheets = [("主动公开情况", matrix_rows(first, words)), ("其他指标", long_rows(others, words))]
        elif base == "matrix":
            sheets = [("主动公开情况", matrix_rows(cells, words))]
        elif base == "flat":
            sheets = [("各乡镇", flat_rows(cells, words))]
        else:
            sheets = [("填报表", long_rows(cells, words, extra == "unit", extra == "note"))]
        if path.suffix == ".xlsx":
            path.write_bytes(xlsx_bytes(sheets, formula_cells(cells, base)))
        else:
            separator = {"comma": ",", "tab": "\t", "semicolon": ";"}[delimiter]
            path.write_bytes(csv_bytes(sheets[0][1], charset, {"LF": "\n", "CRLF": "\r\n"}[newline], separator))
    assert not left, f"cells in no file: {left}"
    return sent


def formula_cells(cells, layout):
    """Where the workbook of these cells holds a formula: (sheet, row, column from 0) → formula."""
    if layout != "long":
        return {}
    return {(1, row, 2): FORMULAS[number, key] for row, (number, key, _) in enumerate(cells, 2) if (number, key) in FORMULAS}


def write_roster(path, units):
    rows = [["code", "name", "kind", "parent", "valid_from", "valid_to", "status", "note"]]
    for number, (name, kind) in units.items():
        rows.append([unit_code(number), name, kind, "", "2008-05-01", "", "active", ""])
    path.write_bytes(csv_bytes(rows, "utf-8", "\n", ","))


def check(units, sent):
    """What the sample promises, asserted over the cells that were written."""
    assert Counter(kind for _, kind in units.values()) == {"乡镇": 40, "政府工作部门": 26, "直属事业单位": 11, "派出机构": 4}
    assert max(Counter((number, key) for number, key, _ in sent).values()) == 1, "a cell is given twice"
    cells = {(number, key): value for number, key, value in sent}
    sums = Counter()
    for (_, key), value in cells.items():
        sums[key] += value or 0
    wrong = {key: (sums[key], total) for key, total in PUBLISHED.items() if sums[key] != total}
    assert not wrong, f"sums differ from the published totals: {wrong}"
    assert set(sums) == {*PUBLISHED, "services.social_assistance"}
    rows = Counter()
    for number in units:
        own = {key: value for (of, key), value in cells.items() if of == number}
        assert all(key in own for key in ASKED), number
        assert own["requests.closed"] == own["requests.received"]
        assert own.get("power_list.operating", 0) <= own.get("power_list.entered", 0) <= own.get("power_list.items", 0)
        assert own["disclosure.items/key_areas"] > 0 and own["disclosure.items/work_news"] > 0
        rows[tuple(own[key] for key in ASKED[:4])] += 1
    assert max(rows.values()) == 1, "two units with the same figures"
    assert cells[108, "disclosure.items/work_news"] >= 1000, "no thousands separator to write"
    assert all(sum(key == single for _, key in cells) == 1 for single in SINGLE)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CHECKOUT / "samples" / "jiangyou-2015"
    folder.mkdir(parents=True, exist_ok=True)
    units = roster()
    shutil.rmtree(folder / "submissions", ignore_errors=True)
    sent = write(folder / "submissions", figures(units))
    write_roster(folder / "roster.csv", units)
    check(units, sent)
    files = sum(path.is_file() for path in (folder / "submissions").rglob("*"))
    print(f"{len(units)} units, {files} files, {len(sent)} cells; all sums as published", file=sys.stderr)


if __name__ == "__main__":
    main()
