using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Bench.HardCopies;

/// <summary>Does to sentences what an editor does, by their grammar: active to passive and back, one to two, two to one, the end put first. Quotations are left alone.</summary>
internal sealed class SentenceRewriter
{
    private static readonly FrozenDictionary<string, string> Objects = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["he"] = "him",
        ["she"] = "her",
        ["they"] = "them",
        ["we"] = "us",
        ["i"] = "me",
        ["it"] = "it",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Subjects = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["him"] = "he",
        ["her"] = "she",
        ["them"] = "they",
        ["us"] = "we",
        ["me"] = "I",
        ["it"] = "it",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Joints = [", and ", ", while ", "; ", ", and also "];

    private readonly Dictionary<string, (string Past, string Participle)> irregular = new(StringComparer.Ordinal);
    private readonly Analysis analysis;
    private readonly SyntaxTree tree;

    /// <summary>A rewriter of one article.</summary>
    public SentenceRewriter(Analysis analysis, WordTables tables)
    {
        this.analysis = analysis;
        tree = new SyntaxTree(analysis);
        foreach (var row in tables.Rows("irregular-forms"))
            if (row.Length > 3 && row[0] == "verb") irregular.TryAdd(row[1], (row[2].Split(' ')[0], row[3].Split(' ')[0]));
    }

    /// <summary>The sentences of each paragraph, of those that <paramref name="keep"/> says; about <paramref name="share"/> of them are changed where they can be.</summary>
    public List<List<string>> Rewrite(Random random, double share, Func<int, bool> keep)
    {
        var paragraphs = new List<List<string>>();
        var last = -1;
        for (var s = 0; s < analysis.Sentences.Length; s++)
        {
            if (!keep(s)) continue;
            var sentence = analysis.Sentences[s];
            var next = s + 1 < analysis.Sentences.Length && keep(s + 1) ? s + 1 : -1;
            if (sentence.Paragraph != last || paragraphs.Count == 0) paragraphs.Add([]);
            last = sentence.Paragraph;
            var text = sentence.Span.Slice(analysis.Text);
            if (random.NextDouble() >= share || Quotes(text))
            {
                paragraphs[^1].Add(text);
                continue;
            }

            if (next > 0 && random.Next(4) == 0 && Merge(random, text, analysis.Sentences[next]) is { } merged)
            {
                paragraphs[^1].Add(merged);
                s = next;
                continue;
            }

            paragraphs[^1].Add(Active(sentence) ?? Passive(sentence) ?? Split(sentence) ?? Front(sentence) ?? text);
        }

        return paragraphs;
    }

    private static bool Quotes(string text) => text.AsSpan().IndexOfAny("\"“”") >= 0;

    private string Words(int first, int end) => first >= end ? "" : analysis.Text[analysis.Tokens[first].Span.Start..analysis.Tokens[end - 1].Span.End];

    private string? Merge(Random random, string first, Sentence second)
    {
        var other = second.Span.Slice(analysis.Text);
        if (first.Length + other.Length > 260 || Quotes(other) || !first.EndsWith('.') || !other.EndsWith('.')) return null;
        return first[..^1] + Joints[random.Next(Joints.Length)] + Lower(other, second.First);
    }

    private string? Passive(Sentence sentence)
    {
        var verb = Root(sentence);
        if (verb < 0 || tree.Tag(verb).Xpos != "VBD" || tree.Dependent(verb, "aux") >= 0 || tree.Dependent(verb, "iobj") >= 0 || tree.Dependent(verb, "conj") >= 0) return null;
        int subject = tree.Dependent(verb, "nsubj"), thing = tree.Dependent(verb, "obj");
        if (subject < 0 || thing < 0) return null;
        var (from, to) = tree.Extent(subject);
        var (first, end) = tree.Extent(thing);
        if (to != verb || first != verb + 1 || end - first > 12 || to - from > 12) return null;
        var object0 = Words(first, end);
        var agent = Words(from, to);
        var moved = Subjects.TryGetValue(object0, out var asSubject) ? asSubject : object0;
        var by = Objects.TryGetValue(agent, out var asObject) ? asObject : from == sentence.First ? Lower(agent, from) : agent;
        var plural = tree.Tag(thing).Xpos is "NNS" or "NNPS" || tree.Dependent(thing, "conj") >= 0 || moved is "they" or "we";
        var participle = irregular.TryGetValue(tree.Tag(verb).Lemma, out var forms) ? forms.Participle : Words(verb, verb + 1);
        return Sentence(Words(sentence.First, from), $"{moved} {(plural ? "were" : "was")} {participle} by {by}", Words(end, sentence.End));
    }

    private string? Active(Sentence sentence)
    {
        var verb = Root(sentence);
        if (verb < 0 || tree.Tag(verb).Xpos != "VBN" || tree.Dependent(verb, "aux:pass") is not (>= 0 and var aux) || aux != verb - 1 || tree.Dependent(verb, "conj") >= 0) return null;
        var subject = tree.Dependent(verb, "nsubj");
        if (subject < 0 || tree.Tag(aux).Xpos != "VBD") return null;
        foreach (var agent in tree.Dependents(verb))
        {
            var by = tree.Dependent(agent, "case");
            if (!tree.Is(agent, "obl") || by < 0 || Words(by, by + 1) != "by" || agent < verb || !tree.Tag(agent).IsNoun) continue;
            var (from, to) = tree.Extent(subject);
            var (first, end) = tree.Extent(agent);
            if (to != aux || first != by || end - first > 12) continue;
            var past = irregular.TryGetValue(tree.Tag(verb).Lemma, out var forms) ? forms.Past : Words(verb, verb + 1);
            var patient = Words(from, to);
            var object0 = Objects.TryGetValue(patient, out var asObject) ? asObject : from == sentence.First ? Lower(patient, from) : patient;
            return Sentence(Words(sentence.First, from), $"{Words(by + 1, end)} {past} {object0}", $"{Words(verb + 1, first)} {Words(end, sentence.End)}".Trim());
        }

        return null;
    }

    // "X, who did this, did that" and "X did this and did that" become two sentences.
    private string? Split(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!tree.Is(i, "acl:relcl") || tree.Dependent(i, "nsubj") is not (>= 0 and var who) || tree.Tag(who).Xpos is not ("WP" or "WDT")) continue;
            var (first, end) = tree.Extent(i);
            var head = tree.Head(i);
            if (first <= sentence.First || Words(first - 1, first) != "," || head < 0 || first > who || end >= sentence.End) continue;
            var (nounFirst, _) = tree.Extent(head);
            var rest = Words(end, end + 1) == "," ? end + 1 : end;
            return Sentence(Words(sentence.First, first - 1), Words(rest, sentence.End - 1), ".")
                + " " + Sentence("", Words(nounFirst, head + 1), Words(who + 1, end)) + ".";
        }

        var verb = Root(sentence);
        if (verb < 0) return null;
        var second = tree.Dependent(verb, "conj");
        if (second < 0 || !tree.Tag(second).IsVerb) return null;
        var joint = tree.Dependent(second, "cc");
        var subject = tree.Dependent(verb, "nsubj");
        if (joint < 0 || subject < 0 || Words(joint, joint + 1) != "and" || joint <= verb || second < joint) return null;
        var own = tree.Dependent(second, "nsubj") >= 0;
        var (subjectFirst, subjectEnd) = tree.Extent(subject);
        var before = Words(joint - 1, joint) == "," ? joint - 1 : joint;
        var start = own ? Words(joint + 1, joint + 2) : Words(subjectFirst, Math.Min(subjectEnd, subjectFirst + 6));
        return Words(sentence.First, before) + ". " + Sentence("", start, Words(own ? joint + 2 : joint + 1, sentence.End));
    }

    // The last phrase of the sentence first.
    private string? Front(Sentence sentence)
    {
        var verb = Root(sentence);
        if (verb < 0) return null;
        foreach (var phrase in tree.Dependents(verb))
        {
            var (first, end) = tree.Extent(phrase);
            if (!tree.Is(phrase, "obl") || first <= verb || end < sentence.End - 1 || end - first is < 2 or > 10) continue;
            return Sentence("", $"{Words(first, sentence.End - 1)}, {Lower(Words(sentence.First, first), sentence.First)}", ".");
        }

        return null;
    }

    private int Root(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (tree.Head(i) < 0 && tree.Tag(i).IsVerb) return i;
        return -1;
    }

    private string Lower(string text, int token) =>
        text.Length == 0 || tree.Tag(token).IsName || tree.Tag(token).Upos == "NUM" || text.StartsWith("I ", StringComparison.Ordinal) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Sentence(string before, string middle, string after)
    {
        var joined = before.Length == 0 ? middle : $"{before} {middle}";
        if (after.Length > 0) joined = after[0] is '.' or ',' or ';' ? joined + after : $"{joined} {after}";
        return joined.Length == 0 ? "" : char.ToUpperInvariant(joined[0]) + joined[1..];
    }
}
