using AngleSharp.Dom;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html.Body;

namespace Synoptic.Reading.Html.Facts;

/// <summary>A headline, where it was taken from, and the element that shows it.</summary>
internal sealed record PageTitle(string Text, string From, IElement? Element);

/// <summary>Finds the headline: what the page shows as such, where what it states for machines agrees; else what it states.</summary>
internal static class Titles
{
    private const int Longest = 300;

    public static PageTitle? Find(PageScan scan, LinkedData linked, IEnumerable<(string Name, IReadOnlyList<string> Values)> metas, string? outlet)
    {
        PageTitle? stated = linked.Title is { } headline ? new(Without(headline, outlet), "json-ld headline", null) : null;
        var all = new List<string>();
        if (stated is not null) all.Add(stated.Text);
        foreach (var (name, values) in metas)
        {
            var value = Without(values[0], outlet);
            stated ??= new PageTitle(value, $"meta {name}", null);
            all.Add(value);
        }

        if (scan.Title is { } title)
        {
            var value = Without(title, outlet);
            stated ??= new PageTitle(value, "title", null);
            all.Add(value);
        }

        return Shown(scan, all, outlet) ?? stated;
    }

    /// <summary>Index of the block that shows the headline; that of the first block of the body where none does; -1 for an empty page.</summary>
    public static int Block(FoundBody body, PageTitle? title, PageScan scan)
    {
        var blocks = body.Tree.Blocks;
        if (title?.Element is { } element)
        {
            for (var i = 0; i < blocks.Count; i++)
            {
                if (blocks[i].Part.Element == element || element.Contains(blocks[i].Part.Element)) return i;
            }
        }

        var bare = title is null ? "" : PageText.Bare(title.Text);
        var whole = scan.Title is null ? "" : PageText.Bare(scan.Title);
        for (var i = 0; i < blocks.Count && bare.Length > 0; i++)
        {
            if (blocks[i].Words > 60 || blocks[i].Text.Length is < 4 or > Longest || blocks[i].Text.Length > 2 * title!.Text.Length) continue;
            var shown = PageText.Bare(blocks[i].Text);
            if (shown == bare || (shown.Length * 2 > whole.Length && whole.StartsWith(shown, StringComparison.Ordinal))) return i;
        }

        return blocks.Count == 0 ? -1 : body.First;
    }

    private static PageTitle? Shown(PageScan scan, List<string> stated, string? outlet)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var title in stated) Words(title, words);
        var bares = stated.ConvertAll(PageText.Bare);
        foreach (var (name, element) in scan.Properties)
        {
            if (name.EndsWith("headline", StringComparison.Ordinal) && element.LocalName is ['h', _] && Fits(element) is { } text) return new PageTitle(text, "itemprop headline", element);
        }

        foreach (var heading in scan.Headings.Take(12))
        {
            if (Fits(heading) is { } text) return new PageTitle(text, "h1", heading);
        }

        return null;

        string? Fits(IElement element)
        {
            if (PageText.Of(element) is not { Length: > 2 and <= Longest } text) return null;
            var bare = PageText.Bare(text);
            if (bare.Length < 3 || (outlet is not null && bare == PageText.Bare(outlet))) return null;
            if (stated.Count == 0 || bares.Exists(b => b == bare || (bare.Length > 12 && b.Length > 12 && (b.Contains(bare, StringComparison.Ordinal) || bare.Contains(b, StringComparison.Ordinal))))) return text;
            var own = new HashSet<string>(StringComparer.Ordinal);
            Words(text, own);
            if (own.Count < 3) return null;
            var shared = own.Count(words.Contains);
            return shared * (scan.Headings.Count == 1 && own.Count > 3 ? 4 : 2) >= own.Count ? text : null;
        }
    }

    private static void Words(string text, HashSet<string> words)
    {
        var read = new List<LineWord>();
        LineReader.ReadWords(text, 0, text.Length, read, 60);
        foreach (var word in read) words.Add(word.Form);
    }

    private static string Without(string title, string? outlet) => outlet is null ? title : OutletName.Without(title, outlet);
}
