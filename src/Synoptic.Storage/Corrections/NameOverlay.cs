using System.Collections.Immutable;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage;

/// <summary>
/// What people said of names, laid over whom reports and stories take them to be. Corrections are taken in order: each says of a key, in all
/// reports or in some, that it is another. They speak of keys and reports, so that they hold whatever a rebuild finds. Immutable.
/// </summary>
public sealed class NameOverlay
{
    private readonly Dictionary<string, List<Step>> steps = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Correction> corrections;

    private NameOverlay(ImmutableArray<Correction> corrections) => this.corrections = corrections;

    /// <summary>Whether nothing is said of any name.</summary>
    public bool IsEmpty => steps.Count == 0;

    /// <summary>The overlay of some corrections.</summary>
    /// <param name="corrections">All of them, in order; those that were undone say nothing, nor do those of other things.</param>
    public static NameOverlay Of(ImmutableArray<Correction> corrections)
    {
        var overlay = new NameOverlay([.. corrections.Where(IsOfNames)]);
        foreach (var correction in overlay.corrections)
        {
            if (correction.Undone is not null) continue;
            var isMerge = correction.Kind == CorrectionKind.MergeEntities;
            var to = DbText.Key(correction.Keys[isMerge ? 0 : 1]);
            var step = new Step(correction.Number, to, isMerge ? null : correction.Articles.Select(DbText.Clean).ToHashSet(StringComparer.Ordinal), isMerge ? null : correction.Text);
            foreach (var from in isMerge ? correction.Keys.AsSpan()[1..] : correction.Keys.AsSpan()[..1])
            {
                var key = DbText.Key(from);
                if (key == to) continue;
                if (!overlay.steps.TryGetValue(key, out var list)) overlay.steps.Add(key, list = []);
                list.Add(step);
            }
        }

        return overlay;
    }

    /// <summary>Whether a correction says who somebody is.</summary>
    public static bool IsOfNames(Correction correction) => correction.Kind is CorrectionKind.MergeEntities or CorrectionKind.SplitEntity && correction.Keys.Length > 1;

    /// <summary>Whom a key stands for in a report, and by what name where one was given by hand.</summary>
    /// <param name="article">Id of the report; <see langword="null"/>: whom it stands for wherever nothing was said of single reports.</param>
    /// <param name="key">The key that the report, or its story, gives.</param>
    public (string Key, string? Name) Of(string? article, string key)
    {
        string? name = null;
        key = DbText.Key(key);
        for (var after = long.MinValue; steps.TryGetValue(key, out var list);)
        {
            var next = list.Find(step => step.Number > after && (step.Reports is null || (article is not null && step.Reports.Contains(article))));
            if (next is null) break;
            (after, key, name) = (next.Number, next.To, next.Name);
        }

        return (key, name);
    }

    /// <summary>Keys of which anything was ever said together with one of these, these among them: what is said of one may change whom the others stand for.</summary>
    public ImmutableHashSet<string> Kin(IEnumerable<string> keys)
    {
        var kin = keys.Select(DbText.Key).ToHashSet(StringComparer.Ordinal);
        for (var before = 0; before < kin.Count;)
        {
            before = kin.Count;
            foreach (var correction in corrections)
            {
                ImmutableArray<string> own = [.. correction.Keys.Select(DbText.Key)];
                if (own.Any(kin.Contains)) kin.UnionWith(own);
            }
        }

        return kin.ToImmutableHashSet(StringComparer.Ordinal);
    }

    private sealed record Step(long Number, string To, HashSet<string>? Reports, string? Name);
}
