using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds through whom words come: the innermost quotation whose content tells another one.</summary>
internal static class Chains
{
    /// <summary>Gives every quotation its outer one.</summary>
    /// <param name="quotations">In order.</param>
    public static ImmutableArray<Quotation> Link(ImmutableArray<Quotation> quotations)
    {
        var pieces = new List<(Span Span, int Of)>();
        var cues = new List<(int At, int Of)>();
        for (var i = 0; i < quotations.Length; i++)
        {
            foreach (var piece in quotations[i].Content) pieces.Add((piece, i));
            if (quotations[i].Cue is { } cue) cues.Add((cue.Start, i));
        }

        pieces.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Of.CompareTo(b.Of));
        cues.Sort();
        // Pieces that are open at a cue; told clauses are cut at a length, so only so many can hold one word.
        var open = new List<(Span Span, int Of)>();
        var next = 0;
        ImmutableArray<Quotation>.Builder? linked = null;
        foreach (var (at, of) in cues)
        {
            while (next < pieces.Count && pieces[next].Span.Start <= at) open.Add(pieces[next++]);
            open.RemoveAll(piece => piece.Span.End <= at);
            var best = -1;
            for (var k = 0; k < open.Count; k++)
                if (open[k].Of != of && (best < 0 || open[k].Span.Length < open[best].Span.Length) && !ComesThrough(linked, open[k].Of, of)) best = k;
            if (best < 0) continue;
            linked ??= quotations.ToBuilder();
            linked[of] = linked[of] with { Outer = open[best].Of };
        }

        return linked?.MoveToImmutable() ?? quotations;
    }

    /// <summary>Whether a quotation already comes through another one: a chain has an end.</summary>
    private static bool ComesThrough(ImmutableArray<Quotation>.Builder? linked, int quotation, int other)
    {
        for (int? at = quotation; linked is not null && at is { } here; at = linked[here].Outer)
            if (here == other) return true;
        return false;
    }
}
