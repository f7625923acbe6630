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
            var first = recent.Find(given);
            var isOther = first is { } taken && taken.Content != content;
            // Under which an article is known whose id is another's, so that thousands with one id are not looked through.
            var apart = isOther ? $"{given}\n{contents[i]}" : given;
            var known = isOther ? recent.Find(apart) : first;
            if (known is { } same)
            {
                if (same.Line == 0) recent.PassOver();
                else failures.Add(ReadingFailures.SameContent(item.Subject, Subject(item, same.Line)));
                continue;
            }

            var id = isOther ? recent.Free(given) : given;
            if (isOther)
            {
                failures.Add(ReadingFailures.SameId(item.Subject, given, first is { Line: > 0 } here ? Subject(item, here.Line) : "of an earlier run", id));
                recent.Add(apart, content, item.Line);
            }

            recent.Add(id, content, item.Line);
            articles.Add(Gathering.Article(item, draft, id, options));
        }

        return new ReadResult(articles.ToImmutable(), failures.ToImmutable());
    }

    private static string Subject(ReadItem item, int line) => string.Create(CultureInfo.InvariantCulture, $"{item.File}:{line}");
}
