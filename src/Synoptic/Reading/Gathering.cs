using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Gathers what was read, in order of input: gives ids, and keeps each report once.</summary>
internal sealed class Gathering(ReadingOptions options)
{
    private readonly Dictionary<(string Id, string Content), string> seen = [];
    private readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    /// <summary>Gives ids, and keeps each report once.</summary>
    public ReadResult Add(IReadOnlyList<ReadItem> items)
    {
        var articles = ImmutableArray.CreateBuilder<Article>(items.Count);
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var raws = ImmutableArray.CreateBuilder<RawPart>();
        foreach (var item in items)
        {
            failures.AddRange(item.Failures);
            if (item.Draft is { } draft && Take(item, draft, failures) is { } id)
            {
                articles.Add(Article(item, draft, id, options));
                if (item.Raw is { } raw) raws.Add(raw);
            }
        }

        return new ReadResult(articles.ToImmutable(), failures.ToImmutable()) { Raws = raws.ToImmutable() };
    }

    /// <summary>The id under which a report is kept; <see langword="null"/> if it was read already.</summary>
    private string? Take(ReadItem item, Draft draft, ImmutableArray<Failure>.Builder failures)
    {
        var content = ArticleId.Of(draft);
        var id = draft.Id ?? content;
        if (!seen.TryAdd((id, content), item.Subject))
        {
            failures.Add(ReadingFailures.SameContent(item.Subject, seen[(id, content)]));
            return null;
        }

        if (subjects.TryGetValue(id, out var first))
        {
            var free = Free(id);
            failures.Add(ReadingFailures.SameId(item.Subject, id, first, free));
            id = free;
        }

        subjects.Add(id, item.Subject);
        return id;
    }

    /// <summary>The report under its id.</summary>
    public static Article Article(ReadItem item, Draft draft, string id, ReadingOptions options)
    {
        var published = draft.Published ?? (options.Published is { } day ? new Publication(day, null, "option") : null);
        var taken = published?.Basis == "option" ? draft.TakenFrom with { Published = "option" } : draft.TakenFrom;
        // Who published a report that names no outlet.
        var outlet = draft.Outlet ?? WebDomain.Of(draft.Url);
        if (outlet is not null && taken.Outlet is null) taken = taken with { Outlet = draft.Outlet is null ? "url" : "given" };
        return new Article(id, draft.Title, draft.Text, published, new Source(outlet, draft.Url, item.File), draft.Byline, draft.Dropped)
        {
            GivenStory = draft.Story,
            Modified = draft.Modified,
            Agency = draft.Agency,
            Language = draft.Language,
            TakenFrom = taken,
        };
    }

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
