using Synoptic.Text;

namespace Synoptic.Copies.Spinning;

/// <summary>A phrase that looks like another one with words swapped.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Likely">The fixed phrase that it was before.</param>
/// <param name="Swapped">How many of the phrase's words were swapped.</param>
/// <param name="Kept">How many words of the phrase that are more than grammar were kept.</param>
internal readonly record struct PhraseSign(Span Span, string? Likely, int Swapped, int Kept);

/// <summary>Finds phrases that are near synonyms away from a fixed phrase of the language and are none themselves.</summary>
internal sealed class PhraseSigns(PhraseBook book)
{
    /// <summary>The signs among the words outside quotations, in order, without overlap.</summary>
    public List<PhraseSign> Find(WordSequence words)
    {
        var bases = new ulong[words.Count];
        for (var i = 0; i < bases.Length; i++) bases[i] = book.Forms.Base(words.Spans[i].In(words.Article.Text));
        var found = new List<PhraseSign>();
        for (var i = 0; i < bases.Length;)
        {
            if (words.Quoted[i])
            {
                i++;
                continue;
            }

            // What is a fixed phrase as it stands is no sign, nor is any part of it.
            var usual = Usual(bases, i);
            if (usual > i)
            {
                i = usual;
                continue;
            }

            var best = new Match(0, 0, 0, 0);
            Walk(words, bases, i, 0, 0, 0, ref best);
            if (best.Node > 0)
            {
                found.Add(new PhraseSign(new Span(words.Spans[i].Start, words.Spans[best.End - 1].End), book.PhraseAt(best.Node), best.Swapped, best.Kept));
                i = best.End;
            }
            else i++;
        }

        return found;
    }

    private int Usual(ulong[] bases, int from)
    {
        int node = 0, end = from;
        for (var i = from; i < bases.Length; i++)
        {
            node = book.Next(node, bases[i]);
            if (node < 0) break;
            if (book.PhraseAt(node) is not null) end = i + 1;
        }

        return end;
    }

    private void Walk(WordSequence words, ulong[] bases, int at, int node, int swapped, int kept, ref Match best)
    {
        if (node > 0 && swapped > 0 && !book.IsLoose(node) && (swapped < 2 || kept > 0) && Better(new Match(node, at, swapped, kept), best)) best = new Match(node, at, swapped, kept);
        if (at >= bases.Length || words.Quoted[at] || (at > 0 && node > 0 && Apart(words, at))) return;
        var same = book.Next(node, bases[at]);
        if (same >= 0) Walk(words, bases, at + 1, same, swapped, kept + (words.Content[at] ? 1 : 0), ref best);
        var key = 0UL;
        for (var end = at; end < Math.Min(bases.Length, at + PhraseBook.LongestReplacement); end++)
        {
            key = WordHash.Join(key, bases[end]);
            foreach (var original in book.OriginalsOf(key))
            {
                var next = book.Next(node, original);
                if (next >= 0) Walk(words, bases, end + 1, next, swapped + 1, kept, ref best);
            }
        }
    }

    // Longer phrases are surer, then those with fewer swaps.
    private static bool Better(Match match, Match best) =>
        best.Node == 0 || match.Kept + match.Swapped > best.Kept + best.Swapped
        || (match.Kept + match.Swapped == best.Kept + best.Swapped && match.Swapped < best.Swapped);

    // A phrase does not cross a mark of punctuation.
    private static bool Apart(WordSequence words, int at)
    {
        var between = words.Article.Text.AsSpan(words.Spans[at - 1].End, words.Spans[at].Start - words.Spans[at - 1].End);
        foreach (var c in between)
            if (c is not (' ' or '-' or ' ' or '–')) return true;
        return false;
    }

    private readonly record struct Match(int Node, int End, int Swapped, int Kept);
}
