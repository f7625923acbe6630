using System.Collections.Immutable;
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

    /// <summary>Stories that went into others, and which.</summary>
    public IEnumerable<(string From, string To)> Moves => into.Keys.Select(from => (from, Root(from)));

    /// <summary>The overlay of some corrections.</summary>
    /// <param name="corrections">All of them, in order; those that were undone say nothing.</param>
    /// <param name="foundOf">The stories in which reports were found, by report.</param>
    public static StoryOverlay Of(ImmutableArray<Correction> corrections, Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, string>> foundOf)
    {
        var overlay = new StoryOverlay();
        var held = corrections.Where(static c => c.Undone is null && c.Kind is CorrectionKind.MergeStories or CorrectionKind.SplitStory && c.Articles.Length > 0).ToList();
        if (held.Count == 0) return overlay;
        var found = foundOf([.. held.SelectMany(static c => c.Articles).Distinct(StringComparer.Ordinal)]);
        foreach (var correction in held) overlay.Apply(correction, found);
        return overlay;
    }

    /// <summary>The story of a report.</summary>
    public string StoryOf(string article, string found) => Root(split.GetValueOrDefault(article, found));

    /// <summary>Found stories whose reports may be in one story with those of the given ones.</summary>
    public HashSet<string> Related(IReadOnlyCollection<string> stories)
    {
        var roots = stories.Select(Root).ToHashSet(StringComparer.Ordinal);
        var related = new HashSet<string>(stories, StringComparer.Ordinal);
        related.UnionWith(roots);
        foreach (var story in into.Keys)
            if (roots.Contains(Root(story))) related.Add(story);
        return related;
    }

    private void Apply(Correction correction, IReadOnlyDictionary<string, string> found)
    {
        if (correction.Kind == CorrectionKind.SplitStory)
        {
            var own = "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("split\n" + correction.Articles[0])))[..12];
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

    private string Root(string story)
    {
        while (into.TryGetValue(story, out var next)) story = next;
        return story;
    }
}
