using System.Collections.Immutable;
using System.Text;
using Synoptic.Pages.Model;
using Synoptic.Text;

namespace Synoptic.Pages.Markup;

/// <summary>
/// Draws the text of one report: paragraphs, an address at every cited word, marks of the layers, and what was dropped in
/// its place. Cited words and layers may overlap in any way, and HTML elements only nest; so the text is cut at every edge.
/// Words that are cut carry their address at the first part and a class of the same name at the others, and a style rule
/// (<see cref="AddressRules"/>) lights all of them together.
/// </summary>
internal sealed class ReportMarkup
{
    private static readonly string[] Classes = LayerClasses();

    private readonly ReportView report;
    private readonly string text;
    private readonly Span[] cited;
    private readonly bool opened;
    private readonly List<(int At, int Change, TextLayers Layer)> edges;
    private readonly ImmutableArray<Dropped> dropped;
    private readonly StringBuilder? output;
    private readonly ICollection<string> parted;

    private readonly bool[] begun;
    private readonly List<int> open = [];
    private readonly int[] depth = new int[8];
    private int nextCited;
    private int nextEdge;
    private int nextDropped;
    private TextLayers layers;

    private ReportMarkup(PageModel page, ReportView report, StringBuilder? output, ICollection<string> parted)
    {
        this.report = report;
        this.output = output;
        this.parted = parted;
        text = report.Text;
        cited = page.Cited(report);
        opened = page.Opened is not null;
        begun = new bool[cited.Length];
        edges = output is null ? [] : LayerEdges.Of(page, report);
        dropped = report.Article.Dropped.IsDefault ? [] : report.Article.Dropped;
    }

    /// <summary>The text of a report as HTML.</summary>
    public static string Draw(PageModel page, ReportView report)
    {
        var html = new StringBuilder(report.Text.Length * 2);
        new ReportMarkup(page, report, html, []).Run();
        return html.ToString();
    }

    /// <summary>Addresses of the words that are cut into several parts.</summary>
    public static void Parted(PageModel page, ReportView report, ICollection<string> parted) => new ReportMarkup(page, report, null, parted).Run();

    private void Run()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            while (nextDropped < dropped.Length && dropped[nextDropped].At <= start) Block(dropped[nextDropped++]);
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) Paragraph(start, end);
            start = end + 1;
        }

        while (nextDropped < dropped.Length) Block(dropped[nextDropped++]);
    }

    private void Paragraph(int start, int end)
    {
        // Where the paragraph begins: the script finds passages by it.
        output?.Append("<p dir=\"auto\" data-at=\"").Append(start).Append("\">");
        var at = start;
        open.RemoveAll(i => cited[i].End <= at);
        foreach (var i in open) Begin(i);
        while (at < end)
        {
            Close(at);
            while (nextDropped < dropped.Length && dropped[nextDropped].At <= at) Inline(dropped[nextDropped++]);
            Open(at);
            while (nextEdge < edges.Count && edges[nextEdge].At <= at) Turn(edges[nextEdge++]);
            var next = Next(at, end);
            Leaf(at, next);
            at = next;
        }

        for (var i = 0; i < open.Count; i++) output?.Append("</span>");
        output?.Append("</p>\n");
    }

    // The nearest place after this one where anything begins or ends.
    private int Next(int at, int end)
    {
        var next = end;
        if (nextCited < cited.Length) next = Math.Min(next, Math.Max(cited[nextCited].Start, at + 1));
        if (nextEdge < edges.Count) next = Math.Min(next, Math.Max(edges[nextEdge].At, at + 1));
        if (nextDropped < dropped.Length) next = Math.Min(next, Math.Max(dropped[nextDropped].At, at + 1));
        foreach (var i in open) next = Math.Min(next, cited[i].End);
        next = Math.Max(next, at + 1);
        // An edge within a surrogate pair waits for its end: half a character can't be drawn.
        return next < end && char.IsLowSurrogate(text[next]) && char.IsHighSurrogate(text[next - 1]) ? next + 1 : next;
    }

    private void Open(int at)
    {
        while (nextCited < cited.Length && cited[nextCited].Start <= at)
        {
            var i = nextCited++;
            if (cited[i].End <= at) continue;
            open.Add(i);
            Begin(i);
        }
    }

    // Elements close from the inside out: those that must close too early are opened again.
    private void Close(int at)
    {
        var outermost = open.FindIndex(i => cited[i].End <= at);
        if (outermost < 0) return;
        for (var i = outermost; i < open.Count; i++) output?.Append("</span>");
        var kept = outermost;
        for (var i = outermost; i < open.Count; i++)
            if (cited[open[i]].End > at) open[kept++] = open[i];
        open.RemoveRange(kept, open.Count - kept);
        for (var i = outermost; i < open.Count; i++) Begin(open[i]);
    }

    private void Begin(int i)
    {
        var id = opened ? "at" : $"{report.Id}s{cited[i].Start}e{cited[i].End}";
        if (begun[i])
        {
            parted.Add(id);
            output?.Append("<span class=\"c k").Append(id).Append("\">");
        }
        else
        {
            begun[i] = true;
            output?.Append("<span class=\"c\" id=\"").Append(id).Append("\">");
        }
    }

    private void Turn((int At, int Change, TextLayers Layer) edge)
    {
        var bit = System.Numerics.BitOperations.TrailingZeroCount((int)edge.Layer);
        depth[bit] += edge.Change;
        layers = depth[bit] > 0 ? layers | edge.Layer : layers & ~edge.Layer;
    }

    private void Leaf(int start, int end)
    {
        if (output is null) return;
        var words = text.AsSpan(start, end - start);
        if (layers == TextLayers.None)
        {
            HtmlText.Append(output, words);
            return;
        }

        output.Append("<span class=\"").Append(Classes[(int)layers]).Append("\">");
        HtmlText.Append(output, words);
        output.Append("</span>");
    }

    private void Block(Dropped piece)
    {
        if (output is null) return;
        output.Append("<p class=\"dropped\" dir=\"auto\"><span class=\"why\">dropped: ");
        HtmlText.Append(output, Reason(piece));
        output.Append("</span> ");
        HtmlText.Append(output, piece.Text.AsSpan().Trim());
        output.Append("</p>\n");
    }

    private void Inline(Dropped piece)
    {
        // Cited words are cut here too: they read on without what was dropped.
        for (var i = 0; i < open.Count; i++) output?.Append("</span>");
        if (output is not null)
        {
            output.Append("<span class=\"dropped\"><span class=\"why\">dropped: ");
            HtmlText.Append(output, Reason(piece));
            output.Append("</span> ");
            HtmlText.Append(output, piece.Text.AsSpan().Trim());
            output.Append(" </span>");
        }

        foreach (var i in open) Begin(i);
    }

    private static string Reason(Dropped piece) => piece.Reason.Replace('-', ' ');

    private static string[] LayerClasses()
    {
        const string letters = "nqtfesgd";
        var classes = new string[1 << letters.Length];
        for (var set = 0; set < classes.Length; set++)
        {
            var names = new StringBuilder();
            for (var bit = 0; bit < letters.Length; bit++)
            {
                if ((set & (1 << bit)) == 0) continue;
                if (names.Length > 0) names.Append(' ');
                names.Append(letters[bit]);
            }

            classes[set] = names.ToString();
        }

        return classes;
    }
}
