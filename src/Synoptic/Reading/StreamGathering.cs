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
                failures.Add(ReadingFailures.SameId(item.Subject, given, first is { Line: not 0 } here ? Subject(item, here.Line) : "of an earlier run", id));
                recent.Add(apart, content, LineOf(item));
            }

            recent.Add(id, content, LineOf(item));
            articles.Add(Gathering.Article(item, draft, id, options));
        }

        return new ReadResult(articles.ToImmutable(), failures.ToImmutable());
    }

    // What has no line of its own is known by its file; 0 is an article of an earlier run.
    private static int LineOf(ReadItem item) => item.Line > 0 ? item.Line : -1;

    private static string Subject(ReadItem item, int line) => line < 0 ? item.File : string.Create(CultureInfo.InvariantCulture, $"{item.File}:{line}");
}
