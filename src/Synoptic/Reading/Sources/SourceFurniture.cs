using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reading.Sources;

/// <summary>
/// Learns which lines an outlet puts into its reports whatever they are about, and takes them out: what several reports of one source have that
/// share nothing else. Learned from the reports given, and from nothing else; for one thread.
/// </summary>
internal sealed class SourceFurniture
{
    /// <summary>Why such a line is dropped.</summary>
    public const string Reason = "repeated-by-source";

    /// <summary>
    /// A report keeps its lines if more than this share of its words would go: then what is repeated is rather the report, as in a bulletin or a form. Chosen by judgement; no report of stories/ comes near it.
    /// </summary>
    private const double MostOfReport = 0.4;

    /// <summary>Characters of a report from which something is learned: a hundred times a long one, and little to take apart.</summary>
    private const int LongestReport = 1_000_000;

    /// <summary>Sources that are remembered; the one not met for the longest is let go. A run over feeds has hundreds.</summary>
    private const int MostSources = 2_000;

    /// <summary>Lines that are remembered of all sources together, some hundred bytes each; then the one with the most begins anew. Five thousand reports have so many.</summary>
    private const int MostLines = 200_000;

    private readonly Dictionary<string, SourceLines> sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> met = new();

    /// <summary>Learns from reports and cleans them.</summary>
    /// <param name="items">What was read.</param>
    /// <returns>The same, in the same order; of those that have repeated lines the text without them.</returns>
    public IReadOnlyList<ReadItem> Clean(IReadOnlyList<ReadItem> items)
    {
        var bySource = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Draft is not { Text.Length: <= LongestReport } draft || Key(draft) is not { } key) continue;
            if (!bySource.TryGetValue(key, out var own)) bySource.Add(key, own = []);
            own.Add(i);
        }

        ReadItem[]? cleaned = null;
        foreach (var (key, own) in bySource)
        {
            var lines = own.ConvertAll(i => SourceLine.Of(items[i].Draft!.Text));
            var furniture = Of(key).Learn(own.ConvertAll(i => items[i].Draft!.Text), lines);
            if (furniture.Count == 0) continue;
            for (var i = 0; i < own.Count; i++)
            {
                if (Without(items[own[i]].Draft!, lines[i], furniture) is not { } draft) continue;
                cleaned ??= [.. items];
                cleaned[own[i]] = items[own[i]] with { Draft = draft };
            }
        }

        while (sources.Values.Sum(static s => (long)s.Held) > MostLines) sources.Values.MaxBy(static s => s.Held)!.Forget();
        return cleaned ?? items;
    }

    /// <summary>Takes out of reports the lines that were taken out of one of them when it was read among others.</summary>
    /// <param name="items">What was read.</param>
    /// <param name="dropped">What was taken out then, for whatever reason.</param>
    public static IReadOnlyList<ReadItem> CleanAgain(IReadOnlyList<ReadItem> items, ImmutableArray<Dropped> dropped)
    {
        // Pieces at one place are one stretch, divided by what had been taken out of it before.
        var furniture = dropped.Where(static piece => piece.Reason == Reason).GroupBy(static piece => piece.At)
            .SelectMany(static stretch => SourceLine.Of(string.Concat(stretch.Select(static piece => piece.Text))))
            .Select(static line => line.Key).Where(static key => key != 0).ToHashSet();
        if (furniture.Count == 0) return items;
        return [.. items.Select(item => item.Draft is { Text.Length: <= LongestReport } draft && Without(draft, SourceLine.Of(draft.Text), furniture) is { } cleaned ? item with { Draft = cleaned } : item)];
    }

    private static Draft? Without(Draft draft, List<SourceLine> lines, IReadOnlySet<ulong> furniture)
    {
        var repeated = lines.FindAll(line => furniture.Contains(line.Key));
        if (repeated.Count == 0) return null;
        return repeated.Sum(line => line.Words) > MostOfReport * lines.Sum(line => line.Words) ? null : LineCut.Without(draft, repeated, Reason);
    }

    private SourceLines Of(string key)
    {
        if (sources.TryGetValue(key, out var known)) return known;
        if (met.Count >= MostSources) sources.Remove(met.Dequeue());
        met.Enqueue(key);
        return sources[key] = new SourceLines();
    }

    /// <summary>What tells one source from another: the domain of the address, or else the outlet's name.</summary>
    private static string? Key(Draft draft) => WebDomain.Of(draft.Url) ?? (string.IsNullOrWhiteSpace(draft.Outlet) ? null : draft.Outlet.Trim());
}
