using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Synoptic.Pages.Markup;
using Synoptic.Storage;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Correcting;

/// <summary>What people said by hand of the lines of a story or report: laid over what was drawn when it is served, so that nothing is drawn anew for it.</summary>
/// <param name="Shown">What holds, in order.</param>
internal sealed record HandMarks(ImmutableArray<Correction> Shown)
{
    /// <summary>Of a story.</summary>
    public static HandMarks OfStory(IStoreReader reader, string story)
    {
        var all = reader.Corrections();
        if (!all.Any(static correction => correction.Undone is null && correction.Articles.Length > 0)) return new HandMarks([]);
        var articles = reader.Articles(new ArticleQuery { Story = story, Most = int.MaxValue }).Select(static article => article.Id).ToHashSet(StringComparer.Ordinal);
        return new HandMarks([.. all.Where(correction => correction.Undone is null && correction.Kind is not (CorrectionKind.MergeEntities or CorrectionKind.SplitEntity) && correction.Articles.Any(articles.Contains))]);
    }

    /// <summary>Of a report.</summary>
    public static HandMarks OfReport(IStoreReader reader, string article) =>
        new([.. reader.Corrections().Where(correction => correction.Undone is null && correction.Articles.Contains(article))]);

    /// <summary>Of a name: what put it together with others, or told it apart.</summary>
    public static HandMarks OfName(IStoreReader reader, string key)
    {
        var all = reader.Corrections();
        var names = NameOverlay.Of(all);
        return new([.. all.Where(correction => correction.Undone is null && correction.Keys.Any(each => each == key || names.Of(null, each).Key == key))]);
    }

    /// <summary>Markup with a mark behind each line that somebody spoke of.</summary>
    public string Apply(string html)
    {
        foreach (var correction in Shown)
        {
            if (correction.Place is not { } place || correction.Articles.IsEmpty) continue;
            html = Mark(html, $"href=\"{HtmlText.Encode(Ways.Report(correction.Articles[0], place))}\"", $" <a class=\"handmark {Class(correction)}\" href=\"/corrections#c{correction.Number.ToString(CultureInfo.InvariantCulture)}\">{HtmlText.Encode(Said(correction))}</a>");
        }

        return html;
    }

    /// <summary>What somebody did, in words.</summary>
    public static string Said(Correction correction) => correction.Kind switch
    {
        CorrectionKind.WrongLine => $"marked wrong by {correction.Who}",
        CorrectionKind.Verdict => $"{correction.Rating ?? "verdict"}, says {correction.Who}",
        CorrectionKind.Note => $"note by {correction.Who}",
        CorrectionKind.MergeStories => $"stories put together by {correction.Who}",
        CorrectionKind.SplitStory => $"taken out of a story by {correction.Who}",
        CorrectionKind.MergeEntities => $"names put together by {correction.Who}",
        _ => $"name told apart by {correction.Who}",
    };

    private static string Class(Correction correction) => correction.Kind switch { CorrectionKind.WrongLine => "wrong", CorrectionKind.Verdict => "verdict", _ => "note" };

    private static string Mark(string html, string href, string mark)
    {
        var output = new StringBuilder(html.Length + 256);
        var done = 0;
        for (var at = html.IndexOf(href, StringComparison.Ordinal); at >= 0; at = html.IndexOf(href, done, StringComparison.Ordinal))
        {
            var end = html.IndexOf("</a>", at, StringComparison.Ordinal);
            if (end < 0) break;
            end += "</a>".Length;
            output.Append(html, done, end - done).Append(mark);
            done = end;
        }

        return done == 0 ? html : output.Append(html, done, html.Length - done).ToString();
    }
}
