"""Small steps of ../../evaluate.sh: takes samples of gold files, reads what synoptic wrote for the scorers that want another form, and
prints the table. Python 3, standard library only."""
import gzip, hashlib, json, pathlib, sys


def lines(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(line) for line in f if line.strip()]


def gold(source, articles, target):
    """The part of a gold file {id: ...} that is of these articles."""
    keep = {a["id"] for a in lines(articles)}
    with open(source, encoding="utf8") as f:
        whole = json.load(f)
    pathlib.Path(target).write_text(json.dumps({k: v for k, v in whole.items() if k in keep}), encoding="utf8")


def sentences(source, count, target):
    """The first sentences of a file that divides them by blank lines."""
    with open(source, encoding="utf8") as f:
        parts = f.read().split("\n\n")
    pathlib.Path(target).write_text("\n\n".join(parts[: int(count)]).rstrip("\n") + "\n\n", encoding="utf8")


def subtopics(source, target, gold_target):
    """ECB+ as articles without a date, its tokens joined by blanks; a subtopic is one happening of its topic's kind."""
    with open(target, "w", encoding="utf8") as out, open(gold_target, "w", encoding="utf8") as gold_out:
        for d in lines(source):
            text = " ".join(" ".join(s) for s in d["sentences"])
            out.write(json.dumps({"id": d["id"], "title": None, "text": text, "published": None, "source": None}) + "\n")
            gold_out.write(d["id"] + "\t" + d["subtopic"] + "\n")


def first_ids(articles, target):
    pathlib.Path(target).write_text("".join(a["id"] + "\n" for a in lines(articles)), encoding="utf8")


def pages(folder, count, target, gold_target):
    """The first pages of the extraction benchmark, unpacked, with their gold."""
    folder, target = pathlib.Path(folder), pathlib.Path(target)
    target.mkdir()
    chosen = lines(folder / "pages.jsonl")[: int(count)]
    for page in chosen:
        (target / (page["id"] + ".html")).write_bytes(gzip.decompress((folder / page["file"]).read_bytes()))
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf8"))
    pathlib.Path(gold_target).write_text(json.dumps({p["id"]: truth[p["id"]] for p in chosen if p["id"] in truth}), encoding="utf8")


def bodies(extracted, target):
    """What extract wrote, by the name of the page."""
    found = {pathlib.Path(a["file"]).stem: {"articleBody": a["text"]} for a in lines(extracted)}
    pathlib.Path(target).write_text(json.dumps(found), encoding="utf8")


def load_dossier(folder):
    return json.loads((pathlib.Path(folder) / "dossier.json").read_text(encoding="utf8"))


def traced(folder):
    """Share of the evidence of a dossier that lies within its report, and of whole sentences that stand in it word for word."""
    dossier = load_dossier(folder)
    texts = {a["id"]: a["text"].encode("utf-16-le") for a in dossier["articles"]}
    seen = within = told = verbatim = 0

    def walk(node):
        nonlocal seen, within
        if isinstance(node, dict):
            if {"article", "start", "end"} <= node.keys():
                seen += 1
                within += 0 <= node["start"] < node["end"] <= len(texts.get(node["article"], b"")) // 2
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(dossier["stories"])
    for story in dossier["stories"]:
        for line in [*story["brief"], *story["timeline"], *story["commitments"]]:
            place = line["evidence"][0]
            words = texts[place["article"]][2 * place["start"] : 2 * place["end"]].decode("utf-16-le", "replace")
            told += 1
            verbatim += " ".join(words.split()) == " ".join(line["text"].split())
    return {"spans": seen, "within": within / max(1, seen), "sentences": told, "verbatim": verbatim / max(1, told)}


def records(folder, target, clusters):
    """The records of a dossier as score_figures reads them: the toll (which stands first among the figures), the date, the place."""
    dossier = load_dossier(folder)
    with open(target, "w", encoding="utf8") as out:
        for story in dossier["stories"]:
            rows = {}
            for row in story["figures"]:
                if row["indicator"] in ("killed", "injured"):
                    rows.setdefault(row["indicator"], row["best"])
            figures = {kind: rows.get(kind) for kind in ("killed", "injured")}
            place = story["place"]["name"] if story["place"] else None
            out.write(json.dumps({"story": story["story"], "figures": figures, "date": story["date"], "city": place}) + "\n")
    with open(clusters, "w", encoding="utf8") as out:
        for story in dossier["stories"]:
            for article in story["articles"]:
                out.write(json.dumps({"id": article, "story": story["story"]}) + "\n")


# How much of its wording a text kept, in the terms of Clough and Stevenson (2011). Cut: pasted, perhaps with parts left out or a touch
# here and there (verbatim, abridged, or nine tenths of the words in place). Light revision: what else is found by the words that stand
# where they stood (a score of 0.5 is 30 % of them). Heavy revision: less than that, or found by echoes alone.
def clough_kind(kind, score):
    if kind in ("verbatim", "abridged") or score >= 0.9:
        return "cut"
    return "light" if score >= 0.5 else "heavy"


def clough(gold, predictions):
    """Share of the pairs of Clough and Stevenson's corpus that get their kind of four: none, cut, light, heavy."""
    found = {frozenset((p["a"], p["b"])): clough_kind(p["kind"], p["score"]) for p in lines(predictions)}
    with open(gold, encoding="utf8") as f:
        pairs = [line.rstrip("\n").split("\t") for line in f if line.strip()]
    right = sum(found.get(frozenset((a, b)), "none") == label for a, b, label in pairs)
    return {"four_kinds": right / len(pairs)}


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()[:12]


def read_floors(path):
    rows = [l.rstrip("\n").split("\t") for l in open(path, encoding="utf8") if l.strip() and not l.startswith("#")]
    return {(task, metric): (float(floor), gold, key) for task, metric, floor, gold, key in rows}


def wanted(metrics, figures):
    """Names of metrics, each with its figure as a number."""
    for metric in metrics.split(","):
        yield metric, float(figures[metric])


def table(results, floors_path, shared, pin):
    """Prints every figure beside its floor. Each line of results: task, metrics, gold file under the folder of data, the scorer's JSON."""
    floors = read_floors(floors_path)
    low = other = count = 0
    print(f"{'task':32} {'metric':18} {'figure':>7} {'floor':>7}")
    measured = {}
    for row in open(results, encoding="utf8"):
        task, metrics, gold_file, output = row.rstrip("\n").split("\t", 3)
        key = digest(pathlib.Path(shared) / "data" / gold_file) if gold_file != "-" else "-"
        for metric, figure in wanted(metrics, json.loads(output)):
            count += 1
            measured[task, metric] = (figure, gold_file, key)
            floor, _, pinned = floors.get((task, metric), (None, "", ""))
            note = "no floor"
            if floor is not None and pinned != key:
                other, note = other + 1, "pinned on other gold: not compared"
            elif floor is not None:
                note = "" if figure >= floor else "UNDER ITS FLOOR"
                low += figure < floor
            print(f"{task:32} {metric:18} {figure:7.4f} {'' if floor is None else f'{floor:.3f}':>7}  {note}".rstrip())
    if pin:
        write_floors(floors_path, floors, measured)
        print(f"{len(measured)} floors pinned")
        return 0
    print(f"{count} figures, {low} under their floor" + (f", {other} not compared" if other else ""))
    return 1 if low else 0


def write_floors(path, floors, measured):
    # A floor lies 0.005 under what was measured: room for a change elsewhere that moves one or two cases, none for a mistake.
    # What has no gold is a promise of the house (every line traced): there the floor is the figure.
    head = [l for l in open(path, encoding="utf8") if l.startswith("#")]
    for (task, metric), (figure, gold_file, key) in measured.items():
        floors[task, metric] = (figure if gold_file == "-" else max(0, int((figure - 0.005) * 1000) / 1000), gold_file, key)
    with open(path, "w", encoding="utf8", newline="\n") as out:
        out.writelines(head)
        for (task, metric), (floor, gold_file, key) in sorted(floors.items(), key=lambda row: row[0][0]):
            out.write(f"{task}\t{metric}\t{floor:.3f}\t{gold_file}\t{key}\n")


if __name__ == "__main__":
    step, arguments = sys.argv[1], sys.argv[2:]
    if step == "table":
        sys.exit(table(*arguments[:3], arguments[3] == "pin"))
    result = {"gold": gold, "sentences": sentences, "subtopics": subtopics, "ids": first_ids, "pages": pages, "bodies": bodies, "traced": traced, "clough": clough, "records": records}[step](*arguments)
    if result is not None:
        print(json.dumps(result))
