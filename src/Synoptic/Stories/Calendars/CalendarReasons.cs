using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>Tells from which dated report, and by which row of links, what an undated one says is dated: by the shortest row, and of several by the strongest links.</summary>
internal sealed class CalendarReasons
{
    private readonly ImmutableArray<Annotations> articles;
    private readonly List<CalendarTime> times;
    private readonly CalendarFrames frames;
    private readonly CalendarLabels labels;
    private readonly CalendarLink?[] basis;
    private readonly int[] roots;

    public CalendarReasons(ImmutableArray<Annotations> articles, List<CalendarTime> times, CalendarFrames frames, CalendarLabels labels)
    {
        (this.articles, this.times, this.frames, this.labels) = (articles, times, frames, labels);
        basis = new CalendarLink?[articles.Length];
        roots = [.. articles.Select(static (article, a) => article.Article.Published is null ? -1 : a)];
        for (var reached = true; reached;)
        {
            reached = false;
            var before = roots.ToArray();
            foreach (var link in frames.Held)
            {
                reached |= Reach(link, times[link.A], times[link.B], before);
                reached |= Reach(link, times[link.B], times[link.A], before);
            }
        }
    }

    /// <summary>What the story implies about undated articles.</summary>
    public ImmutableArray<ImpliedPublication> Publications()
    {
        var found = ImmutableArray.CreateBuilder<ImpliedPublication>();
        for (var a = 0; a < articles.Length; a++)
        {
            if (articles[a].Article.Published is not null || frames.FrameOf(a) != CalendarFrames.Calendar || Link(a) is not ({ } mine, { } theirs)) continue;
            // A link may reach a calendar without giving the report its day, as where all that it shares are months.
            if (frames.Published(a) is not { } published || frames.Place(mine) is not { } place) continue;
            found.Add(new ImpliedPublication(articles[a].Article.Id, published, labels.Reason(Words(mine), place.Days)) { Link = (Reference(mine), Reference(theirs)), From = Root(a) });
        }

        return found.ToImmutable();
    }

    /// <summary>Why a group has its days; <see langword="null"/> where a report itself tells them, or where they are unknown.</summary>
    public DayBasis? Of(CalendarGroup group)
    {
        if (group.Dates is null) return null;
        foreach (var time in group.Times)
            if (time.Dates is not null || articles[time.Article].Article.Published is not null) return null;
        var first = group.First;
        if (frames.Published(first.Article) is not { } published) return null;
        var word = articles[first.Article].Times[first.Times[0]].Span.Slice(articles[first.Article].Text);
        return new DayBasis(Root(first.Article) ?? articles[first.Article].Article.Id, articles[first.Article].Article.Id, labels.Told(word, published));
    }

    // From a report that is dated, or a date of the text, to one that is not.
    private bool Reach(CalendarLink link, CalendarTime from, CalendarTime to, int[] before)
    {
        var root = from.Dates is not null ? from.Article : before[from.Article];
        if (root < 0 || roots[to.Article] >= 0 || frames.FrameOf(to.Article) != CalendarFrames.Calendar) return false;
        (roots[to.Article], basis[to.Article]) = (root, link);
        return true;
    }

    private (int? Mine, int? Theirs) Link(int article) => basis[article] is not { } link ? (null, null) : times[link.A].Article == article ? (link.A, link.B) : (link.B, link.A);

    private string? Root(int article) => roots[article] < 0 ? null : articles[roots[article]].Article.Id;

    private string Words(int time) => articles[times[time].Article].Times[times[time].Times[0]].Span.Slice(articles[times[time].Article].Text);

    private TimeReference Reference(int time) => new(articles[times[time].Article].Article.Id, times[time].Times[0]);
}
