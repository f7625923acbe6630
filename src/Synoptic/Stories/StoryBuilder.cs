using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Groups articles by happening, and links entities and days across them. Immutable; share it across threads.</summary>
public sealed class StoryBuilder
{
    private readonly StoryVectors vectors;
    private readonly HappeningClusters clusters;
    private readonly StorySettings settings;
    private readonly SagaSplitter splitter;
    private readonly CastLinker castLinker;
    private readonly CalendarBuilder calendars;

    /// <summary>A builder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public StoryBuilder(WordTables tables)
        : this(tables, new StorySettings())
    {
    }

    internal StoryBuilder(WordTables tables, StorySettings settings)
    {
        var stopWords = StopWords.Of(tables);
        vectors = new StoryVectors(stopWords, CommonWords(tables), settings);
        clusters = new HappeningClusters(settings);
        this.settings = settings;
        splitter = new SagaSplitter(settings);
        castLinker = new CastLinker(tables);
        calendars = new CalendarBuilder(tables);
    }

    // The table of synonyms is of common words; those of the reports that are not in it are rather names or rare.
    private static HashSet<ulong> CommonWords(WordTables tables)
    {
        var words = new HashSet<ulong>();
        foreach (var row in tables.Rows("synonyms"))
        {
            words.Add(WordHash.Of(row[0]));
            foreach (var other in row.Length > 1 ? row[1].Split('|') : []) words.Add(WordHash.Of(other));
        }

        foreach (var row in tables.Rows("collocations"))
            foreach (var word in row[0].Split(' ')) words.Add(WordHash.Of(word));
        return words;
    }

    /// <summary>Groups articles by happening, and links entities and days across them.</summary>
    public ImmutableArray<Story> Build(ImmutableArray<Annotations> articles, Provenance provenance)
    {
        // In order of publication, then of id: the order of input must not decide what belongs together.
        var order = Enumerable.Range(0, articles.Length)
            .OrderBy(i => articles[i].Article.Published?.Day ?? DateOnly.MaxValue)
            .ThenBy(i => articles[i].Article.Id, StringComparer.Ordinal)
            .ToArray();
        var sorted = order.Select(i => articles[i]).ToImmutableArray();
        var groups = Group(sorted, provenance);
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < groups.Length; i++)
        {
            if (!members.TryGetValue(groups[i], out var list)) members.Add(groups[i], list = []);
            list.Add(order[i]);
        }

        var cast = new RunCast(castLinker.Link(articles), articles);

        // Stories in order of their first article in the input; within one, dated articles in order, then the others as they came.
        return
        [
            .. members.Values
                .OrderBy(static list => list.Min())
                .Select(list => Tell([.. list.OrderBy(i => articles[i].Article.Published?.Day ?? DateOnly.MaxValue).ThenBy(static i => i).Select(i => articles[i])], provenance, cast)),
        ];
    }

    private int[] Group(ImmutableArray<Annotations> articles, Provenance provenance)
    {
        var origin = Origins(articles, provenance, out var count);
        var days = new double?[count];
        var members = new List<Annotations>[count];
        for (var i = 0; i < articles.Length; i++)
        {
            (members[origin[i]] ??= []).Add(articles[i]);
            if (articles[i].Article.Published is { } published) days[origin[i]] ??= published.Day.DayNumber;
        }

        var whole = vectors.Of(articles, settings.MomentTerms);
        var joined = clusters.Join(Sum(whole, origin, count, settings.Terms), days);
        var moments = Sum(whole, origin, count, int.MaxValue);
        foreach (var group in Enumerable.Range(0, count).GroupBy(item => joined[item]).Select(static group => group.ToList()).ToList())
            foreach (var moment in splitter.Split(group, moments, members))
                foreach (var item in moment) joined[item] = moment[0];
        return [.. origin.Select(item => joined[item])];
    }

    private static TermVector[] Sum(TermVector[] each, int[] origin, int count, int most)
    {
        var sums = new Dictionary<int, double>[count];
        for (var i = 0; i < each.Length; i++)
        {
            var sum = sums[origin[i]] ??= [];
            for (var t = 0; t < each[i].Terms.Length; t++) sum[each[i].Terms[t]] = sum.GetValueOrDefault(each[i].Terms[t]) + each[i].Weights[t];
        }

        return [.. sums.Select(sum => TermVector.Of(sum, most))];
    }

    // Copies of one text are one item: they always fall together, and weigh no more than any other report. But a text that comes
    // again weeks later under another headline is what a site shows in place of its reports, and tells of no happening.
    private int[] Origins(ImmutableArray<Annotations> articles, Provenance provenance, out int count)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Length; i++) index.TryAdd(articles[i].Article.Id, i);
        var parent = Enumerable.Range(0, articles.Length).ToArray();
        foreach (var copy in provenance.Copies)
        {
            if (!index.TryGetValue(copy.A, out var a) || !index.TryGetValue(copy.B, out var b)) continue;
            if (articles[a].Article.Published is { } x && articles[b].Article.Published is { } y && Math.Abs(x.Day.DayNumber - y.Day.DayNumber) > settings.CopyDays) continue;
            int first = Root(a), second = Root(b);
            if (first != second) parent[Math.Max(first, second)] = Math.Min(first, second);
        }

        var item = new Dictionary<int, int>();
        var items = new int[articles.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!item.TryGetValue(Root(i), out items[i])) item.Add(Root(i), items[i] = item.Count);
        }

        count = item.Count;
        return items;

        int Root(int i)
        {
            while (parent[i] != i) i = parent[i] = parent[parent[i]];
            return i;
        }
    }

    private Story Tell(ImmutableArray<Annotations> articles, Provenance provenance, RunCast cast)
    {
        var ids = articles.Select(static article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
        var copies = provenance.Copies.Where(copy => ids.Contains(copy.A) && ids.Contains(copy.B)).ToImmutableArray();
        return new Story(
            IdOf(ids),
            articles,
            copies,
            [.. provenance.Spun.Where(verdict => ids.Contains(verdict.Article))],
            OriginGrouper.Group([.. articles.Select(static article => article.Article)], copies),
            cast.Of(articles),
            calendars.Build(articles));
    }

    private static string IdOf(IEnumerable<string> ids)
    {
        var joined = string.Join('\n', ids.Order(StringComparer.Ordinal));
        return "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)))[..12];
    }
}
