using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Gathers what was read, in order of input: gives ids, and keeps each report once.</summary>
internal sealed class Gathering(ReadingOptions options)
{
    private readonly ImmutableArray<Article>.Builder articles = ImmutableArray.CreateBuilder<Article>();
    private readonly ImmutableArray<Failure>.Builder failures = ImmutableArray.CreateBuilder<Failure>();
    private readonly Dictionary<(string Id, string Content), string> seen = [];
    private readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public void Add(ReadItem item)
    {
        failures.AddRange(item.Failures);
        if (item.Draft is not { } draft) return;
        var content = ArticleId.Of(draft);
        var id = draft.Id ?? content;
        if (!seen.TryAdd((id, content), item.Subject))
        {
            failures.Add(ReadingFailures.SameContent(item.Subject, seen[(id, content)]));
            return;
        }

        if (subjects.TryGetValue(id, out var first))
        {
            var free = Free(id);
            failures.Add(ReadingFailures.SameId(item.Subject, id, first, free));
            id = free;
        }

        subjects.Add(id, item.Subject);
        articles.Add(Article(item, draft, id, options));
    }

    /// <summary>The report under its id.</summary>
    public static Article Article(ReadItem item, Draft draft, string id, ReadingOptions options)
    {
        var published = draft.Published ?? (options.Published is { } day ? new Publication(day, null, "option") : null);
        return new Article(id, draft.Title, draft.Text, published, new Source(draft.Outlet, draft.Url, item.File), draft.Byline, draft.Dropped) { GivenStory = draft.Story };
    }

    public ReadResult Result() => new(articles.ToImmutable(), failures.ToImmutable());

    /// <summary>The next free <c>id~2</c>, <c>id~3</c>, ….</summary>
    private string Free(string id)
    {
        var n = uses.GetValueOrDefault(id, 1);
        string candidate;
        do
        {
            n++;
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}~{n}");
        }
        while (subjects.ContainsKey(candidate));

        uses[id] = n;
        return candidate;
    }
}
