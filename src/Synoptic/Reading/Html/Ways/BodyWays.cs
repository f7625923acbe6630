using Synoptic.Reading.Fields;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Html.Facts;

namespace Synoptic.Reading.Html.Ways;

/// <summary>Tries the ways to a body one after the other, each only where it can matter, and keeps the best.</summary>
internal sealed class BodyWays(BodyFinder finder, FieldNames names, FurnitureFilter furniture)
{
    /// <summary>
    /// Words of paragraphs below which what a page shows may be a teaser, a notice or nothing, so that what its scripts hold is looked at. Of the
    /// 90 development pages 15 are reports as short.
    /// </summary>
    private const int Short = 200;

    /// <summary>Finds the body by the elements.</summary>
    public BodyFinder Finder => finder;

    private readonly FragmentLines fragments = new(finder);
    private readonly StateBody state = new(names);
    private readonly BodyJudge judge = new(furniture);

    /// <summary>The best body of a page; <see langword="null"/> if no way found any.</summary>
    /// <param name="markup">The page as it came; empty where that is too large to be kept, and its scripts are not looked at then.</param>
    /// <param name="marks">What it states.</param>
    /// <param name="found">Its blocks, and the part that holds the body, if any does.</param>
    /// <param name="title">The report's title.</param>
    public BodyCandidate? Best(string markup, PageMarks marks, FoundBody found, string? title)
    {
        var shown = ElementBody.Of(found, title);
        var isShort = found.Words < Short;
        if (!isShort && marks.Linked.Body is null && found.Tree.Repeats.Count == 0) return found.IsEmpty ? null : shown;
        var told = $"{title} {marks.Summary}";
        var best = (Body: shown, Measure: judge.Measure(shown));
        foreach (var repeat in found.Tree.Repeats)
        {
            if (StatedElements.Of(found.Tree, Stated(found.Tree, repeat)) is { } body) Try(body, isStated: true);
        }

        if (marks.Linked.Body is { } stated)
        {
            var lines = fragments.Of(stated, title);
            Try(StatedElements.Of(found.Tree, lines) ?? new BodyCandidate("json-ld articleBody", lines), isStated: true);
        }

        if (isShort)
        {
            if (state.Find(markup, title, marks.Url) is { } held) Try(new BodyCandidate($"script {held.Name}", fragments.Of(held.Text, title)), held.IsKnown);
            TryUnshown("template");
            TryUnshown("noscript");
        }

        if (best.Body == shown) return found.IsEmpty ? null : shown;
        return best.Body.From == ElementBody.From ? best.Body : With(best.Body, best.Measure, shown);

        void TryUnshown(string name)
        {
            if (UnshownBody.Content(markup, name) is { Length: > 0 } content) Try(new BodyCandidate(name, fragments.OfMarkup(content, title)), isStated: false);
        }

        void Try(BodyCandidate body, bool isStated)
        {
            var measure = judge.Measure(body);
            if (BodyJudge.IsBetter(best.Measure, measure, isStated, told)) best = (body, measure);
        }
    }

    /// <summary>What a hidden copy states to be the text of the article; nothing where it does not say so.</summary>
    private static List<BodyLine> Stated(PageTree tree, Part copy)
    {
        var lines = new List<BodyLine>();
        foreach (var part in tree.Parts)
        {
            if (!copy.Holds(part) || part.Element.GetAttribute("itemprop") != "articleBody") continue;
            for (var i = part.First; i < part.End; i++) lines.Add(new BodyLine(tree.Blocks[i].Text, null));
            break;
        }

        return lines;
    }

    /// <summary>The chosen body, and behind it, as dropped, what the elements show and it does not hold.</summary>
    private static BodyCandidate With(BodyCandidate body, BodyMeasure measure, BodyCandidate shown)
    {
        var lines = body.Lines.ToList();
        foreach (var line in shown.Lines)
        {
            if (!measure.Text.Contains(line.Text, StringComparison.Ordinal)) lines.Add(line with { Reason = line.Reason ?? ElementBody.Outside });
        }

        return body with { Lines = lines };
    }
}
