using Synoptic.Pages.Model;
using Synoptic.Text;

namespace Synoptic.Pages.Markup;

/// <summary>The layers whose marks a reader can switch on and off.</summary>
[Flags]
public enum TextLayers
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>Names of people, organisations and places.</summary>
    Names = 1,

    /// <summary>Words given to somebody, all or some of them between quotation marks.</summary>
    Quotations = 2,

    /// <summary>Time expressions.</summary>
    Times = 4,

    /// <summary>Numbers and what they count.</summary>
    Figures = 8,

    /// <summary>The words that tell an event.</summary>
    Events = 16,

    /// <summary>Passages that another report has too.</summary>
    Shared = 32,

    /// <summary>Phrases that give a spun report away.</summary>
    Spun = 64,

    /// <summary>Statements told in the report's own words.</summary>
    Indirect = 128,
}

/// <summary>Where the layers of a report begin and end.</summary>
internal static class LayerEdges
{
    /// <summary>Edges in order of place: at each, a layer begins (+1) or ends (-1).</summary>
    public static List<(int At, int Change, TextLayers Layer)> Of(PageModel page, ReportView report)
    {
        var edges = new List<(int At, int Change, TextLayers Layer)>();
        var length = report.Text.Length;
        var layers = report.Annotations;
        foreach (var mention in layers.Mentions)
            if (mention.Kind == MentionKind.Name) Add(mention.Span, TextLayers.Names);
        // what somebody thinks or means to do is not marked as said
        foreach (var quotation in layers.Quotations.Where(static quotation => quotation.Kind != QuotationKind.Indirect || quotation.Act == QuotationAct.Speech))
            foreach (var piece in quotation.Content) Add(piece, quotation.Kind == QuotationKind.Indirect ? TextLayers.Indirect : TextLayers.Quotations);
        foreach (var time in layers.Times) Add(time.Span, TextLayers.Times);
        foreach (var quantity in layers.Quantities) Add(quantity.Span, TextLayers.Figures);
        foreach (var happening in layers.Events)
            if (happening.Code is not null) Add(happening.Trigger, TextLayers.Events);
        foreach (var span in Shared(page, report)) Add(span, TextLayers.Shared);
        foreach (var reason in report.Spun?.Reasons ?? []) Add(reason.Span, TextLayers.Spun);
        edges.Sort(static (a, b) => a.At.CompareTo(b.At));
        return edges;

        void Add(Span span, TextLayers layer)
        {
            if (span.Start < 0 || span.IsEmpty || span.End > length) return;
            edges.Add((span.Start, 1, layer));
            edges.Add((span.End, -1, layer));
        }
    }

    // Forty reprints of one text share it forty times: what touches is one mark.
    private static List<Span> Shared(PageModel page, ReportView report)
    {
        var all = new List<Span>(page.Shared);
        foreach (var standing in report.Standings)
        {
            foreach (var copy in page.Stories[standing.Story - 1].Copies(report.Article.Id))
                foreach (var passage in copy.Passages) all.Add(copy.A == report.Article.Id ? passage.A : passage.B);
        }

        all.Sort();
        var joined = new List<Span>();
        foreach (var span in all)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End) joined[^1] = new Span(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else joined.Add(span);
        }

        return joined;
    }
}
