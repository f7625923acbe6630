using AngleSharp.Html.Parser;
using Synoptic.Knowledge;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html;

/// <summary>Reads a report from a web page.</summary>
internal sealed class HtmlReader
{
    private readonly PlainTextReader plain;

    public HtmlReader(WordTables tables, PlainTextReader plain, HeadDates dates)
    {
        this.plain = plain;
        _ = tables; _ = dates;
    }

    public ReadItem Read(string markup, string name)
    {
        var document = new HtmlParser().ParseDocument(markup);
        var text = string.Join("\n\n", document.QuerySelectorAll("p").Select(p => p.TextContent.Trim()));
        return new ReadItem(name, name, plain.Clean(text, null, new HeadFacts(null, null, null, null), null), []);
    }
}
