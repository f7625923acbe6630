using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>A report as the page names it.</summary>
/// <param name="Index">Its place among the reports, 0-based.</param>
/// <param name="Annotations">The report and its layers.</param>
/// <param name="Spun">The verdict that a machine has rewritten it, where there is one.</param>
public sealed record ReportView(int Index, Annotations Annotations, SpunVerdict? Spun)
{
    /// <summary>Its address on the page.</summary>
    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"r{Index + 1}");

    /// <summary>The report.</summary>
    public Article Article => Annotations.Article;

    /// <summary>The report's text.</summary>
    public string Text => Annotations.Article.Text;

    /// <summary>Outlet, or else file, or else a number.</summary>
    public string Name { get; } = NameOf(Annotations.Article.Source, Index);

    /// <summary>The headline, or else the beginning of the text.</summary>
    public string Title { get; } = TitleOf(Annotations.Article);

    /// <summary>Whether the report states its headline.</summary>
    public bool HasTitle => !string.IsNullOrWhiteSpace(Article.Title);

    /// <summary>The day of publication, or that it is not stated.</summary>
    public string Day => Article.Published is { } published ? Days.Long(published.Day) : "date not stated";

    /// <summary>Code of the language of a report that is not analysed, for the page to say so to the browser; <see langword="null"/> of one that is.</summary>
    public string? Code => Annotations.IsAnalysed ? null : Article.Language;

    /// <summary>What the language of a report that is not analysed is called; empty of one that is.</summary>
    public string Language { get; init; } = "";

    /// <summary>Where the report stands in the stories; one place a story.</summary>
    public ImmutableArray<Standing> Standings { get; init; } = [];

    private static string NameOf(Source source, int index)
    {
        if (!string.IsNullOrWhiteSpace(source.Outlet)) return source.Outlet;
        if (!string.IsNullOrWhiteSpace(source.File) && source.File != "-")
        {
            var name = source.File.AsSpan().TrimEnd("/\\");
            var cut = name.LastIndexOfAny('/', '\\');
            return name[(cut + 1)..].ToString();
        }

        return string.Create(CultureInfo.InvariantCulture, $"Report {index + 1}");
    }

    private static string TitleOf(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.Title)) return article.Title;
        var line = article.Text.AsSpan().TrimStart();
        var end = line.IndexOf('\n');
        if (end >= 0) line = line[..end];
        return line.IsEmpty ? "No headline and no text" : Snippet.Clip(line.ToString(), 80);
    }
}

/// <summary>A report's place in a story.</summary>
/// <param name="Story">Number of the story, 1-based.</param>
/// <param name="Letter">Its origin.</param>
/// <param name="Relation">How it came by its words: <c>copy of B</c>; <see langword="null"/> for words of its own.</param>
public sealed record Standing(int Story, string Letter, string? Relation);
