using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Names;
using Synoptic.Language.Segmentation;

namespace Synoptic.Tests.Language.Names;

/// <summary>A text with scores made up as a network might give them: every token is no name but where a test says otherwise.</summary>
internal sealed class InventedScores
{
    public static readonly NameLabels Labels = new(["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]);

    private static readonly NameClues Lists = new(WordTables.English);

    private readonly float[] values;

    public InventedScores(string text)
    {
        Text = text;
        Segments = new TrainedSegmenter(WordTables.English).Segment(text);
        Clues = new ushort[Segments.Tokens.Length];
        Lists.Mark(text, Segments, Clues);
        values = new float[Segments.Tokens.Length * Labels.Count];
        values.AsSpan().Fill(-8);
        for (var i = 0; i < Segments.Tokens.Length; i++) values[i * Labels.Count] = -0.01f;
    }

    public string Text { get; }

    public Segments Segments { get; }

    public ushort[] Clues { get; }

    public NameScores Scores => new(values, Labels);

    public List<TokenName> Names { get; } = [];

    /// <summary>Says how probable each kind is for the n-th mention of some words; the first kind is what a first pass would find there, if it is no <c>O</c>.</summary>
    public InventedScores Say(string words, int mention, params (string Kind, float Score)[] scores)
    {
        var (first, end) = Find(words, mention);
        for (var i = first; i < end; i++)
        {
            foreach (var (kind, score) in scores)
                values[(i * Labels.Count) + (kind == "O" ? 0 : Labels.Labels.IndexOf((i == first ? "B-" : "I-") + kind))] = score;
            if (scores.All(score => score.Kind != "O")) values[i * Labels.Count] = -8;
        }

        if (scores[0].Kind != "O") Names.Add(new TokenName(first, end, Index(scores[0].Kind)));
        Names.Sort((left, right) => left.First.CompareTo(right.First));
        return this;
    }

    public string[] Told(IEnumerable<TokenName> names) =>
        [.. names.Select(name => $"{Text[Segments.Tokens[name.First].Span.Start..Segments.Tokens[name.End - 1].Span.End]}/{Labels.Labels[Labels.Kinds[name.Kind].Begin][2..]}")];

    private static int Index(string kind)
    {
        for (var k = 0; k < Labels.Kinds.Length; k++)
            if (Labels.Labels[Labels.Kinds[k].Begin] == "B-" + kind) return k;
        throw new ArgumentException($"found no kind '{kind}'", nameof(kind));
    }

    private (int First, int End) Find(string words, int mention)
    {
        var at = -1;
        for (var n = 0; n <= mention; n++) at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        var first = 0;
        while (Segments.Tokens[first].Span.Start < at) first++;
        var end = first;
        while (end < Segments.Tokens.Length && Segments.Tokens[end].Span.Start < at + words.Length) end++;
        return (first, end);
    }
}
