using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Somebody and what the reports give to them.</summary>
/// <param name="Name">Who; <see langword="null"/> where nobody is named.</param>
/// <param name="Shown">Statements between quotation marks, and all that several reports print; variants first.</param>
/// <param name="Folded">Statements that one report tells in its own words.</param>
/// <param name="Entity">Id of the cast member, where known.</param>
public sealed record Speaker(string? Name, ImmutableArray<QuotationGroup> Shown, ImmutableArray<QuotationGroup> Folded, string? Entity = null)
{
    /// <summary>Speakers with variants first, then those with most statements; the unnamed last.</summary>
    public static IEnumerable<Speaker> Of(StoryView story)
    {
        var speakers = new List<(string? Name, string? Entity, List<QuotationGroup> Groups)>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in story.Record.Quotations)
        {
            if (group.Tellings.IsDefaultOrEmpty) continue;
            var key = group.Speaker ?? group.SpeakerName ?? "";
            if (!at.TryGetValue(key, out var index))
            {
                at.Add(key, index = speakers.Count);
                speakers.Add((group.SpeakerName ?? group.Speaker, group.Speaker, []));
            }

            speakers[index].Groups.Add(group);
        }

        return speakers
            .OrderBy(s => s.Name is null)
            .ThenByDescending(s => s.Groups.Count(g => g.Relation == QuotationRelation.Variant && !IsFolded(story, g)))
            .ThenByDescending(s => s.Groups.Count(g => !IsFolded(story, g)))
            .ThenByDescending(s => s.Groups.Count)
            .Select(s => new Speaker(
                s.Name,
                [.. s.Groups.Where(g => !IsFolded(story, g)).OrderBy(g => IsTold(story, g)).ThenBy(g => g.Relation switch { QuotationRelation.Variant => 0, QuotationRelation.Identical => 1, _ => 2 })],
                [.. s.Groups.Where(g => IsFolded(story, g))],
                s.Entity));
    }

    private static bool IsFolded(StoryView story, QuotationGroup group) => group.Relation == QuotationRelation.Single && IsTold(story, group);

    private static bool IsTold(StoryView story, QuotationGroup group) => group.Tellings.All(t => TellingView.Of(story, t)?.Kind == QuotationKind.Indirect);
}

/// <summary>One report's telling of a statement, cut at its differing words.</summary>
/// <param name="Cited">The report and the place.</param>
/// <param name="Kind">How the words are given.</param>
/// <param name="Cue">The words that attribute it.</param>
/// <param name="Occasion">Where or how it was said, in the report's words.</param>
/// <param name="Addressee">To whom it was said, in the report's words.</param>
/// <param name="Outer">Who tells that it was said, in the report's words, where it comes through others.</param>
/// <param name="Pieces">The words; differing ones apart.</param>
public sealed record TellingView(Cited Cited, QuotationKind Kind, string? Cue, string? Occasion, string? Addressee, string? Outer, ImmutableArray<(string Text, bool Differs)> Pieces)
{
    /// <summary>A telling; <see langword="null"/> where its words are none of a report's.</summary>
    public static TellingView? Of(StoryView story, Telling telling)
    {
        if (story.Page.Report(telling.Evidence.Article) is not { } report || story.Page.Slice(telling.Evidence).Length == 0) return null;
        var quotations = report.Annotations.Quotations;
        var quotation = telling.Quotation >= 0 && telling.Quotation < quotations.Length ? quotations[telling.Quotation] : null;
        ImmutableArray<Span> content = quotation is null || quotation.Content.IsDefaultOrEmpty ? [telling.Evidence.Span] : quotation.Content;
        var pieces = ImmutableArray.CreateBuilder<(string, bool)>();
        for (var i = 0; i < content.Length; i++)
        {
            // What interrupts a quotation is not the speaker's.
            if (i > 0) pieces.Add((" … ", false));
            Cut(report.Text, content[i], telling.Differing, pieces);
        }

        return new TellingView(
            new Cited(report, telling.Evidence, story.IsCopy(telling.Evidence)),
            quotation?.Kind ?? QuotationKind.Direct,
            Words(report, quotation?.Cue),
            Words(report, quotation?.Occasion),
            To(report, quotation),
            quotation?.Outer is { } outer && outer >= 0 && outer < quotations.Length ? Words(report, quotations[outer].Speaker) : null,
            pieces.ToImmutable());
    }

    // "told reporters" says to whom already.
    private static string? To(ReportView report, Quotation? quotation) =>
        quotation is { Addressee: { } to, Occasion: { } occasion } && occasion.Contains(to) ? null : Words(report, quotation?.Addressee);

    private static string? Words(ReportView report, Span? span) =>
        span is { IsEmpty: false } words && words.Start >= 0 && words.End <= report.Text.Length ? words.Slice(report.Text) : null;

    private static void Cut(string text, Span piece, ImmutableArray<Span> differing, ImmutableArray<(string, bool)>.Builder pieces)
    {
        if (piece.Start < 0 || piece.End > text.Length || piece.IsEmpty) return;
        var at = piece.Start;
        foreach (var words in (differing.IsDefault ? [] : differing).Sort())
        {
            var from = Math.Max(at, words.Start);
            var to = Math.Min(piece.End, words.End);
            if (to <= from) continue;
            if (from > at) pieces.Add((text[at..from], false));
            pieces.Add((text[from..to], true));
            at = to;
        }

        if (at < piece.End) pieces.Add((text[at..piece.End], false));
    }
}
