using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;

namespace Synoptic.Dossiers.Commitments;

/// <summary>The words of a language that tell commitments, and those that decide what is none. Immutable.</summary>
internal sealed class CommitmentLexicon
{
    // "called the strike off": the object between a verb and its particle.
    private const int PhraseReach = 4;

    private readonly FrozenDictionary<string, ImmutableArray<Entry>> verbs;
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> nouns;
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> adjectives;
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;
    private readonly FrozenDictionary<string, ImmutableArray<string>> same;
    private readonly FrozenDictionary<string, string> labels;

    /// <summary>Reads <c>commitment-words</c>, <c>commitment-classes</c> and the nouns of <c>role-nouns</c>.</summary>
    public CommitmentLexicon(WordTables tables)
    {
        var found = new Dictionary<(string Part, string First), List<Entry>>();
        foreach (var row in tables.Rows("commitment-words"))
        {
            var frames = row[2].Split(',').Select(cell => Frame(cell, row[1])).ToImmutableArray();
            foreach (var lemma in row[3].Split('|'))
            {
                var words = lemma.Split(' ');
                if (!found.TryGetValue((row[0], words[0]), out var list)) found[(row[0], words[0])] = list = [];
                list.Add(new Entry([.. words[1..]], frames));
            }
        }

        (verbs, nouns, adjectives) = (Of(found, "verb"), Of(found, "noun"), Of(found, "adjective"));
        var sets = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var senses = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("commitment-classes"))
        {
            var words = row[1].Split('|');
            if (row[0] != "same")
            {
                sets[row[0]] = new HashSet<string>(words, StringComparer.Ordinal);
                continue;
            }

            foreach (var word in words)
            {
                if (!senses.TryGetValue(word, out var others)) senses[word] = others = [];
                others.AddRange(words);
            }
        }

        labels = tables.Map("time-labels");
        same = senses.ToFrozenDictionary(p => p.Key, p => p.Value.Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        foreach (var row in tables.Rows("role-nouns"))
            if (row[1] is "head" or "office" or "role") sets["actor"].UnionWith(row[2].Split('|'));
        classes = sets.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Until = classes["until"];
        Within = classes["within"];
        Forthcoming = classes["forthcoming"];
    }

    /// <summary>Words for a reader.</summary>
    public string Label(string key) => labels[key];

    /// <summary>Words before a day that make it the last one.</summary>
    public FrozenSet<string> Until { get; }

    /// <summary>Words before a length of time that is counted from the day of telling.</summary>
    public FrozenSet<string> Within { get; }

    /// <summary>Words before a bare weekday that make it one to come.</summary>
    public FrozenSet<string> Forthcoming { get; }

    /// <summary>Whether a word is of a class.</summary>
    public bool Is(string word, string name) => classes[name].Contains(word);

    /// <summary>A verb and those by which another report may tell the same act.</summary>
    public ImmutableArray<string> SameAct(string lemma) => same.TryGetValue(lemma, out var words) ? words : [lemma];

    /// <summary>Whether words from a token on are one of a class: <c>call off</c>, also with the object between.</summary>
    public bool IsPhrase(string lemma, Func<int, string?> next, string name)
    {
        if (classes[name].Contains(lemma)) return true;
        for (var ahead = 1; ahead <= PhraseReach; ahead++)
            if (next(ahead) is { } word && classes[name].Contains($"{lemma} {word}")) return true;
        return false;
    }

    /// <summary>Frames of a verb, with the words that follow it; the longest entry that fits comes first.</summary>
    public ImmutableArray<CommitmentFrame> Verb(string lemma, Func<int, string?> next) => Match(verbs, lemma, next);

    /// <summary>Frames of a noun.</summary>
    public ImmutableArray<CommitmentFrame> Noun(string lemma, Func<int, string?> next) => Match(nouns, lemma, next);

    /// <summary>Frames of an adjective.</summary>
    public ImmutableArray<CommitmentFrame> Adjective(string lemma, Func<int, string?> next) => Match(adjectives, lemma, next);

    /// <summary>Whether any word of a commitment begins with a lemma.</summary>
    public bool Begins(string lemma) => verbs.ContainsKey(lemma) || nouns.ContainsKey(lemma) || adjectives.ContainsKey(lemma);

    private static ImmutableArray<CommitmentFrame> Match(FrozenDictionary<string, ImmutableArray<Entry>> table, string lemma, Func<int, string?> next)
    {
        if (!table.TryGetValue(lemma, out var entries)) return [];
        var frames = ImmutableArray.CreateBuilder<CommitmentFrame>();
        foreach (var entry in entries)
        {
            var fits = true;
            for (var i = 0; i < entry.Rest.Length && fits; i++) fits = next(i + 1) == entry.Rest[i];
            if (fits) frames.AddRange(entry.Frames);
        }

        return frames.ToImmutable();
    }

    private static FrozenDictionary<string, ImmutableArray<Entry>> Of(Dictionary<(string Part, string First), List<Entry>> found, string part) =>
        found.Where(p => p.Key.Part == part).ToFrozenDictionary(p => p.Key.First, p => p.Value.OrderByDescending(e => e.Rest.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static CommitmentFrame Frame(string cell, string kind)
    {
        var needsDue = cell.EndsWith('!');
        var name = needsDue ? cell[..^1] : cell;
        var (grammar, preposition) = name switch
        {
            "to" => (FrameGrammar.To, ""),
            "that" => (FrameGrammar.That, ""),
            "object" => (FrameGrammar.Object, ""),
            "ing" => (FrameGrammar.Ing, ""),
            "passive" => (FrameGrammar.Passive, ""),
            "for" => (FrameGrammar.For, ""),
            "object+to" => (FrameGrammar.ObjectTo, ""),
            "with" => (FrameGrammar.With, "with"),
            "time" => (FrameGrammar.Time, ""),
            "present" => (FrameGrammar.Present, ""),
            "of" => (FrameGrammar.Of, "of"),
            "due" => (FrameGrammar.Due, ""),
            _ when name.StartsWith("over=", StringComparison.Ordinal) => (FrameGrammar.Over, name["over=".Length..]),
            _ => throw new FormatException($"commitment-words: found frame '{cell}'; expected one of those told at its head"),
        };
        return new CommitmentFrame(Enum.Parse<CommitmentKind>(kind.TrimStart('-'), ignoreCase: true), grammar, preposition, needsDue, kind.StartsWith('-'));
    }

    private sealed record Entry(ImmutableArray<string> Rest, ImmutableArray<CommitmentFrame> Frames);
}
