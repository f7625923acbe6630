using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>
/// Tells which origin a passage goes back to: inside words that an article took, the origin of the article it took them from; else its
/// own. An article may be part copy, part own work. Immutable.
/// </summary>
public sealed class PassageOrigins
{
    // Words may have gone from hand to hand; pairs without a known direction could even lead in a circle.
    private const int LongestWay = 16;

    private readonly Dictionary<string, string> letters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Taken>> taken = new(StringComparer.Ordinal);

    /// <summary>Reads origins and the copies among their articles.</summary>
    public PassageOrigins(ImmutableArray<Origin> origins, ImmutableArray<CopyPair> copies)
    {
        foreach (var origin in origins)
            foreach (var article in origin.Articles) letters[article] = origin.Letter;
        foreach (var copy in copies)
        {
            if (!taken.TryGetValue(copy.B, out var list)) taken.Add(copy.B, list = []);
            foreach (var passage in copy.Passages) list.Add(new Taken(passage.B, copy.A, passage.A));
        }

        foreach (var list in taken.Values) list.Sort(static (x, y) => x.At.CompareTo(y.At) is not 0 and var order ? order : string.CompareOrdinal(x.From, y.From));
    }

    /// <summary>Letter of the origin of an article as a whole; <c>?</c> for an article of no origin.</summary>
    public string Of(string article) => letters.GetValueOrDefault(article, "?");

    /// <summary>Letter of the origin of a passage: that of the words it mostly consists of.</summary>
    public string Of(string article, Span span)
    {
        for (var step = 0; step < LongestWay && From(article, span) is { } source; step++) (article, span) = source;
        return Of(article);
    }

    /// <summary>Whether most of a passage was taken from another article.</summary>
    public bool IsTaken(string article, Span span) => From(article, span) is not null;

    // Where most of the passage was taken from; the one that has more of it, else the first by id.
    private (string Article, Span Span)? From(string article, Span span)
    {
        if (!taken.TryGetValue(article, out var list)) return null;
        var best = (Length: 0, Passage: default(Taken));
        foreach (var passage in list)
        {
            if (passage.At.Start >= span.End) break;
            var both = Math.Min(passage.At.End, span.End) - Math.Max(passage.At.Start, span.Start);
            if (2 * both > span.Length && both > best.Length) best = (both, passage);
        }

        return best.Length == 0 ? null : (best.Passage.From, best.Passage.There(span));
    }

    private readonly record struct Taken(Span At, string From, Span Source)
    {
        // About where the words stand in the source: passages are edited little, so in proportion.
        public Span There(Span span)
        {
            var (start, end) = (Place(Math.Max(span.Start, At.Start)), Place(Math.Min(span.End, At.End)));
            return new Span(start, Math.Max(start, end));
        }

        private int Place(int offset) => Source.Start + (int)((long)(offset - At.Start) * Source.Length / Math.Max(1, At.Length));
    }
}
