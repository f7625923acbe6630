using System.Collections.Immutable;
using Synoptic.Dossiers;

namespace Synoptic.Pages.Model;

/// <summary>A sentence of the brief, cut where a disputed word ends, so that the mark stands in place.</summary>
/// <param name="Text">Words of the sentence.</param>
/// <param name="Finding">The finding that disputes the last of them, as an index; <see langword="null"/> for none.</param>
public readonly record struct BriefPiece(string Text, int? Finding)
{
    /// <summary>The pieces of a sentence, in order.</summary>
    public static ImmutableArray<BriefPiece> Of(StoryView story, BriefSentence sentence)
    {
        var cuts = new SortedDictionary<int, int>();
        var end = new List<int>();
        foreach (var index in sentence.Disputed)
        {
            if (index < 0 || index >= story.Record.Findings.Length) continue;
            if (Place(story, sentence, index) is not { } at || !cuts.TryAdd(at, index)) end.Add(index);
        }

        var pieces = ImmutableArray.CreateBuilder<BriefPiece>();
        var from = 0;
        foreach (var (at, index) in cuts)
        {
            pieces.Add(new BriefPiece(sentence.Text[from..at], index));
            from = at;
        }

        pieces.Add(new BriefPiece(sentence.Text[from..], end.Count > 0 ? end[0] : null));
        for (var i = 1; i < end.Count; i++) pieces.Add(new BriefPiece("", end[i]));
        return pieces.ToImmutable();
    }

    // Where in the sentence the disputed words end; they must lie in the very sentence that is printed.
    private static int? Place(StoryView story, BriefSentence sentence, int index)
    {
        if (sentence.Evidence.IsDefaultOrEmpty) return null;
        var printed = sentence.Evidence[0];
        if (story.Page.Slice(printed) != sentence.Text) return null;
        foreach (var side in story.Record.Findings[index].Sides)
            foreach (var claim in side.Claims)
                if (claim.Evidence.Article == printed.Article && printed.Span.Contains(claim.Evidence.Span)) return claim.Evidence.Span.End - printed.Span.Start;
        return null;
    }
}
