namespace Synoptic.Copies.Spinning;

/// <summary>Tells from the words that were swapped which of two articles is the rewritten one: a thesaurus has a direction, from the usual word to the odd one.</summary>
internal sealed class SwapVotes(PhraseBook book)
{
    /// <summary>Words of either article that are what a thesaurus puts for the other's word at their place.</summary>
    public (List<SpunReason> A, List<SpunReason> B) Find(Alignment pair)
    {
        List<SpunReason> foundA = [], foundB = [];
        foreach (var run in pair.Runs)
        {
            for (var i = 1; i < run.Matches.Count; i++)
            {
                var (a, b) = (run.Matches[i - 1].A + 1, run.Matches[i - 1].B + 1);
                if (run.Matches[i].A != a + 1 || run.Matches[i].B != b + 1) continue;
                var (one, other) = (Base(pair.A, a), Base(pair.B, b));
                var (fromA, fromB) = (Replaces(other, one), Replaces(one, other));
                if (fromA && !fromB) foundB.Add(new SpunReason(pair.B.Spans[b], pair.A.Spans[a].Slice(pair.A.Article.Text)));
                if (fromB && !fromA) foundA.Add(new SpunReason(pair.A.Spans[a], pair.B.Spans[b].Slice(pair.B.Article.Text)));
            }
        }

        return (foundA, foundB);
    }

    private bool Replaces(ulong replacement, ulong original) => book.OriginalsOf(WordHash.Join(0, replacement)).Contains(original);

    private ulong Base(WordSequence words, int at) => book.Forms.Base(words.Spans[at].In(words.Article.Text));
}
