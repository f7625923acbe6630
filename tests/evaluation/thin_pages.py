"""Makes thin and hostile variants of the pages of the extraction benchmark, and scores what was extracted of them.
Usage: thin_pages.py make PAGES-FOLDER GROUND-TRUTH.json TARGET     (a folder a variant, pages by their names; nothing of it is to be committed)
       thin_pages.py score EXTRACTED.jsonl GROUND-TRUTH.json [--json]  (what `synoptic extract TARGET/VARIANT` wrote of each variant, one behind the other)
Prints precision, recall and F1 of each variant by the benchmark's own definition; with --json F1 alone.
Each page keeps its furniture; only how its body is marked up, or where it stands, is changed. Python 3, standard library only."""
import collections, html, json, pathlib, re, sys

RAW = re.compile(r"(?is)<(script|style|noscript|template|textarea|svg|iframe)\b[^>]*>.*?</\1\s*>|<!--.*?-->")
TAG = re.compile(r"(?s)<(/?)([a-zA-Z][\w:-]*)([^>]*)>")
HEAD = re.compile(r"(?is)^.*?</head\s*>|^.*?(?=<body\b)")
BLOCK = set("p div article section main header footer nav aside form fieldset ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table thead tbody tfoot tr td th caption figure figcaption hr address center details summary hgroup".split())
SEMANTIC = set("article section main header footer nav aside figure figcaption address".split())

# A notice longer than most reports, and comments: our own words.
TERMS = "By using this service the visitor agrees that the operator may change the conditions at any time and without a notice in advance, and that a court at the place of the operator decides about what cannot be settled otherwise in the matter numbered {0}."
COMMENT = "I have read this twice and still think that number {0} of the council should have known better, as my neighbour keeps telling everybody who wants to hear it or not."


def parts(page):
    """The head, and the body without scripts, styles and comments; scripts of linked data are in what is returned last."""
    scripts = [m.group(0) for m in RAW.finditer(page) if m.group(0)[:7].lower() == "<script" and "ld+json" in m.group(0)[:200]]
    page = RAW.sub(" ", page)
    head = HEAD.match(page)
    cut = head.end() if head else 0
    return page[:cut], page[cut:], scripts


def retag(body, change):
    return TAG.sub(lambda m: change(m.group(1), m.group(2).lower(), m.group(3), m.group(0)), body)


def join(head, body, scripts=()):
    # JSON-LD that carries the body would give it away.
    kept = [s for s in scripts if "articlebody" not in s.lower()]
    return head + "".join(kept) + body


def scrambled(head, body, scripts, gold):
    """Class names and ids say nothing, elements that tell are divisions, microdata are gone."""
    def change(end, name, rest, whole):
        rest = "" if end or name not in ("a", "time", "meta", "link") else re.sub(r"""\s(class|id|role|itemprop|itemtype|itemscope)(=("[^"]*"|'[^']*'|[^\s>]+))?""", "", rest)
        return f"<{end}{'div' if name in SEMANTIC else name}{rest}>" if name != "body" else "<body>" if not end else "</body>"
    return join(head, retag(body, change), scripts)


def divisions(head, body, scripts, gold):
    """Every block is a division without a name; no paragraph, heading or list is marked."""
    def change(end, name, rest, whole):
        if name in ("body", "html"): return f"<{end}{name}>"
        if name == "a": return f"<{end}a{' href=x' if not end else ''}>"
        return f"<{end}div>" if name in BLOCK and name != "hr" else "<br>" if name == "br" else ""
    return join(head, retag(body, change), scripts)


def breaks(head, body, scripts, gold):
    """Paragraphs are divided by two line breaks."""
    def change(end, name, rest, whole):
        return whole if name != "p" else "<br><br>" if end else ""
    return join(head, retag(body, change), scripts)


def flat(head, body, scripts, gold):
    """Everything is in one paragraph, divided by line breaks."""
    def change(end, name, rest, whole):
        if name == "a": return f"<{end}a{' href=x' if not end else ''}>"
        return "<br><br>" if name in BLOCK else "<br>" if name == "br" else ""
    return join(head, "<body><p>" + retag(body, change) + "</p></body></html>", scripts)


def cells(head, body, scripts, gold):
    """A table for layout: every block is a row with one cell and a font."""
    def change(end, name, rest, whole):
        if name == "a": return f"<{end}a{' href=x' if not end else ''}>"
        if name in BLOCK and name != "hr": return "</font></td></tr><tr><td><font size=2>"
        return "<br>" if name == "br" else ""
    return join(head, "<body><table><tr><td><font>" + retag(body, change) + "</font></td></tr></table></body></html>", scripts)


def unclosed(head, body, scripts, gold):
    """No block is ever closed."""
    def change(end, name, rest, whole):
        return "" if end and name in BLOCK else whole
    return join(head, retag(body, change), scripts)


def shingles(text):
    words = re.findall(r"\w+", text)
    return words, {tuple(words[i:i + 3]) for i in range(len(words) - 2)}


def without(body, gold, keep=0):
    """The page without the text of its report; of it, the first so many words are kept."""
    _, known = shingles(gold)
    left, taken = [], 0
    at = 0
    blocks = re.split(r"(?i)(<(?:/?(?:%s)|br)\b[^>]*>)" % "|".join(sorted(BLOCK, key=len, reverse=True)), body)
    for block in blocks:
        words, own = shingles(html.unescape(TAG.sub("", block)))
        if own and len(own & known) * 2 > len(own):
            taken += len(words)
            if taken > keep: continue
        left.append(block)
    return "".join(left)


def title(head):
    found = re.search(r"(?is)<title[^>]*>(.*?)</title>", head)
    return html.unescape(found.group(1)).strip() if found else "A report"


def dumped(value):
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


def paragraphs(gold):
    return "".join(f"<p>{html.escape(p)}</p>" for p in gold.split("\n") if p.strip())


def linked(head, body, scripts, gold, keep=0):
    """The body stands in JSON-LD alone."""
    data = f'<script type="application/ld+json">{dumped({"@context": "https://schema.org", "@type": "NewsArticle", "headline": title(head), "articleBody": gold})}</script>'
    return join(head, data + without(body, gold, keep))


def paywall(head, body, scripts, gold):
    """A first stretch is shown, the whole stands in JSON-LD."""
    return linked(head, body, scripts, gold, 90)


def state(head, body, scripts, gold):
    """The body stands in the state of a page that a script builds, among other things."""
    others = [{"id": i, "title": f"Another report {i}", "excerpt": TERMS.format(i)} for i in range(5)]
    data = {"props": {"pageProps": {"menu": [{"title": "Home", "url": "/"}], "latest": others, "article": {"id": "a", "title": title(head), "content": paragraphs(gold)}}}}
    return join(head, f'<div id="__next">{without(body, gold)}</div><script id="__NEXT_DATA__" type="application/json">{dumped(data)}</script>', scripts)


def scriptless(head, body, scripts, gold):
    """The body is shown to readers without scripts alone."""
    return join(head, without(body, gold) + f"<noscript><div>{paragraphs(gold)}</div></noscript>", scripts)


def template(head, body, scripts, gold):
    """The body waits in a template."""
    return join(head, without(body, gold) + f"<template><div>{paragraphs(gold)}</div></template>", scripts)


def twice(head, body, scripts, gold):
    """The body is there again, unseen."""
    again = f'<div style="display: none">{paragraphs(gold)}</div><div hidden itemprop="articleBody">{paragraphs(gold)}</div>'
    data = f'<script type="application/ld+json">{dumped({"@context": "https://schema.org", "@type": "NewsArticle", "headline": title(head), "articleBody": gold})}</script>'
    return join(head, data + again + body, scripts)


def decoy(head, body, scripts, gold):
    """A notice and comments outweigh the report, under names that say nothing, on a scrambled page."""
    page = scrambled(head, body, scripts, gold)
    more = "<div><div>" + "".join(f"<p>{TERMS.format(i)}</p>" for i in range(30)) + "</div><div>" + "".join(f"<div><b>reader {i}</b><p>{COMMENT.format(i)}</p></div>" for i in range(30)) + "</div></div>"
    return re.sub(r"(?i)</body>", "", page) + more + "</body></html>"


VARIANTS = [scrambled, divisions, breaks, flat, cells, unclosed, linked, paywall, state, scriptless, template, twice, decoy]


def make(folder, truth, target):
    gold = json.loads(pathlib.Path(truth).read_text(encoding="utf8"))
    for file in sorted(pathlib.Path(folder).glob("*.html")):
        page = file.read_bytes()
        found = re.search(rb"""charset=["']?([\w-]+)""", page[:4000])
        try:
            text = page.decode("utf8")
        except UnicodeDecodeError:
            text = page.decode(found.group(1).decode() if found else "cp1252", errors="replace")
        text = re.sub(r"""(?i)<meta[^>]*charset=[^>]*>""", '<meta charset="utf-8">', text)
        for variant in VARIANTS:
            name = pathlib.Path(target) / variant.__name__
            name.mkdir(parents=True, exist_ok=True)
            (name / file.name).write_text(variant(*parts(text), gold[file.stem]["articleBody"]), encoding="utf8")


def counted(text):
    words = re.findall(r"\w+", text or "")
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else collections.Counter()


def score(extracted, truth, as_json=None):
    gold = json.loads(pathlib.Path(truth).read_text(encoding="utf8"))
    found = {}
    for line in pathlib.Path(extracted).read_text(encoding="utf8").splitlines():
        article = json.loads(line)
        file = pathlib.Path(article["file"])
        found[file.parent.name, file.stem] = article["text"]
    figures = {}
    for variant in VARIANTS:
        precision, recall, pages = [], [], 0
        for page, body in gold.items():
            own, given = counted(body["articleBody"]), counted(found.get((variant.__name__, page)))
            shared = sum((own & given).values())
            pages += bool(given)
            if given: precision.append(shared / sum(given.values()))
            if own: recall.append(shared / sum(own.values()))
        p, r = sum(precision) / max(1, len(precision)), sum(recall) / max(1, len(recall))
        figures[variant.__name__] = 2 * p * r / (p + r) if p + r else 0.0
        if not as_json: print(f"{variant.__name__:10} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * figures[variant.__name__]:5.1f}  {pages} of {len(gold)} pages with a body")
    if as_json: print(json.dumps(figures))


if __name__ == "__main__":
    {"make": make, "score": score}[sys.argv[1]](*sys.argv[2:])
