"""What pages state of their reports (day of publication and of the last change, byline, title, outlet), against a key that was made by reading them. Python 3, standard library only.

page_dates.py KEY PREDICTIONS [-v|--shares]: with --shares only the share right of each fact, and dates invented. KEY is page-dates.tsv; PREDICTIONS is what `synoptic extract` wrote of the pages (a page is known by the start of its file's
name). Without arguments it tests itself.

Convention: the key has the day that a careful reader of the page takes, told from what is printed by the headline, JSON-LD, meta elements and the address, before
any program was run. Where a page states one moment in two zones that are a day apart, or two days that can't be told apart, both stand there (A|B), the reader's
first: `right` counts either, `right_first` the first only. `null`: the page does not state it; `-`: not keyed. A title is kept as the first 12 hexadecimal digits of
the SHA-256 of its letters and digits in lower case, so that no text of a page is in the key. Names are compared by their letters and digits, without "and".
`missed`: stated, and nothing given; `invented`: given, and not stated.
"""
import hashlib, json, os, re, sys

FACTS = ("published", "modified", "byline", "outlet", "title")


def plain(value):
    return "".join(c for c in re.sub(r"\band\b", " ", value.lower()) if c.isalnum())


def digest(title):
    return hashlib.sha256("".join(c for c in title.lower() if c.isalnum()).encode("utf8")).hexdigest()[:12]


def key(path):
    rows = {}
    with open(path, encoding="utf8") as f:
        for line in f:
            if line.startswith("#") or not line.strip():
                continue
            page, published, _, modified, byline, outlet, title = line.rstrip("\n").split("\t")
            rows[page] = dict(zip(FACTS, (published, modified, byline, outlet, title)))
    return rows


def given(article):
    return {
        "published": (article.get("published") or "")[:10] or None,
        "modified": (article.get("modified") or "")[:10] or None,
        "byline": article.get("byline") or None,
        "outlet": article.get("source") or None,
        "title": digest(article["title"]) if article.get("title") else None,
    }


def score(rows, articles, verbose=False):
    found = {}
    for article in articles:
        name = os.path.basename(article.get("file") or "")
        page = next((p for p in rows if name.startswith(p)), None)
        if page is not None and page not in found:
            found[page] = article
    out = {"pages": len(rows), "read": len(found)}
    for fact in FACTS:
        counts = dict.fromkeys(("stated", "right", "right_first", "wrong", "missed", "invented"), 0)
        for page, row in rows.items():
            if row[fact] == "-":
                continue
            accepted = row[fact].split("|")
            value = given(found[page])[fact] if page in found else None
            same = (lambda a, b: plain(a) == plain(b)) if fact in ("byline", "outlet") else (lambda a, b: a == b)
            states = accepted[0] != "null"
            counts["stated"] += states
            if value is None:
                what = "right" if "null" in accepted else "missed"
            elif any(a != "null" and same(a, value) for a in accepted):
                what = "right"
            else:
                what = "wrong" if states else "invented"
            if what == "right":
                first = accepted[0]
                counts["right"] += states
                counts["right_first"] += states and (value is not None and same(first, value))
            else:
                counts[what] += 1
                if verbose:
                    article = found.get(page, {})
                    shown = article.get({"outlet": "source"}.get(fact, fact))
                    print(f"{fact}\t{page}\t{what}\tkey {row[fact]}\tgiven {shown}\t{(article.get('takenFrom') or {}).get({'outlet': 'source'}.get(fact, fact))}")
        counts["share"] = round(counts["right"] / max(1, counts["stated"]), 3)
        counts["share_first"] = round(counts["right_first"] / max(1, counts["stated"]), 3)
        out[fact] = counts
    return out


def test():
    rows = {"aa": {"published": "2031-03-03|2031-03-04", "modified": "null", "byline": "Ana Lopez, Jon Vey", "outlet": "-", "title": digest("Bread is cheaper")}}
    article = {"file": "x/aa11.html", "published": "2031-03-04T01:00:00+00:00", "modified": "2031-03-05", "byline": "Ana Lopez and Jon Vey", "title": "Bread Is Cheaper!"}
    got = score(rows, [article])
    assert (got["published"]["right"], got["published"]["right_first"]) == (1, 0), got
    assert (got["modified"]["invented"], got["byline"]["right"], got["outlet"]["stated"], got["title"]["right"]) == (1, 1, 0, 1), got
    assert score(rows, [])["published"]["missed"] == 1


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a not in ("-v", "--shares")]
    if not arguments:
        test()
        print("page_dates.py: ok")
    else:
        with open(arguments[1], encoding="utf8") as f:
            scores = score(key(arguments[0]), [json.loads(line) for line in f if line.strip()], "-v" in sys.argv)
        print(json.dumps({fact: scores[fact]["share"] for fact in FACTS} if "--shares" in sys.argv else scores))
