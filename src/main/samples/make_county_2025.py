#!/usr/bin/env python3
"""Writes the roster, the submissions and the history of samples/county-2025.

The county is fictional, and so is every figure. The script draws two years of figures for about sixty units, seeded, such
that every identity of the national form holds in every unit and column and the second year follows from the first: what a
unit carried in is what it, or the unit it took over from, carried out. The second year is written as submissions, in the
layouts and encodings that offices send. The first year is compiled by the program itself from a temporary folder; its
model.json and units.csv are what history/2024 holds. The same script gives the same bytes on every run. Needs nothing but
Python 3, and ./report for --history; see the sample's README.md.

    python3 src/main/samples/make_county_2025.py [--history] [FOLDER]     default: samples/county-2025 of this checkout
"""
import csv
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

CHECKOUT = Path(__file__).resolve().parents[3]
DEFINITION = CHECKOUT / "templates" / "cn-2021"
AREA, COUNTY, YEAR, SEED = "990200", "示例县", 2025, 20251267

# ---- the units -------------------------------------------------------------------------------------------------------
# One line a unit: number, name without the county, then what it does in a usual year: applications received; licensing,
# penalty and coercion decisions; fees in 万元; normative documents in force at the end of 2024, and issued and repealed in
# 2024 and in 2025; review cases, direct lawsuits, lawsuits after review.

UNITS = """
101 人民政府办公室       58     0    0   0       0   52  6 5  4 7   6 2 2
102 发展和改革局          9    86    0   0       0    3  0 0  1 0   0 0 0
103 教育和体育局         14    41    0   0  968.35    4  1 0  0 1   1 0 0
104 经济和信息化局        4    27    3   0       0    1  0 0  0 0   0 0 0
105 公安局               21 12840 7120 742  162.48    3  0 1  1 0   2 1 0
106 民政局                8    63    1   0       0    4  1 1  0 0   0 0 0
107 司法局                6    38    2   0       0    0  0 0  0 0   1 0 0
108 财政局               11    22    4   0       0    5  1 2  2 1   0 0 0
109 人力资源和社会保障局 17   312    8   0    14.6    3  0 0  0 1   1 0 0
110 自然资源和规划局     72  1186   52   6 3816.27    6  1 1  1 2   5 3 2
111 住房和城乡建设局     43   734   24   0  1742.9    5  1 0  1 1   3 1 1
112 交通运输局           12  2210 3064  92   38.42    2  0 0  0 0   0 0 0
113 水务局                7    96   14   2  208.73    2  0 1  0 0   0 0 0
114 农业农村局           26   548   61   0       0    5  1 1  1 1   1 0 0
115 商务局                3    74    5   0       0    1  0 0  0 0   0 0 0
116 文化和旅游局          5    58   11   0       0    1  0 0  1 0   0 0 0
117 卫生健康局            9   846   77   0       0    2  0 0  0 0   0 0 0
118 退役军人事务局        4     0    0   0       0    0  0 0  0 0   0 0 0
119 应急管理局            5    72   63   4       0    2  0 0  0 0   0 0 0
120 审计局                2     0    6   0       0    0  0 0  0 0   0 0 0
121 市场监督管理局       19 15360  428  36       0    2  0 0  0 1   2 0 0
122 统计局                3     0    4   0       0    0  0 0  0 0   0 0 0
123 医疗保障局            6     0   13   0       0    2  1 0  0 0   0 0 0
124 行政审批局            8  8290    0   0       0    1  0 0  0 0   0 0 0
125 城市管理局           31   436  972  64  118.35    3  0 0  0 0   2 1 0
126 信访局               11     0    0   0       0    0  0 0  0 0   1 0 0
127 粮食和物资储备局      3    18    5   0       0    0  0 0  0 0   0 0 0
128 数据局                4     0    0   0       0    0  0 0  1 0   0 0 0
130 城市管理综合执法局   31   436  972  64  118.35    3  0 0  1 1   2 1 0
131 国有资产监督管理局    6     0    0   0       0    0  0 0  0 0   0 0 0
201 公共资源交易中心      7     0    0   0       0    0  0 0  0 0   0 0 0
202 不动产登记中心       24     0    0   0   86.24    0  0 0  0 0   1 0 0
203 房屋征收补偿服务中心 18     0    0   0       0    0  0 0  0 0   2 1 1
204 社会保险事业服务中心  9     0    0   0       0    0  0 0  0 0   0 0 0
205 档案馆                6     0    0   0       0    0  0 0  0 0   0 0 0
206 疾病预防控制中心      2     0    0   0   31.58    0  0 0  0 0   0 0 0
207 供销合作社联合社      2     0    0   0       0    0  0 0  0 0   0 0 0
208 融媒体中心            1     0    0   0       0    0  0 0  0 0   0 0 0
301 东湖街道办事处       14   148   36   2       0    0  0 0  0 0   1 0 0
302 西岭街道办事处       11   121   28   1       0    0  0 0  0 0   0 0 0
303 南桥街道办事处        9   137   31   0       0    0  0 0  0 0   1 0 0
304 北坪街道办事处        6    94   19   0       0    0  0 0  0 0   0 0 0
305 青石镇人民政府        8   103   22   1       0    2  0 0  1 0   1 0 0
306 白鹤镇人民政府        5    81   17   0       0    1  0 0  0 0   0 0 0
307 桃园镇人民政府        7    76   12   0       0    1  0 0  0 1   0 0 0
308 柳溪镇人民政府        4    58    9   0       0    0  0 0  0 0   0 0 0
309 双河镇人民政府        6    67   14   1       0    1  1 0  0 0   0 0 0
310 大塘镇人民政府        3    49    8   0       0    0  0 0  0 0   0 0 0
311 松林镇人民政府        3    44    6   0       0    0  0 0  0 0   0 0 0
312 石门镇人民政府        5    62   11   0       0    1  0 0  0 0   0 0 0
313 龙潭镇人民政府        4    53   10   0       0    0  0 0  0 0   0 0 0
314 云台乡人民政府        2    31    4   0       0    0  0 0  0 0   0 0 0
315 竹山乡人民政府        1    27    3   0       0    0  0 0  0 0   0 0 0
316 清泉乡人民政府        2    24    5   0       0    0  0 0  0 0   0 0 0
317 高坪乡人民政府        3    29    2   0       0    0  0 0  0 0   0 0 0
318 红岩乡人民政府        1    22    0   0       0    0  0 0  0 0   0 0 0
401 国家税务总局#税务局   3    52  310   4       0    0  0 0  0 0   0 0 0
402 气象局                1    14    2   0       0    0  0 0  0 0   0 0 0
403 消防救援大队          2    96  118  22       0    0  0 0  0 0   0 0 0
"""
KINDS = {1: "县政府部门", 2: "直属事业单位", 3: "乡镇街道", 4: "垂直管理部门"}
NEW, RENAMED, OLD_NAME, MERGED, INTO = 128, 130, 125, 127, 102
# number → valid_from, valid_to, status, note, successor; the others are active without dates.
LIVES = {
    116: ("", "", "active", "2025年2月由文化广播电视和旅游局更名，代码不变", ""),
    OLD_NAME: ("", "2025-03-31", "abolished", "2025年4月更名为城市管理综合执法局，全年数据由其报送", RENAMED),
    MERGED: ("", "2025-06-30", "merged", "2025年6月30日并入发展和改革局，上半年数据自行报送", INTO),
    NEW: ("2025-03-01", "", "active", "2025年3月新设", ""),
    129: ("", "", "exempt", "不单独对外履行行政管理职能，信息由县人民政府办公室公开", ""),
    RENAMED: ("2025-04-01", "", "active", "2025年4月由城市管理局更名，启用新代码", ""),
    401: ("", "", "listed", "由上级主管部门统计，不计入本县", ""),
    402: ("", "", "listed", "由上级主管部门统计，不计入本县", ""),
    403: ("", "", "listed", "由上级主管部门统计，不计入本县", ""),
}
FORMER_NAMES = {116: "文化广播电视和旅游局"}
SKIPPED = {2024: {NEW, RENAMED}, 2025: {OLD_NAME}}  # who sends nothing in a year
HALF_YEAR = {2025: {MERGED}}


def usual():
    """number → (name, the figures of a usual year)."""
    lines = [line.split() for line in UNITS.split("\n") if line]
    return {int(line[0]): (line[1], [Decimal(number) for number in line[2:]]) for line in lines}


USUAL = usual()
NAMES = {number: name for number, (name, _) in USUAL.items()} | {129: "国防动员办公室"}


def full_name(number, year=YEAR):
    name = FORMER_NAMES.get(number, NAMES[number]) if year < YEAR else NAMES[number]
    return name.replace("#", COUNTY) if "#" in name else COUNTY + name


def unit_code(number):
    return f"{AREA}-{number}"


def roster(year):
    rows = [["code", "name", "kind", "parent", "valid_from", "valid_to", "status", "note", "successor"]]
    for number in sorted(NAMES):
        begins, ends, status, note, successor = LIVES.get(number, ("", "", "active", "", ""))
        if year < YEAR:
            if begins:
                continue
            ends, successor, note = "", "", note if status in ("exempt", "listed") else ""
            status = "active" if status in ("merged", "abolished") else status
        rows.append([unit_code(number), full_name(number, year), KINDS[number // 100], AREA, begins, ends, status, note,
                     unit_code(successor) if successor else ""])
    return rows


def senders(year):
    return [number for number in USUAL if number not in SKIPPED[year]]


# ---- the figures -----------------------------------------------------------------------------------------------------

APPLICANTS = {"natural_person": 84, "business": 8, "research": 0.5, "public_welfare": 1, "legal_service": 4.5, "other": 2}
# How often applications end so; per unit the factors of LEANINGS apply.
ENDINGS = {
    "results.granted": 42, "results.partial": 9,
    "results.refused.state_secret": 0.3, "results.refused.prohibited_by_law": 0.6,
    "results.refused.public_security": 0.2, "results.refused.third_party": 2.2,
    "results.refused.internal_affairs": 1.8, "results.refused.process_information": 2.5,
    "results.refused.enforcement_file": 2.2, "results.refused.administrative_query": 3.2,
    "results.unavailable.not_held": 19, "results.unavailable.not_compiled": 4, "results.unavailable.still_unclear": 1.6,
    "results.not_processed.petition": 4.5, "results.not_processed.repeated": 2,
    "results.not_processed.publication": 0.3, "results.not_processed.excessive": 0.4,
    "results.not_processed.reconfirmation": 0.6,
    "results.other.not_corrected": 2, "results.other.fee_unpaid": 0, "results.other.other": 1.2,
}
LEANINGS = {
    126: {"results.not_processed.petition": 14}, 202: {"results.refused.administrative_query": 9},
    105: {"results.refused.enforcement_file": 7}, 121: {"results.refused.enforcement_file": 5},
    205: {"results.refused.administrative_query": 5}, 101: {"results.unavailable.not_held": 1.6},
}
PENDING = 0.055  # of the applications received
GROUPS = ["review", "litigation.direct", "litigation.after_review"]
OUTCOMES = {"upheld": 60, "corrected": 9, "other": 16, "pending": 15}
FEES_FOR_PROCESSING = {  # year → unit → notices, charged, received, in 元: 46页 (46−30)×10; 52页 220; 118页 700+18×20
    2024: {110: (2, 860, 860)},
    2025: {110: (2, 1280, 1280), 111: (1, 160, 0)},
}
FORM_ROWS = ["requests.received", "requests.carried_in", *ENDINGS, "results.total", "requests.carried_out"]
SPLIT = {"t3": (FORM_ROWS, [*APPLICANTS, "total"]), "t4": (GROUPS, [*OUTCOMES, "total"])}
TABLE_2 = [*(f"{kind}.{what}" for kind in ("regulations", "normative_documents") for what in ("issued", "repealed", "in_force")),
           "licensing.decisions", "penalties.decisions", "coercion.decisions", "fees.amount"]
KEYS = {"t2": TABLE_2, **{part: [f"{row}/{column}" for row in rows for column in columns]
                          for part, (rows, columns) in SPLIT.items()},
        "fee": [f"processing_fee.{what}" for what in ("notices", "charged", "received")]}


def drawn(rng, weights):
    return rng.choices(list(weights), list(weights.values()))[0]


def with_totals(cells, part):
    """The cells of table 3 or 4 in the form's order, zeros and totals filled in."""
    rows, columns = SPLIT[part]
    complete = {}
    for row in rows:
        for column in columns[:-1]:
            complete[f"{row}/{column}"] = cells[f"{row}/{column}"]
        complete[f"{row}/total"] = sum(cells[f"{row}/{column}"] for column in columns[:-1])
    return complete


def applications(rng, number, received, carried_in, unpaid):
    """Table 3: every application ends in one row, or is carried out, in its applicant's column."""
    leaning = LEANINGS.get(number, {})
    weights = {row: weight * leaning.get(row, 1) for row, weight in ENDINGS.items()}
    cells = Counter()
    for column, count in carried_in.items():
        cells[f"requests.carried_in/{column}"] = count
        for _ in range(count):
            cells[f"{drawn(rng, weights)}/{column}"] += 1
    for at in range(received):
        column = drawn(rng, APPLICANTS) if at else "natural_person"
        cells[f"requests.received/{column}"] += 1
        if at < unpaid:
            cells[f"results.other.fee_unpaid/{column}"] += 1
        elif rng.random() < PENDING and number not in HALF_YEAR[YEAR]:
            cells[f"requests.carried_out/{column}"] += 1
        else:
            cells[f"{drawn(rng, weights)}/{column}"] += 1
    for column in APPLICANTS:
        cells[f"results.total/{column}"] = sum(cells[f"{row}/{column}"] for row in ENDINGS)
    return with_totals(cells, "t3")


def disputes(rng, usually, before):
    """Table 4: what was pending last year is in this year's total again."""
    cells = Counter()
    for group, usual_count in zip(GROUPS, usually):
        pending = before.get(f"{group}/pending", 0)
        for _ in range(max(pending, int(usual_count) + rng.choice([-1, 0, 0, 1]) if usual_count else 0)):
            cells[f"{group}/{drawn(rng, OUTCOMES)}"] += 1
    return with_totals(cells, "t4")


def decisions(rng, year, usually, before, half):
    """Table 2. A unit that usually has none of a kind has none."""
    licensing, penalties, coercion, fees, stock, *documents = usually
    issued, repealed = (int(n) for n in (documents[:2] if year < YEAR else documents[2:]))
    in_force = int(stock) if year < YEAR else before.get("normative_documents.in_force", 0) + issued - repealed
    cells = dict.fromkeys(TABLE_2, 0) | {"normative_documents.issued": issued, "normative_documents.repealed": repealed,
                                         "normative_documents.in_force": in_force}
    for key, base in zip(TABLE_2[-4:], (licensing, penalties, coercion, fees)):
        last = Decimal(before.get(key, base))
        change = Decimal(str(rng.uniform(0.97, 1.03) if year < YEAR else rng.uniform(0.84, 1.24))) * (Decimal("0.5") if half else 1)
        if base:
            cells[key] = round(last * change, 4).normalize() if key == "fees.amount" else max(1, int(round(last * change)))
    return cells


def year_figures(year, last):
    """Every unit's cells of one year: number → {cell key: value}. Drawn anew where two units would look alike, or a unit
    like itself last year, a count of ten or more would change beyond a quarter or fourfold, or nothing was left to hand over
    to the renamed unit."""
    table, seen = {}, {"t2": set(), "t3": set()}
    for number in senders(year):
        rng = random.Random(SEED * 10000 + year % 100 * 1000 + number)
        before = last.get(OLD_NAME if number == RENAMED else number, {})
        half = number in HALF_YEAR.get(year, ())
        requests, *rest = USUAL[number][1]
        fee = FEES_FOR_PROCESSING[year].get(number)
        for _ in range(2000):
            carried_in = ({column: before.get(f"requests.carried_out/{column}", 0) for column in APPLICANTS} if year == YEAR
                          else Counter(drawn(rng, APPLICANTS) for _ in range(int(requests)) if rng.random() < PENDING))
            received = max(1, round(float(requests) * (rng.uniform(0.88, 1.12) if year < YEAR else rng.uniform(0.9, 1.3)) * (0.5 if half else 1)))
            unit = (decisions(rng, year, rest[:9], before, half)
                    | applications(rng, number, received, carried_in, 1 if fee and fee[2] < fee[1] else 0)
                    | disputes(rng, rest[9:], before))
            alike = any(any(unit[key] for key in KEYS[part]) and tuple(unit[key] for key in KEYS[part]) in seen[part] for part in seen)
            alike |= bool(before) and all(unit[key] == before[key] for key in KEYS["t3"])
            jumps = any(max(unit[key], value) >= 10 and not value <= unit[key] * 4 <= value * 16 for key, value in before.items() if key in unit)
            handed_over = number != OLD_NAME or unit["requests.carried_out/total"] > 1
            if not alike and not jumps and handed_over:
                break
        else:
            sys.exit(f"unit {number}, {year}: no figures found that fit; try another seed")
        for part in seen:
            seen[part].add(tuple(unit[key] for key in KEYS[part]))
        table[number] = unit | (dict(zip(KEYS["fee"], fee)) if fee else {})
    return table


def consolidated(table):
    total = Counter()
    for number, cells in table.items():
        if number // 100 != 4:
            total.update(cells)
    return total


def check(now, last):
    """What the sample promises, counted independently of how it was drawn."""
    for table in (now, last):
        for number, cells in table.items():
            for column in SPLIT["t3"][1]:
                of = lambda row: cells[f"{row}/{column}"]
                assert of("requests.received") + of("requests.carried_in") == of("results.total") + of("requests.carried_out")
                assert of("results.total") == sum(of(row) for row in ENDINGS), number
            for rows, columns in SPLIT.values():
                for row in rows:
                    assert cells[f"{row}/total"] == sum(cells[f"{row}/{column}"] for column in columns[:-1]), (number, row)
            assert any(cells.values()) and all(cells[key] >= 0 for key in cells), number
        for cells in table.values():
            assert sum(other == cells for other in table.values()) == 1
    for number, cells in now.items():
        before = last.get(OLD_NAME if number == RENAMED else number, Counter())
        for column in SPLIT["t3"][1]:
            assert cells[f"requests.carried_in/{column}"] == before[f"requests.carried_out/{column}"], number
        of = lambda what: cells[f"normative_documents.{what}"]
        assert of("in_force") == before["normative_documents.in_force"] + of("issued") - of("repealed") >= 0, number
        for group in GROUPS:
            assert cells[f"{group}/total"] >= before[f"{group}/pending"], (number, group)
    # Both ways of counting a merger agree: the merged unit had neither stock nor anything pending.
    assert not any(last[MERGED][f"requests.carried_out/{column}"] for column in APPLICANTS)
    assert not last[MERGED]["normative_documents.in_force"] and not now[MERGED]["requests.carried_out/total"]
    old, new = consolidated(last), consolidated(now)
    for key in new:
        if max(old[key], new[key]) >= 10:
            assert old[key] <= new[key] * 2 and new[key] <= old[key] * 2, (key, old[key], new[key])


# ---- the words of a file: keys, or the labels of the definition ------------------------------------------------------

LABELS = dict(re.findall(r"(?:key|code): ([\w.]+), label: ([^,}]+)", (DEFINITION / "indicators.yaml").read_text("utf-8")))
HEADERS = {
    "keys": dict(zip("uyibv", ["unit", "year", "indicator", "breakdown", "value"])),
    "labels": dict(zip("uyibv", ["填报单位", "年度", "指标", "分类项", "数值"])),
}
COLUMNS = {"t3": dict(zip(SPLIT["t3"][1], "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计".split())),
           "t4": dict(zip(SPLIT["t4"][1], "结果维持 结果纠正 其他结果 尚未审结 总计".split()))}


def word(key, words):
    return key if words == "keys" else LABELS[key]


def category(part, code, words):
    return code if words == "keys" else COLUMNS[part][code]


def official_tables():
    """The form's tables: id → blocks of heading, corner, columns and rows, each column and row as (labels, key)."""
    tables, stack = {}, []
    for line in (DEFINITION / "tables.yaml").read_text("utf-8").split("\n"):
        text = line.strip().removeprefix("- ").strip("{}")
        indent = len(line) - len(line.lstrip())
        if text.startswith("id: "):
            blocks = tables[text[4:]] = []
        elif text.startswith("label: "):
            label, *rest = text[7:].split(", ")
            stack = [(at, name) for at, name in stack if at < indent] + [(indent, label)]
            if rest:
                axis.append(([name for _, name in stack], rest[0].removeprefix("key: ")))
        elif indent >= 6 and ":" in text and not text.startswith("under"):
            if line.lstrip().startswith("- "):
                blocks.append({"heading": "", "corner": "", "columns": [], "rows": []})
            name, value = text.split(":", 1)
            axis, stack = blocks[-1].get(name), []
            if value:
                blocks[-1][name] = value.strip()
    return tables


TABLES = official_tables()


def shown(paths, at, level):
    """A label of a tree where it begins; merged cells leave the rest empty."""
    path = paths[at]
    if level >= len(path) or at and paths[at - 1][: level + 1] == path[: level + 1]:
        return ""
    return path[level]


def official_rows(part, cells):
    """An official table as a sheet, merged cells and all."""
    lines = []
    for block in TABLES[part.replace("t", "table-")]:
        columns, rows = [path for path, _ in block["columns"]], [path for path, _ in block["rows"]] or [[]]
        if block["heading"]:
            lines.append([block["heading"]])
        left = max(map(len, rows))
        for level in range(max(map(len, columns))):
            corner = ([block["corner"] if level == 0 else ""] + [""] * (left - 1)) if left else []
            lines.append(corner + [shown(columns, at, level) for at in range(len(columns))])
        for at, (_, key) in enumerate(block["rows"] or [([], "")]):
            lines.append([shown(rows, at, level) for level in range(left)] + [cells[key + column] for _, column in block["columns"]])
    return lines


def matrix_rows(part, cells, words):
    """One row an indicator, its categories as columns."""
    rows, columns = SPLIT[part]
    return [[HEADERS[words]["i"], *(category(part, column, words) for column in columns)],
            *([word(row, words), *(cells[f"{row}/{column}"] for column in columns)] for row in rows)]


def part_of(key):
    return "t4" if key.split("/")[0] in GROUPS else "t3"


def long_rows(cells, words):
    rows = [[HEADERS[words][column] for column in "ibv"]]
    for key, value in cells.items():
        indicator, _, code = key.partition("/")
        rows.append([word(indicator, words), category(part_of(key), code, words) if code else "", value])
    return rows


def flat_rows(table, words):
    """One row a unit, all of tables 2 to 4."""
    keys = [key for part in ("t2", "t3", "t4") for key in KEYS[part]]
    names = []
    for key in keys:
        indicator, _, code = key.partition("/")
        names.append(word(indicator, words) + ("/" + category(part_of(key), code, words) if code else ""))
    head = [HEADERS[words]["u"], HEADERS[words]["y"], *names]
    return [head, *([unit_code(number) if words == "keys" else full_name(number), YEAR, *(cells[key] for key in keys)]
                    for number, cells in table.items())]


def json_object(number, cells, year=YEAR):
    document = {"unit": unit_code(number), "year": year, "figures": {}}
    for key, value in cells.items():
        indicator, _, code = key.partition("/")
        value = float(value) if isinstance(value, Decimal) else value
        if code:
            document["figures"].setdefault(indicator, {})[code] = value
        else:
            document["figures"][indicator] = value
    return document


# ---- files -----------------------------------------------------------------------------------------------------------


def plain(value):
    return f"{value:f}" if isinstance(value, Decimal) else value


def csv_bytes(rows, charset, newline):
    text = io.StringIO()
    csv.writer(text, lineterminator=newline).writerows([[plain(value) for value in row] for row in rows])
    return text.getvalue().encode(charset)


def json_bytes(document):
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def column_name(at):
    return (column_name(at // 26 - 1) if at > 25 else "") + chr(65 + at % 26)


def xlsx_bytes(sheets):
    """A workbook of (name, rows), stored without compression so that its bytes do not depend on zlib."""
    office = "http://schemas.openxmlformats.org"
    main, rel = f"{office}/spreadsheetml/2006/main", f"{office}/officeDocument/2006/relationships"
    strings, parts = {}, {}
    for at, (_, rows) in enumerate(sheets, 1):
        lines = ""
        for r, row in enumerate(rows, 1):
            line = ""
            for c, value in enumerate(row):
                place = f'r="{column_name(c)}{r}"'
                if not isinstance(value, str):
                    line += f"<c {place}><v>{plain(value)}</v></c>"
                elif value:
                    line += f'<c {place} t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
            lines += f'<row r="{r}">{line}</row>'
        parts[f"xl/worksheets/sheet{at}.xml"] = f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>'
    numbers = range(1, len(sheets) + 1)
    targets = [*(("worksheet", f"worksheets/sheet{i}.xml") for i in numbers), ("sharedStrings", "sharedStrings.xml")]
    types = "".join(f'<Override PartName="/xl/{to}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
                    for kind, to in [("sheet.main", "workbook.xml"), *targets])
    sheet_list = "".join(f'<sheet name="{escape(sheets[i - 1][0])}" sheetId="{i}" r:id="rId{i}"/>' for i in numbers)
    links = "".join(f'<Relationship Id="rId{i}" Type="{rel}/{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(targets, 1))
    package = f"{office}/package/2006"
    workbook = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{sheet_list}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        **parts,
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" uniqueCount="{len(strings)}">'
        + "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings) + "</sst>",
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, text in workbook.items():
            entry = zipfile.ZipInfo(name, (YEAR + 1, 1, 15, 9, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text).encode("utf-8"))
    return target.getvalue()


# One line a file: path (# is the area code), layout, words, encoding, line end, parts of the unit's cells. Units are in the
# path, or listed behind the colon. Parts are the tables of the form, and fee for the money of section 六.
FILES = """
#-101-县政府办公室.xlsx               official labels -         -    all
县政府部门/#-102.csv                  long     labels utf-8-sig CRLF all
县政府部门/#-103-表二.csv             official labels gb18030   CRLF t2
县政府部门/#-103-表三.csv             official labels gb18030   CRLF t3
县政府部门/#-103-表四.csv             official labels gb18030   CRLF t4
县政府部门/#-104.json                 json     keys   utf-8     LF   all
县政府部门/#-105-公安局.xlsx          official labels -         -    all
县政府部门/#-106.csv                  long     labels gb18030   CRLF all
县政府部门/#-107.csv                  long     keys   utf-8     LF   all
县政府部门/#-108.xlsx                 official labels -         -    all
县政府部门/#-109-主动公开.csv         long     labels utf-8-sig CRLF t2
县政府部门/#-109-依申请公开.csv       matrix   labels utf-8-sig CRLF t3+t4
县政府部门/#-110-自然资源和规划局.xlsx official labels -        -    all
县政府部门/#-111.csv                  long     labels gb18030   CRLF all
县政府部门/#-112.json                 json     keys   utf-8     LF   all
县政府部门/#-113-表二.csv             official labels utf-8-sig CRLF t2
县政府部门/#-113-表三.csv             official labels utf-8-sig CRLF t3
县政府部门/#-113-表四.csv             official labels utf-8-sig CRLF t4
县政府部门/#-114.xlsx                 official labels -         -    all
县政府部门/#-115.csv                  long     keys   utf-8     LF   all
县政府部门/#-116-1.csv                long     labels gb18030   CRLF t2
县政府部门/#-116-2.csv                matrix   labels gb18030   CRLF t3
县政府部门/#-116-3.csv                matrix   labels gb18030   CRLF t4
县政府部门/#-117.xlsx                 official labels -         -    all
县政府部门/#-118.json                 json     keys   utf-8     LF   all
县政府部门/#-119-表二.csv             official labels gb18030   CRLF t2
县政府部门/#-119-表三.csv             official labels gb18030   CRLF t3
县政府部门/#-119-表四.csv             official labels gb18030   CRLF t4
县政府部门/#-120.csv                  long     labels utf-8-sig CRLF all
县政府部门/#-121-市场监督管理局.xlsx  official labels -         -    all
县政府部门/#-122.csv                  long     keys   utf-8     LF   all
县政府部门/#-123.csv                  long     labels gb18030   CRLF all
县政府部门/#-124.xlsx                 official labels -         -    all
县政府部门/#-126.csv                  flat     keys   utf-8     LF   all
县政府部门/#-127-上半年.csv           long     labels gb18030   CRLF all
县政府部门/#-128.xlsx                 official labels -         -    all
县政府部门/#-130-表二.csv             official labels gb18030   CRLF t2
县政府部门/#-130-表三.csv             official labels gb18030   CRLF t3
县政府部门/#-130-表四.csv             official labels gb18030   CRLF t4
县政府部门/#-131.json                 json     keys   utf-8     LF   all
institutions/#-201.xlsx               official labels -         -    all
institutions/#-202-table-2.csv        official labels utf-8     LF   t2
institutions/#-202-table-3.csv        official labels utf-8     LF   t3
institutions/#-202-table-4.csv        official labels utf-8     LF   t4
institutions/#-203.xlsx               official labels -         -    all
institutions/#-204.csv                long     labels utf-8     LF   all
institutions/#-205-t2.csv             long     keys   utf-8     LF   t2
institutions/#-205-t3-t4.csv          matrix   keys   utf-8     LF   t3+t4
institutions/#-206.csv                long     labels gb18030   CRLF all
institutions/batch.json               json     keys   utf-8     LF   all  :207 208
townships/#-301-东湖街道.xlsx         official labels -         -    all
townships/#-302-表二.csv              official labels gb18030   CRLF t2
townships/#-302-表三.csv              official labels gb18030   CRLF t3
townships/#-302-表四.csv              official labels gb18030   CRLF t4
townships/#-303.csv                   long     labels gb18030   CRLF all
townships/#-304.json                  json     keys   utf-8     LF   all
townships/batch-1.csv                 flat     keys   utf-8     LF   all  :305 306 307 308 309 310
townships/乡镇汇总.csv                flat     labels gb18030   CRLF all  :311 312 313
townships/#-314.xlsx                  official labels -         -    all
townships/#-315.csv                   long     labels utf-8-sig CRLF all
townships/#-316.json                  json     keys   utf-8     LF   all
townships/#-317-1.csv                 long     labels utf-8     LF   t2
townships/#-317-2.csv                 matrix   labels utf-8     LF   t3+t4
townships/#-318-表二.csv              official labels utf-8-sig CRLF t2
townships/#-318-表三.csv              official labels utf-8-sig CRLF t3
townships/#-318-表四.csv              official labels utf-8-sig CRLF t4
vertical/#-401-税务局.xlsx            official labels -         -    all
vertical/#-402.csv                    long     keys   utf-8     LF   all
vertical/#-403.json                   json     keys   utf-8     LF   all
"""


def content(path, layout, words, charset, newline, part, units, table):
    parts = ["t2", "t3", "t4", "fee"] if part == "all" else part.split("+")
    own = {number: {key: table[number][key] for each in parts for key in KEYS[each] if key in table[number]} for number in units}
    cells = own[units[0]]
    if layout == "json":
        documents = [json_object(number, own[number]) for number in units]
        return json_bytes(documents if len(documents) > 1 else documents[0])
    if path.endswith(".xlsx"):
        sheets = [(name, official_rows(each, cells)) for each, name in zip(parts, ("表二", "表三", "表四"))]
        money = {key: cells[key] for key in KEYS["fee"] if key in cells}
        return xlsx_bytes(sheets + ([("信息处理费", long_rows(money, words))] if money else []))
    end = {"LF": "\n", "CRLF": "\r\n"}[newline]
    if layout == "flat":
        return csv_bytes(flat_rows(own, words), charset, end)
    rows = long_rows(cells, words) if layout == "long" else []
    for each in parts if layout != "long" else []:
        rows += official_rows(each, cells) if layout == "official" else matrix_rows(each, cells, words)
    return csv_bytes(rows, charset, end)


def write_submissions(table, folder):
    sent = Counter()
    for line in FILES.strip().split("\n"):
        fields, _, named = line.partition(":")
        path, layout, words, charset, newline, part = fields.split()
        path = path.replace("#", AREA)
        units = [int(number) for number in named.split()] or [int(re.search(AREA + r"-(\d{3})", path)[1])]
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content(path, layout, words, charset, newline, part, units, table))
        sent.update({(number, each): 1 for number in units for each in (["t2", "t3", "t4"] if part == "all" else part.split("+"))})
    assert sent == Counter({(number, each): 1 for number in table for each in ("t2", "t3", "t4")}), "every table is sent once"


# ---- last year, compiled by the program ------------------------------------------------------------------------------

REPORT_2024 = f"""definition: cn-2021
year: 2024
issuer: {{code: "{AREA}", name: {COUNTY}人民政府, level: county}}
published: 2025-03-26
contact: {{address: {COUNTY}人民路2号, postcode: "990200", phone: 0990-7654321, email: zwgk@shilixian.example, site: https://www.shilixian.example}}
outputs: [markdown]
"""
PROSE_2024 = {
    "preamble": """根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），示例县人民政府办公室汇总各单位数据，编成${year}年度报告。统计时间为${year}年1月1日至12月31日。电子版刊登在示例县人民政府门户网站（${contact.site}），欢迎下载；咨询请致电${contact.phone}，来信请寄${contact.address}（邮编：${contact.postcode}；电子邮箱：${contact.email}）。
""",
    "overview": """## （一）主动公开

这一年的主动公开突出重点民生领域。县政府和各部门制发行政规范性文件${f('normative_documents.issued')}件，废止${f('normative_documents.repealed')}件，年末有效${f('normative_documents.in_force')}件。行政许可决定${f('licensing.decisions')}件、行政处罚决定${f('penalties.decisions')}件、行政强制决定${f('coercion.decisions')}件，在作出后按规定上网。行政事业性收费${f('fees.amount')}万元。

## （二）依申请公开

收到申请${f('requests.received')}件，加上以前年度转来的${f('requests.carried_in')}件，办结${f('results.total')}件，留待下一年办理${f('requests.carried_out')}件。申请渠道包括当面、邮寄和网络，答复前由法制机构把关。

## （三）政府信息管理

修订公开目录，补录历史文件，对内容陈旧的页面作了下线或者标注处理。

## （四）政府信息公开平台建设

改版县政府门户网站公开专栏，在政务服务大厅增设自助查询设备，关停长期不更新的账号。

## （五）监督保障

每季度检查一次栏目更新情况，检查结果计入工作考核；委托第三方进行社会评议；全年没有责任追究事项。
""",
    "problems": """工作中的主要问题：部分乡镇专栏内容单薄，文件发布后解读跟进不足，少数单位答复申请时引用条款不够准确。

改进的做法：编印乡镇公开事项清单样本，要求文件与解读材料一并送审，组织答复文书集中点评。
""",
    "other": """按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），发出收费通知${f('processing_fee.notices')}件，通知收费${f('processing_fee.charged')}元，实收${f('processing_fee.received')}元。没有其他需要报告的事项。
""",
}


def write_history(table, folder):
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        (project / "report.yaml").write_text(REPORT_2024, "utf-8")
        (project / "roster.csv").write_bytes(csv_bytes(roster(YEAR - 1), "utf-8", "\n"))
        for name, text in PROSE_2024.items():
            (project / "narrative").mkdir(exist_ok=True)
            (project / "narrative" / f"{name}.md").write_text(text, "utf-8")
        (project / "submissions").mkdir()
        documents = [json_object(number, cells, YEAR - 1) for number, cells in table.items()]
        (project / "submissions" / "units.json").write_bytes(json_bytes(documents))
        subprocess.run([CHECKOUT / "report", "compile", "--lang", "en", project], check=True)
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("model.json", "units.csv"):
            shutil.copyfile(project / "out" / name, folder / name)


def main(arguments):
    history = "--history" in arguments
    folders = [argument for argument in arguments if argument != "--history"]
    sample = Path(folders[0]) if folders else CHECKOUT / "samples" / "county-2025"
    last = year_figures(YEAR - 1, {})
    now = year_figures(YEAR, last)
    check(now, last)
    shutil.rmtree(sample / "submissions", ignore_errors=True)
    write_submissions(now, sample / "submissions")
    (sample / "roster.csv").write_bytes(csv_bytes(roster(YEAR), "utf-8", "\n"))
    if history:
        write_history(last, sample / "history" / str(YEAR - 1))
    counted = consolidated(now)
    print(f"{len(now)} units, {len(FILES.strip().splitlines())} files; received {counted['requests.received/total']}, "
          f"closed {counted['results.total/total']}; all sums hold")


if __name__ == "__main__":
    main(sys.argv[1:])
