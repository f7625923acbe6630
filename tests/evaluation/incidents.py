#!/usr/bin/env python3
"""Incidents, given their reports.

incidents.py given ARTICLES LABELS OUT       the articles with the incident that each tells of in the field `story`, for `synoptic reconcile`
incidents.py figures RECORDS OUT             records of `synoptic reconcile` as score_figures reads them
incidents.py known INCIDENTS ARTICLES LABELS the share of incidents whose town and day stand in their reports at all, as JSON
"""
import collections, datetime, json, re, sys

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def lines(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(l) for l in f if l.strip()]


def labels_of(path):
    with open(path, encoding="utf8") as f:
        return dict(l.rstrip("\n").split("\t") for l in f if l.strip())


def given(articles, labels, out):
    story = labels_of(labels)
    with open(out, "w", encoding="utf8") as f:
        for a in lines(articles):
            if a["id"] in story:
                f.write(json.dumps(a | {"story": story[a["id"]]}) + "\n")


def record(r):
    """The toll stands first among the figures."""
    first = {}
    for row in r["figures"]:
        if row["indicator"] in ("killed", "injured"):
            first.setdefault(row["indicator"], row["best"])
    return {"story": r["story"], "figures": {k: first.get(k) for k in ("killed", "injured")}, "date": r["date"], "city": r["place"]["name"] if r["place"] else None}


def figures(records, out):
    with open(out, "w", encoding="utf8") as f:
        for r in lines(records):
            f.write(json.dumps(record(r)) + "\n")


def town(name):
    return " ".join(re.sub(r"\(.*?\)", " ", name).lower().split())


def tells_day(text, published, day):
    """Whether words of a report name the day: with month and number, or by weekday within the week before publication, or as that of publication."""
    month = MONTHS[day.month - 1]
    short = "Sept" if month == "September" else month[:3]
    if re.search(rf"\b({month}|{short}\.?) {day.day}\b", text) or re.search(rf"\b{day.month}/{day.day}\b", text):
        return True
    if not published:
        return False
    back = (published - day).days
    word = WEEKDAYS[day.weekday()]
    if 0 <= back <= 7 and re.search(rf"\b{word}\b", text):
        return True
    return (back == 0 and re.search(r"\b(today|this morning|this afternoon|this evening)\b", text, re.I)) or (back == 1 and re.search(r"\b(yesterday|last night)\b", text, re.I)) is not None


def known(incidents, articles, labels):
    with open(incidents, encoding="utf8") as f:
        gold = json.load(f)
    story = labels_of(labels)
    reports = collections.defaultdict(list)
    for a in lines(articles):
        reports[story.get(a["id"])].append(a)
    city = date = 0
    for key, incident in gold.items():
        day = datetime.date.fromisoformat(incident["date"])
        city += any(town(incident["city"]) in f"{a['title'] or ''} {a['text']}".lower() for a in reports[key])
        date += any(tells_day(f"{a['title'] or ''} {a['text']}", datetime.date.fromisoformat(a["published"][:10]) if a["published"] else None, day) for a in reports[key])
    print(json.dumps({"incidents": len(gold), "date": round(date / len(gold), 4), "city": round(city / len(gold), 4)}))


if __name__ == "__main__":
    {"given": given, "figures": figures, "known": known}[sys.argv[1]](*sys.argv[2:])
