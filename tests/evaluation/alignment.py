#!/usr/bin/env python3
"""Statements that several outlets print (BASIL triplets): which gold quoted spans of one event are told as one statement.

usage: alignment.py quotes.json labels.tsv dossier.json [-v]
There is no gold for variants. Two gold spans of different outlets of one event that share a run of five words or more are taken to be
one statement; recall is the share of them whose words stand in one group of the dossier. Groups that join spans without such a run are
listed with -v, to be judged by eye.
"""
import json
import re
import sys
from itertools import combinations

RUN = 5


def words(text):
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower()))


def runs(text):
    w = words(text)
    return {tuple(w[i:i + RUN]) for i in range(len(w) - RUN + 1)}


def main():
    gold = json.load(open(sys.argv[1], encoding="utf-8"))
    event = dict(line.rstrip("\n").split("\t")[:2] for line in open(sys.argv[2], encoding="utf-8") if line.strip())
    dossier = json.load(open(sys.argv[3], encoding="utf-8"))
    groups = []
    for story in dossier["stories"]:
        for group in story["quotations"]:
            groups.append({(t["article"], t["start"], t["end"]) for t in group["same"]})
    by_article = {}
    for n, group in enumerate(groups):
        for article, start, end in group:
            by_article.setdefault(article, []).append((start, end, n))

    def of(article, span):
        return {n for start, end, n in by_article.get(article, []) if start < span["end"] and span["start"] < end}

    by_event = {}
    for article, spans in gold.items():
        for span in spans:
            by_event.setdefault(event.get(article, article), []).append((article, span))
    same = found = other = 0
    for spans in by_event.values():
        for (a, x), (b, y) in combinations(spans, 2):
            if a == b:
                continue
            joined = any(n in of(b, y) for n in of(a, x))
            if runs(x["text"]) & runs(y["text"]):
                same += 1
                found += joined
                if not joined and "-v" in sys.argv:
                    print("missed:", x["text"][:140], "|", y["text"][:140])
            elif joined:
                other += 1
                if "-v" in sys.argv:
                    print("joined without a run:", x["text"][:140], "|", y["text"][:140])
    print(json.dumps({"same": same, "found": found, "recall": round(found / max(1, same), 3), "joined_without_a_run": other,
                      "groups_of_several": sum(len(g) > 1 for g in groups)}))


main()
