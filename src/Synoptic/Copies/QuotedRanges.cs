using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>
/// Where an article gives somebody's own words: what the layer of quotations knows as direct, and whatever else stands between
/// double quotation marks within a paragraph. Two reporters at one press conference share these words without copying each other.
/// </summary>
internal static class QuotedRanges
{
    /// <summary>In order, without overlap.</summary>
    public static ImmutableArray<Span> Of(Annotations article)
    {
        var found = new List<Span>();
        foreach (var quotation in article.Quotations)
            if (quotation.Kind == QuotationKind.Direct) found.AddRange(quotation.Content);
        foreach (var paragraph in article.Analysis.Paragraphs) AddMarked(article.Text, paragraph, found);
        found.Sort();
        return Merge(found);
    }

    private static void AddMarked(string text, Span paragraph, List<Span> found)
    {
        var open = -1;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var c = text[i];
            if (open < 0)
            {
                if (c is '“' or '"' or '„' or '«') open = i;
            }
            else if (c is '”' or '»' or '"')
            {
                found.Add(new Span(open, i + 1));
                open = -1;
            }
        }

        // A quotation that goes on in the next paragraph has no closing mark in this one.
        if (open >= 0) found.Add(new Span(open, paragraph.End));
    }

    private static ImmutableArray<Span> Merge(List<Span> sorted)
    {
        var merged = ImmutableArray.CreateBuilder<Span>();
        foreach (var span in sorted)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End) merged[^1] = Span.Covering(merged[^1], span);
            else merged.Add(span);
        }

        return merged.ToImmutable();
    }
}
