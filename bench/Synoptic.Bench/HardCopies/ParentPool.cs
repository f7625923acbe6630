using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Copies;

namespace Synoptic.Bench.HardCopies;

/// <summary>The articles that the set is made from: each is used once, none shares much with another, those of one happening are known as mates.</summary>
internal sealed class ParentPool
{
    private const int LeastWords = 150, MostWords = 1200, Run = 6;

    // Two reports that share more than this are copies already, whatever their labels say.
    private const double MostShared = 0.15;

    private readonly List<HardArticle> free = [];
    private readonly Dictionary<string, string> stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<HardArticle>> mates = new(StringComparer.Ordinal);

    /// <summary>Reads the parents; labels of happenings are taken from <c>labels.tsv</c> beside them where it is there.</summary>
    public ParentPool(string file, Random random)
    {
        var labels = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "labels.tsv");
        if (File.Exists(labels))
            foreach (var line in File.ReadLines(labels))
                if (line.Split('\t') is [var id, var story, ..]) stories[id] = story;

        var all = new List<HardArticle>();
        foreach (var line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var text = root.GetProperty("text").GetString() ?? "";
            all.Add(new HardArticle(String(root, "id") ?? "", String(root, "title"), text, String(root, "published"), String(root, "source")));
        }

        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        var seen = new HashSet<ulong>();
        foreach (var article in shuffled)
        {
            var runs = Runs(article.Text);
            if (runs.Count is < LeastWords or > MostWords) continue;
            if (runs.Count(seen.Contains) > MostShared * runs.Count) continue;
            seen.UnionWith(runs);
            free.Add(article);
            if (!stories.TryGetValue(article.Id, out var story)) continue;
            if (!mates.TryGetValue(story, out var list)) mates.Add(story, list = []);
            list.Add(article);
        }
    }

    /// <summary>Articles not used yet.</summary>
    public int Count => free.Count;

    /// <summary>Any article.</summary>
    public HardArticle? Take()
    {
        if (free.Count == 0) return null;
        var taken = free[^1];
        Forget(taken);
        return taken;
    }

    /// <summary>An article that has a mate, with it; <see langword="null"/> where there is none left.</summary>
    public (HardArticle, HardArticle)? TakeMates()
    {
        for (var i = free.Count - 1; i >= 0; i--)
        {
            if (MateOf(free[i]) is not { } mate) continue;
            var article = free[i];
            Forget(article);
            Forget(mate);
            return (article, mate);
        }

        return null;
    }

    private HardArticle? MateOf(HardArticle article) =>
        stories.TryGetValue(article.Id, out var story) && mates.TryGetValue(story, out var list) ? list.Find(other => other != article) : null;

    private void Forget(HardArticle article)
    {
        free.Remove(article);
        if (stories.TryGetValue(article.Id, out var story) && mates.TryGetValue(story, out var list)) list.Remove(article);
    }

    private static string? String(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<ulong> Runs(string text)
    {
        var words = text.Split([' ', '\n', '\t', '.', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Select(word => WordHash.Of(word)).ToImmutableArray();
        var runs = new List<ulong>();
        for (var i = 0; i + Run <= words.Length; i++)
        {
            var key = 0UL;
            for (var k = i; k < i + Run; k++) key = WordHash.Join(key, words[k]);
            runs.Add(key);
        }

        return runs;
    }
}
