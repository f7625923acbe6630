using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Synoptic.Storage.Corrections;

/// <summary>
/// What people said of stories, laid over the stories that were found: which story each report is in. Corrections are taken in order; the
/// story of a report is what the last of them makes of it. They name reports, so that they hold whatever ids a rebuild gives.
/// </summary>
internal sealed class StoryOverlay
{
    // Of reports that were taken out of the story they were found in.
    private readonly Dictionary<string, string> split = new(StringComparer.Ordinal);

    // From a story to the one that it went into.
    private readonly Dictionary<string, string> into = new(StringComparer.Ordinal);

    /// <summary>The overlay of some corrections.</summary>
    /// <param name="corrections">All of them, in order; those that were undone say nothing.</param>
    /// <param name="found">The stories in which reports were found, by report; of the reports that <see cref="Named"/> gives.</param>
    public static StoryOverlay Of(ImmutableArray<Correction> corrections, IReadOnlyDictionary<string, string> found)
    {
        var overlay = new StoryOverlay();
        foreach (var correction in corrections.Where(static c => c.Undone is null && IsOfStories(c))) overlay.Apply(correction, found);
        return overlay;
    }

    /// <summary>Whether a correction says which reports are in one story.</summary>
    public static bool IsOfStories(Correction correction) => correction.Kind is CorrectionKind.MergeStories or CorrectionKind.SplitStory && correction.Articles.Length > 0;

    /// <summary>Reports that corrections of stories name, undone ones too.</summary>
    public static string[] Named(ImmutableArray<Correction> corrections) => [.. corrections.Where(IsOfStories).SelectMany(static c => c.Articles).Distinct(StringComparer.Ordinal)];

    /// <summary>The story of a report.</summary>
    public string StoryOf(string article, string found) => Root(split.GetValueOrDefault(article, found));

    private void Apply(Correction correction, IReadOnlyDictionary<string, string> found)
    {
        if (correction.Kind == CorrectionKind.SplitStory)
        {
            // A name that other reports have by an earlier split, or that another story went into, stays theirs.
            var own = Name(correction.Articles[0], 0);
            for (var n = 1; into.ContainsValue(own) || split.Any(taken => taken.Value == own && !correction.Articles.Contains(taken.Key)); n++) own = Name(correction.Articles[0], n);
            foreach (var article in correction.Articles) split[article] = own;
            // What was said before of a story of this name is said of another now.
            into.Remove(own);
            return;
        }

        string? target = null;
        foreach (var article in correction.Articles)
        {
            if (!found.TryGetValue(article, out var story)) continue;
            var root = StoryOf(article, story);
            target ??= root;
            if (root != target) into[root] = target;
        }
    }

    private static string Name(string article, int n) => "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"split {n}\n{article}"))))[..12];

    private string Root(string story)
    {
        while (into.TryGetValue(story, out var next)) story = next;
        return story;
    }
}
