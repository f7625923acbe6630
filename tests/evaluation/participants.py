"""Who did what to whom, against the gold standard records of PLOVER and the marked pairs of PLV. Python 3, standard library only.

participants.py gsr GOLD.json PREDICTIONS [-v]: actor + root + recipient. PREDICTIONS is what `synoptic annotate` wrote of the records.
participants.py plv RECORDS.jsonl PREDICTIONS [-v]: how often an event has the marked source as actor and the marked target as recipient.
Without arguments it tests itself.

Conventions for gsr. A record is the tuples (source, root, target), one for each source and each target; a side without anybody is a side of its own
kind, which only an empty side matches. An event is the tuples of its actors and its recipients in the same way. Two tuples match if the roots are
equal and on both sides the words share the last word (the head) or any content word (letters and digits, small words left out, a final
possessive or full stop cut). Tuples are matched one to one, F1 is over all records. A sentence has one gold record but tells several events, so four
figures are given:
  one        of each sentence one event with a code: the first that has an actor, else the first (news tells first what it is about)
  all        every event with a code
  given      the event, with or without a code, whose trigger is one of the words that the coders marked as telling it; roots are not compared
  *_pair     as the figure, the roots not compared
"""
import json, re, sys

SMALL = set("a an the of and or in on at to for by with from its his her their who that which s new former".split())
POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s|$)")


def lines(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(line) for line in f if line.strip()]


def words(text):
    found = [w.strip(".").lower() for w in re.findall(r"[\w.]+", POSSESSIVE.sub("", text or "").replace("-", " "))]
    return [w for w in found if w]


def content(text):
    found = words(text)
    return {w.replace(".", "") for w in found if w not in SMALL} or {w.replace(".", "") for w in found}


def same(gold, found):
    if gold is None or found is None:
        return gold is found
    return bool(content(gold) & content(found))


def product(sources, targets):
    return [(s, t) for s in sources or [None] for t in targets or [None]]


def sides(event):
    def texts(one, many):
        return [p["text"] for p in event.get(many) or ([event[one]] if event.get(one) else [])]

    return texts("actor", "actors"), texts("recipient", "recipients")


def matches(gold, found, rooted):
    """Greatest number of tuples matched one to one; there are a handful, so trying in order is enough."""
    left, count = list(gold), 0
    for root, source, target in found:
        hit = next((g for g in left if (not rooted or g[0] == root) and same(g[1], source) and same(g[2], target)), None)
        if hit:
            left.remove(hit)
            count += 1
    return count


def best(events):
    return [min(events, key=lambda event: not sides(event)[0])] if events else []


def f1(right, found, gold):
    return 2 * right / (found + gold) if found + gold else 0.0


def gsr(gold_file, predictions, verbose=False):
    with open(gold_file, encoding="utf8") as f:
        gold = json.load(f)
    predicted = {p["id"]: p for p in lines(predictions)}
    sums = {name: [0, 0, 0, 0] for name in ("one", "all", "given")}
    for key, record in gold.items():
        tuples = [(record["root"].upper(), s, t) for s, t in product([a["actorText"] for a in record["source"]], [a["actorText"] for a in record["target"]])]
        article = predicted.get(key, {"events": [], "text": ""})
        coded = [e for e in article["events"] if e.get("type")]
        told = set(words(record["eventText"]))
        marked = [e for e in article["events"] if article["text"][e["trigger"]["start"] : e["trigger"]["end"]].lower() in told]
        for name, events in (("one", best(coded)), ("all", coded), ("given", best(marked))):
            found = [((e.get("type") or "").upper(), s, t) for e in events for s, t in product(*sides(e))]
            total = sums[name]
            total[0] += matches(tuples, found, True)
            total[1] += matches(tuples, found, False)
            total[2] += len(found)
            total[3] += len(tuples)
            if verbose and name == verbose:
                mark = "ok " if matches(tuples, found, name != "given") == len(tuples) else "   "
                shown = [(article["text"][e["trigger"]["start"] : e["trigger"]["end"]], e.get("type"), *sides(e)) for e in events]
                print(f"{mark} {article['text']}\n      gold {record['eventText']!r} {tuples}\n      found {shown}")
    figures = {"records": len(gold)}
    for name, (right, pair, found, whole) in sums.items():
        if name != "given":
            figures.update({f"{name}_p": right / max(1, found), f"{name}_r": right / max(1, whole), f"{name}_f1": f1(right, found, whole)})
        figures[f"{name}_pair_f1"] = f1(pair, found, whole)
    return figures


def plv(records, predictions, verbose=False):
    predicted = {p["id"]: p for p in lines(predictions)}
    counts = dict.fromkeys(("actor", "recipient", "both", "any_actor", "any_recipient", "any_both", "coded"), 0)
    # A pair whose words do not stand in the sentence as they were given has no place.
    rows = [r for r in lines(records) if "source_span" in r and "target_span" in r]
    for record in rows:
        events = predicted.get(record["id"], {"events": []})["events"]
        coded = [e for e in events if e.get("type")]

        def hit(event, one, many, span):
            return any(p["start"] < span[1] and span[0] < p["end"] for p in event.get(many) or ([event[one]] if event.get(one) else []))

        def both(event):
            return hit(event, "actor", "actors", record["source_span"]), hit(event, "recipient", "recipients", record["target_span"])

        chosen = best(coded) or best(events)
        counts["coded"] += bool(coded)
        seen = [both(e) for e in chosen] or [(False, False)]
        a, r = seen[0]
        counts["actor"] += a
        counts["recipient"] += r
        counts["both"] += a and r
        every = [both(e) for e in events]
        counts["any_actor"] += any(a for a, _ in every)
        counts["any_recipient"] += any(r for _, r in every)
        counts["any_both"] += any(a and r for a, r in every)
        if verbose and not (a and r):
            text = record["text"]
            shown = [(text[e["trigger"]["start"] : e["trigger"]["end"]], e.get("type"), *sides(e)) for e in chosen]
            print(f"    {text}\n      gold {record['source']!r} -> {record['target']!r}\n      found {shown}")
    return {"records": len(rows), **{name: n / max(1, len(rows)) for name, n in counts.items()}}


def test():
    assert same("President Ada Lund", "Ms Lund") and not same("the Tolmians", "the army") and same(None, None) and not same(None, "x")
    assert same("U.N. Council", "UN envoy") and same("Tolm's army", "Tolm")
    gold = [("AID", "Tolm", "Xland"), ("AID", "Tolm", "Yland")]
    assert matches(gold, [("AID", "Tolm", "Xland"), ("AID", "Tolm", "Xland")], True) == 1
    assert matches(gold, [("YIELD", "Tolm", "Yland")], True) == 0 and matches(gold, [("YIELD", "Tolm", "Yland")], False) == 1
    assert matches([("AID", "Tolm", None)], [("AID", "Tolm", "Xland")], True) == 0
    assert product(["a"], []) == [("a", None)]


if __name__ == "__main__":
    if len(sys.argv) == 1:
        test()
        print("the scorer's own cases: passed")
    else:
        verbose = sys.argv[5] if len(sys.argv) > 5 else "one" if "-v" in sys.argv else False
        print(json.dumps({"gsr": gsr, "plv": plv}[sys.argv[1]](sys.argv[2], sys.argv[3], verbose)))
