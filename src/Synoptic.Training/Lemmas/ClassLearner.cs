using Synoptic.Language.Lemmas;

namespace Synoptic.Training.Lemmas;

/// <summary>Learns how the pairs of tags are related.</summary>
internal sealed class ClassLearner
{
    // A form may be looked up under another pair of tags if at least this many forms have both pairs, and nearly always one lemma.
    private const int FewestShared = 5;
    private const double Agreement = 0.95;

    // The lemmas of a class are words of its base class if so many of that class's forms are their own lemmas.
    private const double OwnLemma = 0.97;

    public ClassLearner(IReadOnlyList<string> classes, IReadOnlyCollection<LemmaExample> examples)
    {
        Groups = [.. classes.Select(c => (byte)Index(classes, Pooled(c), c))];
        Bases = [.. classes.Select((c, i) => Base(classes, examples, c, i))];
        Neighbours = [.. classes.Select((_, i) => i).SelectMany(i => NeighboursOf(i, classes, examples))];
    }

    public byte[] Groups { get; }

    public byte[] Bases { get; }

    public byte[] Neighbours { get; }

    // The past and the participle are formed alike, and so are the forms of auxiliaries and verbs.
    private static string Pooled(string tags) => tags.Replace("AUX ", "VERB ", StringComparison.Ordinal).Replace("VERB VBN", "VERB VBD", StringComparison.Ordinal);

    private static string Upos(string tags) => tags[..tags.IndexOf(' ', StringComparison.Ordinal)] switch { "AUX" => "VERB", var other => other };

    private static int Index(IReadOnlyList<string> classes, string pooled, string own)
    {
        var list = classes.ToList();
        return list.IndexOf(pooled) is >= 0 and var found ? found : list.IndexOf(own);
    }

    // The commonest class of the same part of speech that dictionary forms have; none where a class's own forms are that.
    private static byte Base(IReadOnlyList<string> classes, IReadOnlyCollection<LemmaExample> examples, string tags, int of)
    {
        var upos = Upos(tags);
        if (upos is not ("VERB" or "NOUN" or "ADJ" or "ADV" or "PROPN") || Own(examples, of) >= OwnLemma) return LemmaClasses.None;
        for (var i = 0; i < classes.Count; i++)
            if (classes[i].StartsWith(upos + " ", StringComparison.Ordinal) && Own(examples, i) >= OwnLemma) return (byte)i;
        return LemmaClasses.None;
    }

    private static double Own(IReadOnlyCollection<LemmaExample> examples, int of)
    {
        var forms = examples.Where(e => e.Class == of).ToArray();
        return (double)forms.Count(e => string.Equals(e.Form, e.Lemma, StringComparison.OrdinalIgnoreCase)) / forms.Length;
    }

    private static IEnumerable<byte> NeighboursOf(int of, IReadOnlyList<string> classes, IReadOnlyCollection<LemmaExample> examples)
    {
        var lemmas = examples.Where(e => e.Class == of).ToDictionary(e => e.Form, e => e.Lemma, StringComparer.Ordinal);
        var shared = new int[classes.Count];
        var same = new int[classes.Count];
        foreach (var example in examples)
        {
            if (example.Class == of || !lemmas.TryGetValue(example.Form, out var lemma)) continue;
            shared[example.Class]++;
            if (lemma == example.Lemma) same[example.Class]++;
        }

        var near = Enumerable.Range(0, classes.Count).Where(i => Upos(classes[i]) == Upos(classes[of]) && shared[i] >= FewestShared && same[i] >= Agreement * shared[i]).OrderByDescending(i => shared[i]).ThenBy(i => i);
        return near.Select(i => (byte)i).Concat(Enumerable.Repeat(LemmaClasses.None, LemmaClasses.Neighbours)).Take(LemmaClasses.Neighbours);
    }
}
