"""Which words tell of a happening, against the action mentions of ECB+ (Cybulska and Vossen 2014). Python 3, standard library only.

triggers.py GOLD PREDICTIONS [--topics FIRST-LAST] [-v]: GOLD is ecbplus.jsonl; PREDICTIONS is what `synoptic annotate` wrote of its texts (`evaluation.py
subtopics`: the tokens of a document joined by blanks). Without arguments it tests itself.

Convention: gold are the mentions of kind action whose sentences were all validated; predicted are the triggers that begin in such a sentence. A mention
is the set of its tokens, a trigger the set of tokens that it touches. The main figure (f1) counts a trigger right if it shares a token with a gold
mention, one to one: a mention is found once, and a second trigger within it is wrong. Beside it stands the figure for exactly the same tokens (exact_f1);
four fifths of the mentions are one token, and no trigger is more than one.
"""
import json, sys


def lines(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(line) for line in f if line.strip()]


def offsets(document):
    """For every token its place in the text, counted in UTF-16 code units as the predictions count."""
    at, places = 0, []
    for sentence in document["sentences"]:
        row = []
        for word in sentence:
            size = len(word.encode("utf-16-le")) // 2
            row.append((at, at + size))
            at += size + 1
        places.append(row)
    return places


def pairs(gold, found):
    """Size of a greatest one-to-one matching of sets that share a token (augmenting paths)."""
    owner = {}

    def place(i, seen):
        for j, other in enumerate(found):
            if j not in seen and gold[i] & other:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(gold)))


def f1(right, found, gold):
    return {"p": right / max(1, found), "r": right / max(1, gold), "f1": 2 * right / max(1, found + gold)}


def sentences(document, events):
    """Gold and predicted token sets of each validated sentence."""
    places = offsets(document)
    gold, found = {}, {}
    for mention in document["mentions"]:
        if mention["kind"] == "action" and all(document["validated"][s] for s, _ in mention["tokens"]):
            gold.setdefault(mention["tokens"][0][0], []).append({(s, t) for s, t in mention["tokens"]})
    for event in events:
        start, end = event["trigger"]["start"], event["trigger"]["end"]
        touched = {(s, t) for s, row in enumerate(places) if row and row[0][0] < end and start < row[-1][1] for t, (a, b) in enumerate(row) if a < end and start < b}
        if touched and document["validated"][min(touched)[0]]:
            found.setdefault(min(touched)[0], []).append(touched)
    return [(s, gold.get(s, []), found.get(s, [])) for s, valid in enumerate(document["validated"]) if valid]


def figures(gold_file, predictions, first=1, last=10**9, verbose=False):
    predicted = {p["id"]: p["events"] for p in lines(predictions)}
    right = exact = found_count = gold_count = 0
    for document in lines(gold_file):
        if not first <= int(document["topic"]) <= last:
            continue
        for s, gold, found in sentences(document, predicted.get(document["id"], [])):
            right += pairs(gold, found)
            exact += sum(mention in found for mention in gold)
            found_count += len(found)
            gold_count += len(gold)
            if verbose:
                words = document["sentences"][s]
                told = set().union(*gold) if gold else set()
                guessed = set().union(*found) if found else set()
                print(" ".join(w + ("" if not ((s, t) in told or (s, t) in guessed) else "[ok]" if (s, t) in told and (s, t) in guessed else "[MISSED]" if (s, t) in told else "[EXTRA]") for t, w in enumerate(words)))
    main, strict = f1(right, found_count, gold_count), f1(exact, found_count, gold_count)
    return {"mentions": gold_count, "triggers": found_count, **main, **{f"exact_{name}": value for name, value in strict.items()}}


def test():
    assert pairs([{1}, {2, 3}], [{3}, {1}]) == 2 and pairs([{1, 2}], [{1}, {2}]) == 1 and pairs([{1}], [{2}]) == 0
    # Greedy would give {1, 2} to the first mention and leave the second without.
    assert pairs([{1, 2}, {2}], [{2}, {1}]) == 2
    document = {"sentences": [["a", "bb", "c"], ["d"]], "validated": [True, False], "mentions": [{"kind": "action", "tokens": [[0, 1], [0, 2]]}, {"kind": "action", "tokens": [[1, 0]]}]}
    assert offsets(document) == [[(0, 1), (2, 4), (5, 6)], [(7, 8)]]
    assert sentences(document, [{"trigger": {"start": 2, "end": 4}}, {"trigger": {"start": 7, "end": 8}}]) == [(0, [{(0, 1), (0, 2)}], [{(0, 1)}])]


if __name__ == "__main__":
    if len(sys.argv) == 1:
        test()
        print("the scorer's own cases: passed")
    else:
        topics = sys.argv[sys.argv.index("--topics") + 1].split("-") if "--topics" in sys.argv else ("1", "1000000")
        print(json.dumps(figures(sys.argv[1], sys.argv[2], int(topics[0]), int(topics[1]), "-v" in sys.argv)))
