using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Gathers what a stream reads, as <see cref="Gathering"/> does, with a memory that is bounded.</summary>
internal sealed class StreamGathering(ReadingOptions options, RecentArticles recent)
{
    /// <summary>Gives ids, and keeps each report once.</summary>
    public ReadResult Add(IReadOnlyList<ReadItem> items)
    {
        var contents = new string[items.Count];
        Parallel.For(0, items.Count, i => contents[i] = items[i].Draft is { } draft ? ArticleId.Of(draft) : "");
        var articles = ImmutableArray.CreateBuilder<Article>(items.Count);
        var failures = ImmutableArray.CreateBuilder<Failure>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            failures.AddRange(item.Failures);
            if (item.Draft is not { } draft) continue;
            var content = ulong.Parse(contents[i].AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var given = draft.Id ?? contents[i];
            var id = given;
            var number = 1;
            var known = recent.Find(id);
            while (known is { } other && other.Content != content)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{given}~{++number}");
                known = recent.Find(id);
            }

            if (known is { } same)
            {
                if (same.Line == 0) recent.PassOver();
                else failures.Add(ReadingFailures.SameContent(item.Subject, Subject(item, same.Line)));
                continue;
            }

            if (number > 1) failures.Add(ReadingFailures.SameId(item.Subject, given, recent.Find(given) is { Line: > 0 } first ? Subject(item, first.Line) : "of an earlier run", id));
            recent.Add(id, content, item.Line);
            articles.Add(Gathering.Article(item, draft, id, options));
        }

        return new ReadResult(articles.ToImmutable(), failures.ToImmutable());
    }

    private static string Subject(ReadItem item, int line) => string.Create(CultureInfo.InvariantCulture, $"{item.File}:{line}");
}
