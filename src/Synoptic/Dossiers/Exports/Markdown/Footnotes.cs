using System.Globalization;
using System.Text;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports.Markdown;

/// <summary>Footnotes of a page, each place of evidence once.</summary>
internal sealed class Footnotes
{
    private readonly Dictionary<Evidence, int> numbers = [];
    private readonly List<string> notes = [];

    /// <summary>Marks for some places.</summary>
    public string Marks(StoryView story, IEnumerable<Evidence> places)
    {
        var marks = new StringBuilder();
        foreach (var place in places.Distinct())
        {
            if (!numbers.TryGetValue(place, out var number))
            {
                numbers.Add(place, number = numbers.Count + 1);
                notes.Add(Note(story, place));
            }

            // Two that touch are one link to some readers.
            marks.Append(CultureInfo.InvariantCulture, $"{(marks.Length > 0 ? " " : "")}[^{number}]");
        }

        return marks.ToString();
    }

    /// <summary>The notes.</summary>
    public void Write(TextWriter writer)
    {
        for (var i = 0; i < notes.Count; i++) writer.Write(string.Create(CultureInfo.InvariantCulture, $"[^{i + 1}]: {notes[i]}\n"));
    }

    private static string Note(StoryView story, Evidence place)
    {
        var article = story.Articles[place.Article].Article;
        var parts = new List<string> { MarkdownText.Of(article.Source.Outlet ?? "outlet not known") };
        if (ReportFacts.NotBlank(article.Title) is { } title) parts.Add($"“{MarkdownText.Of(title)}”");
        parts.Add(article.Day() ?? "no day stated");
        if (WebAddress.Of(article.Source.Url) is { } address) parts.Add($"<{Link(address)}>");
        else if (ReportFacts.NotBlank(article.Source.Url) is { } words) parts.Add(MarkdownText.Of(words));
        return $"{string.Join(", ", parts)}: “{MarkdownText.Of(story.Words(place))}”";
    }

    // What would end the address or begin a tag.
    private static string Link(string address) => address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
