using System.Collections.Immutable;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Rebuilding;

/// <summary>Which of the reports that bytes give now is the one that is kept, and whether it came out otherwise.</summary>
internal static class RereadReport
{
    /// <summary>The report, under the id that it has; <see langword="null"/> where none is it for certain.</summary>
    /// <param name="before">As it is kept.</param>
    /// <param name="read">What the bytes give now: of a feed several.</param>
    public static Article? Of(Article before, ImmutableArray<Article> read)
    {
        var given = before.Id.LastIndexOf('~') is > 0 and var at ? before.Id[..at] : before.Id;
        var found = Only(read, article => article.Id == before.Id)
            ?? Only(read, article => article.Id == given)
            ?? Only(read, article => before.Source.Url is { } url && article.Source.Url == url)
            ?? Only(read, article => before.Title is { } title && article.Title == title)
            ?? (read.Length == 1 ? read[0] : null);
        if (found is null) return null;
        found = found with { Id = before.Id, Source = found.Source with { File = before.Source.File } };
        // A day that was given with the report is not in its bytes.
        return found.Published is null && before.Published?.Basis == "option" ? found with { Published = before.Published, TakenFrom = found.TakenFrom with { Published = before.TakenFrom.Published } } : found;
    }

    /// <summary>Whether two are the same in words and facts.</summary>
    public static bool IsSame(Article a, Article b) => ArticleContent.HashOf(a) == ArticleContent.HashOf(b) && a with { Dropped = b.Dropped, Published = b.Published } == b && a.Dropped.SequenceEqual(b.Dropped);

    private static Article? Only(ImmutableArray<Article> read, Func<Article, bool> isIt)
    {
        var found = read.Where(isIt).Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }
}
