using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage.Search;

/// <summary>What goes into an index of words for a report or a line.</summary>
/// <param name="Words">Stems, in order: phrases are told by their places.</param>
/// <param name="Terms">What it is found by beside its words, in no order: words whose stem is another, who, whom, what, how much, outlet, year, month and day.</param>
/// <param name="Kind">The kind of a line.</param>
internal sealed record IndexText(string[] Words, string[] Terms, LineKind? Kind)
{
    /// <summary>Of a report.</summary>
    /// <param name="article">The report.</param>
    /// <param name="writer">Writes it.</param>
    public static IndexText Of(Synoptic.Text.Article article, IndexWriter writer)
    {
        writer.Add(article.Title);
        writer.Add(article.Text);
        if (LineTerms.Outlet(article.Source.Outlet) is { } outlet) writer.AddTerm(outlet);
        if (article.Published is { } published) writer.AddTerms(LineTerms.Days(published.Day));
        return writer.Take(null);
    }
}

/// <summary>Words of an index that no text has: they begin with a character for private use, which is no letter.</summary>
internal static class LineTerms
{
    /// <summary>Stands between what is not read on.</summary>
    public const string Gap = "\uE000";

    /// <summary>A word as it is written, where its stem is another: for what begins so.</summary>
    public static string Form(string word) => "\uE001" + word;

    /// <summary>The kind of a line.</summary>
    public static string Kind(LineKind kind) => string.Create(CultureInfo.InvariantCulture, $"\uE002{(int)kind}");

    /// <summary>Who speaks or acts, by the key that the report itself gives.</summary>
    public static string Who(string key) => "\uE003" + Hash(key);

    /// <summary>Who is spoken or acted to.</summary>
    public static string Whom(string key) => "\uE004" + Hash(key);

    /// <summary>Indicator or class: its letters and digits, so that classes that begin alike are found by their beginning.</summary>
    public static string What(string what)
    {
        var text = new StringBuilder("\uE005");
        foreach (var c in DbText.Clean(what))
        {
            if (char.IsAsciiLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
            else if (c > 127 && !char.IsSurrogate(c)) text.Append(c);
            if (text.Length > WordSplitter.LongestWord) break;
        }

        return text.ToString();
    }

    /// <summary>The outlet.</summary>
    public static string? Outlet(string? outlet) => outlet is null ? null : "\uE006" + Hash(DbText.Key(outlet));

    /// <summary>A month.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"\uE007{year:D4}{month:D2}");

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"\uE007{day.Year:D4}{day.Month:D2}{day.Day:D2}");

    /// <summary>A day with its month and its year.</summary>
    public static string[] Days(DateOnly day) => [Year(day.Year), Month(day.Year, day.Month), Day(day)];

    /// <summary>A year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"\uE007{year:D4}");

    /// <summary>A range of values, by the digits that they begin with.</summary>
    public static string Value(string digits) => "\uE008" + digits;

    // Keys may hold anything; the index only narrows, what it gives is compared with the whole key.
    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
}
