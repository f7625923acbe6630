using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Synoptic.Reading.Html;

/// <summary>Finds the part of a page that holds the body of the report, and marks the blocks in it that are something else.</summary>
internal sealed class BodyFinder(PageParts parts)
{
    /// <summary>
    /// A part that holds more than this share of the page's paragraphs is the body whatever its class says: templates give whole
    /// pages names such as "has-sidebar" (tuned on the 90 development pages).
    /// </summary>
    private const double LargestAside = 0.4;

    /// <summary>
    /// Where one child has this share of an element's worth, the rest is comments and notices. F1 on the 90 development pages:
    /// .961 without, .964 at .95, .967 at .90 and .85, .961 at .80.
    /// </summary>
    private const double Share = 0.9;

    /// <summary>Finds the body; <see langword="null"/> if the page has no paragraph.</summary>
    public Body? Find(IHtmlDocument document)
    {
        if (document.DocumentElement is not { } root) return null;
        var blocks = BlockReader.Read(root);
        MarkParts(blocks);
        var worth = Sum(blocks, b => b.Worth);
        IElement? best = null;
        foreach (var (element, value) in worth)
        {
            // Of two parts of one worth the inner one: it holds less that is not the body.
            if (value > 0 && (best is null || value > worth[best] || (value >= worth[best] && best.Contains(element)))) best = element;
        }

        if (best is null) return null;
        while (Inner(best, worth) is { } inner) best = inner;
        if (document.QuerySelector("[itemprop='articleBody']") is { } declared && worth.GetValueOrDefault(declared) > worth[best] * 0.5) best = declared;
        return new Body(blocks, best);
    }

    /// <summary>The child that holds nearly all of an element's worth.</summary>
    private static IElement? Inner(IElement element, Dictionary<IElement, double> worth)
    {
        foreach (var child in element.Children)
        {
            if (worth.GetValueOrDefault(child) >= worth[element] * Share) return child;
        }

        return null;
    }

    private void MarkParts(List<Block> blocks)
    {
        var paragraphs = Sum(blocks, b => b.IsParagraph ? b.Words : 0);
        var all = 0.0;
        foreach (var block in blocks) all += block.IsParagraph ? block.Words : 0;
        var reasons = new Dictionary<IElement, string?>();
        foreach (var block in blocks) block.Reason = Inherited(block.Element);

        string? Inherited(IElement element)
        {
            if (reasons.TryGetValue(element, out var known)) return known;
            var outer = element.ParentElement is { } parent ? Inherited(parent) : null;
            var own = outer ?? parts.Reason(element);
            if (outer is null && own is not null && paragraphs.GetValueOrDefault(element) > all * LargestAside) own = null;
            reasons.Add(element, own);
            return own;
        }
    }

    /// <summary>For every element the sum over the blocks in it.</summary>
    private static Dictionary<IElement, double> Sum(List<Block> blocks, Func<Block, double> measure)
    {
        var sums = new Dictionary<IElement, double>();
        foreach (var block in blocks)
        {
            var value = measure(block);
            if (value == 0) continue;
            for (var element = block.Element; element is not null; element = element.ParentElement) sums[element] = sums.GetValueOrDefault(element) + value;
        }

        return sums;
    }
}

/// <summary>The blocks of a page and the part of it that holds the body.</summary>
internal sealed record Body(List<Block> Blocks, IElement Container);
