"""Scores what `synoptic stories --copies` found in a set that `bench/Synoptic.Bench hard-copies` made, with plain word overlap beside it.

python3 tests/evaluation/hard_copies.py FOLDER PREDICTIONS.jsonl

Prints one JSON line: precision, recall and F1 of the pairs; recall by case; the share of decidable directions told rightly among the
copies found, and by kind of evidence; F1 of the share of 5-grams of the smaller article that the other has, at the threshold that is
best on this very set. With --show the pairs that went wrong are listed."""
import collections, json, pathlib, re, sys


def rows(path):
    with open(path, encoding="utf8") as f:
        return [line.rstrip("\n").split("\t") for line in f if line.strip()]


def lines(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(line) for line in f if line.strip()]


def f1(right, found, wanted):
    return round(2 * right / max(1, found + wanted), 4)


def grams(text, n=5):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def overlap(articles, pairs):
    sets = {a["id"]: grams(a["text"]) for a in articles}
    scored = sorted(((len(sets[a] & sets[b]) / max(1, min(len(sets[a]), len(sets[b]))), label != "independent") for a, b, label in pairs), reverse=True)
    wanted, right, best = sum(copy for _, copy in scored), 0, (0, 0)
    for found, (score, copy) in enumerate(scored, 1):
        right += copy
        best = max(best, (f1(right, found, wanted), round(score, 3)))
    return best


def main(folder, predictions, show):
    folder = pathlib.Path(folder)
    pairs, directions = rows(folder / "pairs.tsv"), rows(folder / "directions.tsv")
    found = {frozenset((p["a"], p["b"])): p for p in lines(predictions)}
    total, hit, wrong = collections.Counter(), collections.Counter(), []
    for a, b, label in pairs:
        total[label] += 1
        hit[label] += frozenset((a, b)) in found
        if (frozenset((a, b)) in found) != (label != "independent"):
            wrong.append((a, b, label))
    copies = sum(n for label, n in total.items() if label != "independent")
    right = sum(n for label, n in hit.items() if label != "independent")
    told, rightly = collections.Counter(), collections.Counter()
    for a, b, evidence in directions:
        if frozenset((a, b)) not in found:
            continue
        told[evidence] += 1
        rightly[evidence] += found[frozenset((a, b))]["a"] == a
        if found[frozenset((a, b))]["a"] != a:
            wrong.append((a, b, "direction by " + evidence))
    articles = lines(folder / "articles.jsonl")
    of_overlap, threshold = overlap(articles, pairs)
    print(json.dumps({
        "articles": len(articles), "pairs": len(pairs), "copies": copies, "false_alarms": hit["independent"],
        "precision": round(right / max(1, right + hit["independent"]), 4), "recall": round(right / max(1, copies), 4),
        "f1": f1(right, right + hit["independent"], copies),
        "direction": round(sum(rightly.values()) / max(1, sum(told.values())), 4),
        "recall_by_case": {k: round(hit[k] / n, 3) for k, n in sorted(total.items()) if k != "independent"},
        "direction_by_evidence": {k: f"{rightly[k]}/{n}" for k, n in sorted(told.items())},
        "overlap_f1": of_overlap, "overlap_threshold": threshold,
    }))
    if show:
        for row in wrong:
            print("\t".join(row))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], "--show" in sys.argv)
