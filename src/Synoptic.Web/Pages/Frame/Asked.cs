using System.Globalization;
using Microsoft.AspNetCore.Http;
using Synoptic.Text;

namespace Synoptic.Web.Pages.Frame;

/// <summary>Reads what an address asks for. What can't be read is as if it were not there.</summary>
internal static class Asked
{
    // A search of ten thousand letters is cut here; the page says what was looked for.
    public const int MostLetters = 10_000;

    public static string? Text(this HttpContext context, string name)
    {
        var value = context.Request.Query[name].ToString().Trim();
        return value.Length == 0 ? null : value.Length <= MostLetters ? value : value[..MostLetters];
    }

    // No list has as many pages: whoever asks for one behind it is told that it is not there.
    private const int MostPages = 1_000_000;

    /// <summary>The page of a list that is asked for, from 1.</summary>
    public static int Page(this HttpContext context)
    {
        var text = context.Text("page");
        return text is null || text.AsSpan().ContainsAnyExceptInRange('0', '9') || text.AsSpan().TrimStart('0').IsEmpty ? 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, MostPages) : MostPages;
    }

    public static long? Whole(this HttpContext context, string name) => long.TryParse(context.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? Number(this HttpContext context, string name) => double.TryParse(context.Text(name), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static DateOnly? Day(this HttpContext context, string name) => DateOnly.TryParseExact(context.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A place in a text of a length, written <c>12-34</c>.</summary>
    public static Span? Place(string? written, int length)
    {
        var dash = written?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0
            && int.TryParse(written.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(written.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end && end <= length ? new Span(start, end) : null;
    }
}
