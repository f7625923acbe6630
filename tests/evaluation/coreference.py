"""Coreference of people and places across the reports of a subtopic of ECB+ (Cybulska and Vossen 2014), over gold mentions: MUC, B-cubed,
CEAF-e and their mean (CoNLL F1) as the reference scorer defines them (Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted
Mentions: A Reference Implementation"). Python 3, standard library only.

coreference.py GOLD PREDICTIONS: GOLD is ecbplus.jsonl; PREDICTIONS has one JSON line a document, {"id", "clusters": {mention: cluster}},
where mention is an index into the document's mentions. Prints one JSON line. Without arguments it tests itself.
coreference.py --events GOLD PREDICTIONS [--baselines]: the same for events (see there); PREDICTIONS may have "heads": {mention: head lemma} for the baselines.

Convention: mentions of people and places (kinds human and location) of the sentences whose annotation was validated, gold mentions given, gold
subtopics given, as in Barhom et al. 2019; a mention without a chain is a singleton, and singletons count (they do nothing to MUC, and raise
B-cubed and CEAF-e). A chain that spans subtopics is one chain in each: a subtopic is what the reference scorer calls a document, and counts
are summed over all of them before precision and recall are taken. A mention that a prediction leaves out is a cluster of its own.
Beside the system's figures stand those of "every mention alone" (none_) and of "one head word, one entity" (word_: the last word before
the first mark or preposition), which need no grammar.
"""
import collections, json, sys

KINDS = ("human", "location")
STOPS = {",", "of", "in", "at", "on", "near", "from", "'s", "’s", "who", "for"}


def links(gold, found):
    """MUC (Vilain et al. 1995): how many of the links that make each gold entity a whole stand in the other partition."""
    where = {m: i for i, cluster in enumerate(found) for m in cluster}
    kept = sum(len(entity) - len({where[m] for m in entity}) for entity in gold)
    return kept, sum(len(entity) - 1 for entity in gold)


def overlap(gold, found):
    """B-cubed (Bagga and Baldwin 1998): summed over mentions, the share of its gold entity that stands with it."""
    where = {m: i for i, cluster in enumerate(found) for m in cluster}
    total = 0.0
    for entity in gold:
        parts = collections.Counter(where[m] for m in entity)
        total += sum(n * n for n in parts.values()) / len(entity)
    return total, sum(len(entity) for entity in gold)


def aligned(gold, found):
    """CEAF-e (Luo 2005): similarity (phi 4) of the best one-to-one alignment of entities."""
    where = {m: i for i, cluster in enumerate(found) for m in cluster}
    cells, of = {}, list(range(len(gold) + len(found)))

    def root(x):
        while of[x] != x:
            of[x] = x = of[of[x]]
        return x

    for i, entity in enumerate(gold):
        for j, n in collections.Counter(where[m] for m in entity).items():
            cells[i, j] = 2 * n / (len(entity) + len(found[j]))
            of[root(i)] = root(len(gold) + j)
    # Entities that no row of shared mentions joins have nothing to do with each other: each such part has its own best alignment.
    parts = collections.defaultdict(list)
    for (i, j), value in cells.items():
        parts[root(i)].append((i, j, value))
    total = 0.0
    for part in parts.values():
        rows, columns = ({x: n for n, x in enumerate(sorted({cell[side] for cell in part}))} for side in (0, 1))
        size = max(len(rows), len(columns))
        table = [[0.0] * size for _ in range(size)]
        for i, j, value in part:
            table[rows[i]][columns[j]] = value
        total += best(table)
    return total


def best(table):
    """The greatest sum of a square table with one cell of each row and column (Kuhn-Munkres with potentials, cubic)."""
    n = len(table)
    row, column, of, way = [0.0] * (n + 1), [0.0] * (n + 1), [0] * (n + 1), [0] * (n + 1)
    for i in range(1, n + 1):
        of[0], j = i, 0
        least, used = [float("inf")] * (n + 1), [False] * (n + 1)
        while True:
            used[j] = True
            here, step, after = of[j], float("inf"), 0
            for k in range(1, n + 1):
                if used[k]:
                    continue
                cost = -table[here - 1][k - 1] - row[here] - column[k]
                if cost < least[k]:
                    least[k], way[k] = cost, j
                if least[k] < step:
                    step, after = least[k], k
            for k in range(n + 1):
                if used[k]:
                    row[of[k]] += step
                    column[k] -= step
                else:
                    least[k] -= step
            j = after
            if of[j] == 0:
                break
        while j:
            of[j] = of[way[j]]
            j = way[j]
    return sum(table[of[j] - 1][j - 1] for j in range(1, n + 1))


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def score(parts):
    """Figures of several documents, each a gold and a found partition of the same mentions."""
    sums = collections.Counter()
    for gold, found in parts:
        for name, measure in (("muc", links), ("b3", overlap)):
            for side, (one, other) in (("r", (gold, found)), ("p", (found, gold))):
                part, whole = measure(one, other)
                sums[name, side] += part
                sums[name, side, "of"] += whole
        sums["ceafe"] += aligned(gold, found)
        sums["ceafe", "r", "of"] += len(gold)
        sums["ceafe", "p", "of"] += len(found)
    figures = {}
    for name in ("muc", "b3", "ceafe"):
        for side in "pr":
            part = sums["ceafe"] if name == "ceafe" else sums[name, side]
            figures[f"{name}_{side}"] = part / sums[name, side, "of"] if sums[name, side, "of"] else 0.0
        figures[f"{name}_f1"] = f1(figures[f"{name}_p"], figures[f"{name}_r"])
    figures["conll"] = (figures["muc_f1"] + figures["b3_f1"] + figures["ceafe_f1"]) / 3
    return figures


def partition(labels):
    groups = collections.defaultdict(list)
    for mention, label in labels.items():
        groups[label].append(mention)
    return list(groups.values())


def head(document, mention):
    words = [document["sentences"][s][t] for s, t in mention["tokens"]]
    while len(words) > 1 and words[0].lower() in STOPS:
        del words[0]
    end = next((i for i, w in enumerate(words) if i and w.lower() in STOPS), len(words))
    return words[end - 1].lower()


def figures(gold_file, predictions_file, only=None):
    read = lambda path: [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]
    predicted = {p["id"]: p["clusters"] for p in read(predictions_file)}
    subtopics = collections.defaultdict(lambda: {name: {} for name in ("gold", "found", "word")})
    for d in read(gold_file):
        if only is not None and not only(d):
            continue
        for i, m in enumerate(d["mentions"]):
            if m["kind"] not in KINDS or not all(d["validated"][s] for s, _ in m["tokens"]):
                continue
            key, here = (m["kind"], d["id"], i), subtopics[d["subtopic"]]
            here["gold"][key] = m["chain"] or key
            here["found"][key] = predicted.get(d["id"], {}).get(str(i), key)
            here["word"][key] = (m["kind"], head(d, m))

    def measured(name, kinds=KINDS):
        keep = lambda labels: partition({m: c for m, c in labels.items() if m[0] in kinds})
        return score([(keep(s["gold"]), partition({m: m for m in s["gold"] if m[0] in kinds}) if name is None else keep(s[name])) for s in subtopics.values()])

    whole = measured("found")
    result = {"mentions": sum(len(s["gold"]) for s in subtopics.values()), **whole}
    for kind in KINDS:
        result[f"{kind}_conll"] = measured("found", (kind,))["conll"]
    result["word_conll"], result["none_conll"] = measured("word")["conll"], measured(None)["conll"]
    return result


def events(gold_file, predictions_file, baselines=False, only=None):
    """Events across reports. Convention: mentions of kind action of the validated sentences, gold mentions given; gold chains span the whole
    corpus, which is one space: neither topic nor subtopic is given, and a link between two topics or subtopics costs what it costs (as
    where Bugert et al. 2021 report 61.9 for "same lemma", 74.4 for it with a threshold of likeness of the documents, 74.8 for features
    and 79.2 for a neural system, on topics 36 to 45). A mention without a chain is a singleton, and singletons count. Every document's
    cluster names hold for all documents. pair_ are links themselves: right of those made, of those there are. With --baselines, from "heads":
    lemma_ (same head lemma is one), lemma_topic_ and lemma_subtopic_ (within a gold topic, a gold subtopic) and none_ (all alone); minutes."""
    read = lambda path: [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]
    predicted = {p["id"]: p for p in read(predictions_file)}
    gold, found, lemma, topic, subtopic = {}, {}, {}, {}, {}
    for d in read(gold_file):
        if only is not None and not only(d):
            continue
        own = predicted.get(d["id"], {})
        for i, m in enumerate(d["mentions"]):
            if m["kind"] != "action" or not all(d["validated"][s] for s, _ in m["tokens"]):
                continue
            key = (d["id"], i)
            gold[key], found[key] = m["chain"] or key, own.get("clusters", {}).get(str(i), key)
            lemma[key] = own.get("heads", {}).get(str(i), key)
            topic[key], subtopic[key] = (d["topic"], lemma[key]), (d["subtopic"], lemma[key])
    truth = partition(gold)
    result = {"mentions": len(gold), **score([(truth, partition(found))])}
    for name, labels in () if not baselines else (("lemma", lemma), ("lemma_topic", topic), ("lemma_subtopic", subtopic), ("none", {m: m for m in gold})):
        result[name + "_conll"] = score([(truth, partition(labels))])["conll"]
    pairs = lambda groups: sum(len(group) * (len(group) - 1) // 2 for group in groups)
    both = pairs(partition({m: (gold[m], found[m]) for m in gold}))
    result["pair_p"], result["pair_r"] = both / max(1, pairs(partition(found))), both / max(1, pairs(truth))
    return result


def test():
    near = lambda x, y: abs(x - y) < 1e-9
    # Gold {a b c} {d e f g}; found {a b} {c d} {e f g}. (Pradhan et al. work a like case through.)
    gold, found = [["a", "b", "c"], ["d", "e", "f", "g"]], [["a", "b"], ["c", "d"], ["e", "f", "g"]]
    assert links(gold, found) == (3, 5) and links(found, gold) == (3, 4)
    recall, precision = overlap(gold, found), overlap(found, gold)
    assert near(recall[0], (4 + 1) / 3 + (1 + 9) / 4) and near(precision[0], 2 + 0.5 + 0.5 + 3)
    # {a b c}~{a b}: 4/5; {d e f g}~{e f g}: 6/7.
    assert near(aligned(gold, found), 4 / 5 + 6 / 7)
    # Greedy takes 3 and then 0; the best is 2 + 2.
    assert near(best([[3, 2], [2, 0]]), 4) and near(best([[1, 0, 0], [0, 0, 1], [0, 1, 0]]), 3)
    same = score([(gold, gold), ([["x"]], [["x"]])])
    assert all(near(same[f"{m}_f1"], 1) for m in ("muc", "b3", "ceafe")) and near(same["conll"], 1)
    # All alone: no link is found, B-cubed precision is 1, recall 2 entities of 7 mentions; CEAF-e: 2/4 + 2/5 over 7 and 2.
    alone = score([(gold, [[m] for m in "abcdefg"])])
    assert near(alone["muc_f1"], 0) and near(alone["b3_p"], 1) and near(alone["b3_r"], 2 / 7)
    assert near(alone["ceafe_p"], 0.9 / 7) and near(alone["ceafe_r"], 0.9 / 2)
    # Documents are summed before the figures are taken.
    both = score([(gold, found), ([["x", "y"]], [["x"], ["y"]])])
    assert near(both["muc_r"], 3 / 6) and near(both["muc_p"], 3 / 4)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        test()
        print("the scorer's own cases: passed")
    elif sys.argv[1] == "--events":
        print(json.dumps(events(*sys.argv[2:4], "--baselines" in sys.argv)))
    else:
        print(json.dumps(figures(*sys.argv[1:3])))
