using System.Globalization;
using System.Text;
using Synoptic.Storage;

namespace Synoptic.App.Verbs.Desk;

/// <summary>How the verbs of a store write for people: one thing a line or two, nothing that a terminal would act on.</summary>
internal static class DeskText
{
    /// <summary>Words of a report on one line, without signs that a terminal obeys.</summary>
    public static string Plain(string? words)
    {
        if (words is null) return "";
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c)) text.Append(' ');
            else if (!char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))) text.Append(c);
        }

        return text.ToString().Trim();
    }

    /// <summary>A span of days: one day, or two.</summary>
    public static string Days(DateOnly? first, DateOnly? last) =>
        first is not { } from ? "no date" : last is { } to && to != from ? $"{Day(from)} to {Day(to)}" : Day(from);

    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"5 reports", "1 report".</summary>
    public static string Count(long count, string one, string several) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : several)}";

    /// <summary>A story in a line.</summary>
    public static string Of(StoredStory story) =>
        $"{story.Id}  {Count(story.Reports, "report", "reports")}, {Count(story.Origins, "origin", "origins")}  {Days(story.First, story.Last)}  {Plain(story.Title ?? "(no title)")}";

    /// <summary>Where a report comes from.</summary>
    public static string Of(ArticleLine article) =>
        $"{Plain(article.Id)}  {(article.Day is { } day ? Day(day) : "no date   ")}  {Plain(article.Outlet ?? "(outlet not known)")}: {Plain(article.Title ?? "(no title)")}";
}
