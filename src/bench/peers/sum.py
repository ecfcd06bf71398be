"""Adds up the long CSV files of a folder by indicator and category, with Python's csv alone: python3 sum.py FOLDER"""
import csv
import os
import sys

sums = {}
for name in sorted(os.listdir(sys.argv[1])):
    with open(os.path.join(sys.argv[1], name), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cell = row["indicator"], row["breakdown"]
            sums[cell] = sums.get(cell, 0) + float(row["value"])
for (indicator, category), total in sums.items():
    print(f"{indicator},{category},{total:g}")
