namespace Synoptic.Copies.Spinning;

/// <summary>Tells from the words that were swapped which of two articles is the rewritten one: a thesaurus has a direction, from the usual word to the odd one.</summary>
internal sealed class SwapVotes(PhraseBook book)
{
    /// <summary>Swaps in which A has the thesaurus's word for B's, and the other way round.</summary>
    public (int A, int B) Count(Alignment pair)
    {
        int votesA = 0, votesB = 0;
        foreach (var run in pair.Runs)
        {
            for (var i = 1; i < run.Matches.Count; i++)
            {
                var (a, b) = (run.Matches[i - 1].A + 1, run.Matches[i - 1].B + 1);
                if (run.Matches[i].A != a + 1 || run.Matches[i].B != b + 1) continue;
                var (one, other) = (Base(pair.A, a), Base(pair.B, b));
                var (fromA, fromB) = (Replaces(other, one), Replaces(one, other));
                if (fromA && !fromB) votesB++;
                if (fromB && !fromA) votesA++;
            }
        }

        return (votesA, votesB);
    }

    private bool Replaces(ulong replacement, ulong original) => book.OriginalsOf(WordHash.Join(0, replacement)).Contains(original);

    private ulong Base(WordSequence words, int at) => book.Forms.Base(words.Spans[at].In(words.Article.Text));
}
