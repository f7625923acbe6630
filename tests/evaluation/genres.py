#!/usr/bin/env python3
"""UPOS, UAS and LAS (without subtypes) of two CoNLL-U files with the same words, by the genre that the gold file's document names tell.

Usage: genres.py GOLD PRED
"""
import re
import sys
from collections import defaultdict


def words(path):
    """(genre, UPOS, head, relation) of each word."""
    genre = "?"
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            found = re.match(r"# newdoc id = (?:GUM_)?([a-z]+)", line)
            if found:
                genre = found.group(1)
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                yield genre, cells[3], cells[6], cells[7].split(":")[0]


def main():
    gold, pred = sys.argv[1:]
    sums = defaultdict(lambda: [0, 0, 0, 0])
    for (genre, *g), (_, *p) in zip(words(gold), words(pred), strict=True):
        for key in (genre, "all"):
            row = sums[key]
            row[0] += 1
            row[1] += g[0] == p[0]
            row[2] += g[1] == p[1]
            row[3] += g[1:] == p[1:]
    print("| genre | words | UPOS | UAS | LAS |\n|---|---|---|---|---|")
    for key, (count, *right) in sorted(sums.items(), key=lambda item: (item[0] == "all", item[0])):
        print(f"| {key} | {count:,} | " + " | ".join(f"{100 * r / count:.1f}" for r in right) + " |")


if __name__ == "__main__":
    main()
