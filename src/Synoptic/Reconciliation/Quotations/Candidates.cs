namespace Synoptic.Reconciliation.Quotations;

/// <summary>Finds pairs of quotations that may be one statement, by the words and the speaker that they share.</summary>
internal sealed class Candidates
{
    /// <summary>Of the quotations of one speaker that share a word, each is compared with so many of the first ones at most.</summary>
    private const int MostCompared = 60;

    /// <summary>A lighter word that so many share tells nothing about which of them are one statement.</summary>
    private const double Lightest = 0.3;

    private readonly List<Spoken> all;
    private readonly Clusters clusters;
    private readonly WordWeights weights;
    private readonly Similarity similarity;
    private readonly List<int> standing = [];
    private readonly Dictionary<(string Speaker, string Lemma), List<int>> index = [];

    /// <summary>Indexes the quotations; of those that are joined already, one stands for the others.</summary>
    public Candidates(List<Spoken> all, Clusters clusters, WordWeights weights, Thesaurus thesaurus)
    {
        (this.all, this.clusters, this.weights) = (all, clusters, weights);
        similarity = new Similarity(weights, thesaurus);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (clusters.First(i) != i) continue;
            standing.Add(i);
            seen.Clear();
            foreach (var word in all[i].Words)
            {
                if (!seen.Add(word.Lemma)) continue;
                if (!index.TryGetValue((all[i].Speaker ?? "", word.Lemma), out var list)) index[(all[i].Speaker ?? "", word.Lemma)] = list = [];
                list.Add(i);
            }
        }
    }

    /// <summary>Pairs that are alike, most alike first.</summary>
    /// <param name="told">Whether to look for pairs of which one is told without marks; otherwise for those that both stand between marks.</param>
    public List<(double Score, int A, int B)> Find(bool told)
    {
        var found = new List<(double Score, int A, int B)>();
        var partners = new Dictionary<int, double>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in standing)
        {
            partners.Clear();
            seen.Clear();
            foreach (var word in all[i].Words)
            {
                if (!seen.Add(word.Lemma)) continue;
                // those of no known speaker may be anybody's
                Share(i, all[i].Speaker ?? "", word.Lemma, told, partners);
                if (all[i].Speaker is not null) Share(i, "", word.Lemma, told, partners);
            }

            foreach (var (other, shared) in partners)
            {
                // nothing can come of less than a fifth of the shorter one's weight
                if (shared < 0.2 * Math.Min(all[i].Weight, all[other].Weight)) continue;
                var score = similarity.Of(all[other], all[i]);
                if (score > 0) found.Add((score, Math.Min(other, i), Math.Max(other, i)));
            }
        }

        found.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return found;
    }

    private void Share(int i, string speaker, string lemma, bool told, Dictionary<int, double> partners)
    {
        if (!index.TryGetValue((speaker, lemma), out var list)) return;
        var weight = weights.Of(lemma);
        if (list.Count > MostCompared && weight < Lightest) return;
        var own = (all[i].Speaker ?? "") == speaker;
        for (var at = 0; at < list.Count && at < MostCompared; at++)
        {
            var other = list[at];
            // of two in one list the later finds the earlier
            if (own && other >= i) break;
            if ((all[i].IsTold || all[other].IsTold) == told && !clusters.Apart(i, other) && all[i].Article != all[other].Article) partners[other] = partners.GetValueOrDefault(other) + weight;
        }
    }
}
