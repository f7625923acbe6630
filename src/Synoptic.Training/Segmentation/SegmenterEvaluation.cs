using System.Collections.Immutable;
using Synoptic.Language;
using Synoptic.Language.Segmentation;

namespace Synoptic.Training.Segmentation;

/// <summary>
/// Compares a division of raw text with a treebank as the CoNLL 2018 shared task does: spans over the characters that are no white space.
/// A paragraph is a line; each document is divided by itself.
/// </summary>
internal sealed class SegmenterEvaluation
{
    private readonly SortedDictionary<string, Counts> genres = new(StringComparer.Ordinal);

    /// <summary>Figures of each genre.</summary>
    public IReadOnlyDictionary<string, Counts> Genres => genres;

    /// <summary>Figures of all.</summary>
    public Counts Total { get; } = new();

    /// <summary>Where words were divided otherwise.</summary>
    public List<string> WordErrors { get; } = [];

    /// <summary>Where sentences were divided otherwise.</summary>
    public List<string> SentenceErrors { get; } = [];

    /// <summary>Divides a document and counts.</summary>
    public void Add(TreebankDocument document, TrainedSegmenter segmenter)
    {
        var segments = segmenter.Segment(document.Text);
        if (!genres.TryGetValue(document.Genre, out var counts)) genres.Add(document.Genre, counts = new());
        var solid = TreebankDocument.Solid(document.Text);
        var words = segments.Tokens.Select(t => (solid[t.Span.Start], solid[t.Span.End])).ToImmutableArray();
        var sentences = segments.Sentences.Select(s => (solid[s.Span.Start], solid[s.Span.End])).ToImmutableArray();
        var tokens = Surface(document.Text, segments, words);
        WordErrors.AddRange(SegmentationErrors.Find(document.Text, document.Words, words));
        SentenceErrors.AddRange(SegmentationErrors.Find(document.Text, document.Sentences, sentences));
        foreach (var sum in (ReadOnlySpan<Counts>)[counts, Total])
        {
            sum.Tokens.Add(document.Tokens, tokens);
            sum.Words.Add(document.Words, words);
            sum.Sentences.Add(document.Sentences, sentences);
        }
    }

    private static ImmutableArray<(int, int)> Surface(string text, Segments segments, ImmutableArray<(int Start, int End)> words)
    {
        var tokens = ImmutableArray.CreateBuilder<(int, int)>(words.Length);
        for (var i = 0; i < words.Length;)
        {
            var next = i + 1;
            while (next < words.Length && SurfaceTokens.IsJoined(text, segments.Tokens, next)) next++;
            tokens.Add((words[i].Start, words[next - 1].End));
            i = next;
        }

        return tokens.ToImmutable();
    }

    /// <summary>Figures of one genre.</summary>
    internal sealed class Counts
    {
        public Score Tokens { get; } = new();

        public Score Words { get; } = new();

        public Score Sentences { get; } = new();
    }

    /// <summary>How many there are, were found, and are right.</summary>
    internal sealed class Score
    {
        private int gold, found, right;

        public double F1 => gold + found == 0 ? 1 : 2.0 * right / (gold + found);

        public void Add(ImmutableArray<(int, int)> expected, ImmutableArray<(int, int)> actual)
        {
            gold += expected.Length;
            found += actual.Length;
            right += expected.ToHashSet().Intersect(actual).Count();
        }
    }
}
