using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Tells the names of books, songs, programmes and bills between marks from what somebody said: <c>on NBC's “Meet the Press”</c>,
/// <c>the film “River of Salt”</c>, <c>the “Morning Tide” host</c>. By capitals and by what stands around; a name is no quotation of anybody.
/// </summary>
internal static class WorkTitles
{
    /// <summary>Longest name, in words. By reasoning.</summary>
    private const int Longest = 8;

    /// <summary>Words of fewer letters stay lower-case within names: of, the, from.</summary>
    private const int SmallWord = 5;

    /// <summary>The stretches without those that are names of works.</summary>
    public static ImmutableArray<Quoted> Leave(Analysis analysis, FunctionWords words, ImmutableArray<Quoted> quotes)
    {
        ImmutableArray<Quoted>.Builder? kept = null;
        for (var q = 0; q < quotes.Length; q++)
        {
            var name = quotes[q] is { Closed: true, Continues: false } && IsName(analysis, words, quotes[q]);
            if (name && kept is null)
            {
                kept = ImmutableArray.CreateBuilder<Quoted>(quotes.Length);
                kept.AddRange(quotes, q);
            }
            else if (!name)
            {
                kept?.Add(quotes[q]);
            }
        }

        return kept?.ToImmutable() ?? quotes;
    }

    private static bool IsName(Analysis analysis, FunctionWords words, Quoted quote)
    {
        var first = analysis.TokenAt(quote.Span.Start);
        if (first == 0 || !Capitals(analysis, first, quote, out var end, out var count)) return false;
        var before = analysis.Tokens[first - 1];
        if (before.Span.Start < analysis.Paragraphs[quote.Paragraph].Start) return Modifies(analysis, end, quote);
        var classes = words[before.Span.Slice(analysis.Text).ToLowerInvariant()];
        var (tag, capital) = (analysis.Tags[first - 1], char.IsUpper(analysis.Text[before.Span.Start]));
        // "the film “River of Salt”", but not "the words “River of Salt”"
        if (tag is { Upos: "NOUN", Xpos: "NN" } && !capital) return (classes & WordClass.Saying) == WordClass.None && !IsObject(analysis, first, end);
        // Jan “Eel” Orlo
        if (count == 1 && analysis.Tags[first - 1].IsName && end < analysis.Tokens.Length && analysis.Tags[end].IsName && analysis.Tokens[end].Kind == TokenKind.Word) return true;
        if (count < 2) return false;
        // "on “Meet the Press”", "NBC's “Meet the Press”"
        if ((classes & (WordClass.Where | WordClass.Own)) != WordClass.None) return true;
        return (classes & WordClass.Det) != WordClass.None && Modifies(analysis, end, quote);
    }

    /// <summary>Whether a stretch hangs on the verb that the noun before it hangs on too: <c>called his rival “Mister Tide”</c>.</summary>
    private static bool IsObject(Analysis analysis, int first, int end)
    {
        var verb = analysis.Arcs[first - 1].Head;
        if (verb < 0 || verb >= first || !analysis.Tags[verb].IsVerb) return false;
        for (var i = first; i < end; i++)
            if (analysis.Arcs[i].Head == verb && analysis.Arcs[i].Relation == "xcomp") return true;
        return false;
    }

    /// <summary>Whether a noun in lower-case letters follows that the name belongs to: <c>“Morning Tide” host</c>.</summary>
    private static bool Modifies(Analysis analysis, int next, Quoted quote) =>
        next < analysis.Tokens.Length && analysis.Tokens[next].Span.Start < analysis.Paragraphs[quote.Paragraph].End && analysis.Tags[next].Upos == "NOUN" && char.IsLower(analysis.Text[analysis.Tokens[next].Span.Start]);

    /// <summary>Whether the words of a stretch are written as a name's are: the first, the last and all longer ones with capitals, without the marks that end sentences but the one that the report's sentence ends with.</summary>
    private static bool Capitals(Analysis analysis, int first, Quoted quote, out int end, out int count)
    {
        (end, count) = (first, 0);
        var last = true;
        for (; end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < quote.Span.End; end++)
        {
            var (span, kind) = analysis.Tokens[end];
            if (kind == TokenKind.Punctuation && span.Start > quote.Inner.Start && span.End < quote.Inner.End && analysis.Text[span.Start] is '.' or '?' or '!' or ';' or '…') return false;
            if (kind != TokenKind.Word) continue;
            last = char.IsUpper(analysis.Text[span.Start]);
            if (++count > Longest || (!last && (count == 1 || span.Length >= SmallWord))) return false;
        }

        return count > 0 && last;
    }
}
