"""Counts phrases of page furniture in extracted bodies: a phrase on a page counts once, where the page's gold body does not hold it too.
Usage: furniture.py EXTRACTED.jsonl GROUND-TRUTH.json [--free]   (what `synoptic extract` wrote, and gold bodies by the name of the page, or "-" for none)
Prints the hits of each phrase that has any, with the pages, and the total; with --free the share of pages without any, as JSON. The phrases were written by the authors from general knowledge of news sites."""
import json, pathlib, re, sys

PHRASES = """leave a reply|leave a comment|post a comment|be the first to comment|view comments|show comments|comments are closed|your email address will not be published
see also|read more|read also|read next|continue reading|click here to|click here for|related articles|related stories|related posts|more from|you may also like|recommended for you|most popular|most read|trending now|latest news|up next
share this|share on facebook|share on twitter|tweet this|email this|print this|follow us|like us on|subscribe to our|sign up for|sign up|newsletter|log in|download our app|to your inbox
advertisement|sponsored|story continues below|all rights reserved|copyright|photo by|getty images|image credit|file photo|terms of use|privacy policy|cookie|loading|skip to content|back to top""".replace("\n", "|").split("|")


def holds(text, phrase):
    return re.search(r"(?<!\w)" + re.escape(phrase) + r"(?!\w)", text) is not None


def main(extracted, truth, free=None):
    gold = json.loads(pathlib.Path(truth).read_text(encoding="utf8")) if truth != "-" else {}
    hits, pages = {}, 0
    for line in pathlib.Path(extracted).read_text(encoding="utf8").splitlines():
        article = json.loads(line)
        name = pathlib.Path(article["file"]).stem
        body, own = article["text"].lower(), (gold.get(name) or {}).get("articleBody", "").lower()
        pages += 1
        for phrase in PHRASES:
            if holds(body, phrase) and not holds(own, phrase):
                hits.setdefault(phrase, []).append(name[:10])
    if free:
        print(json.dumps({"free": 1 - len({page for found in hits.values() for page in found}) / max(1, pages)}))
        return
    for phrase, found in sorted(hits.items(), key=lambda pair: -len(pair[1])):
        print(f"{len(found):4} {phrase}: {' '.join(found)}")
    print(f"{sum(map(len, hits.values()))} hits of {len(hits)} of {len(PHRASES)} phrases in the bodies of {pages} pages")


if __name__ == "__main__":
    main(*sys.argv[1:4])
