namespace Synoptic.Reconciliation.Quotations;

/// <summary>Quotations joined into statements: no two known speakers in one, and a report's quotations only where they are parts of one longer telling.</summary>
internal sealed class Clusters
{
    private readonly List<Spoken> all;
    private readonly int[] parent;
    private readonly List<int>?[] members;

    /// <summary>Each quotation by itself.</summary>
    public Clusters(List<Spoken> all)
    {
        this.all = all;
        parent = new int[all.Count];
        members = new List<int>?[all.Count];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
            members[i] = [i];
        }
    }

    /// <summary>The first quotation of the cluster that holds this one.</summary>
    public int First(int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    /// <summary>Whether two clusters are one already, or are of two speakers.</summary>
    public bool Apart(int a, int b)
    {
        int x = First(a), y = First(b);
        return x == y || SpeakersDiffer(x, y);
    }

    /// <summary>Makes one cluster of two; <see langword="false"/> where they must stay apart.</summary>
    /// <param name="a">A quotation of one.</param>
    /// <param name="b">A quotation of the other.</param>
    /// <param name="parts">Whether two quotations of one report may come together: what one report prints whole another prints in two pieces.</param>
    public bool Join(int a, int b, bool parts = false)
    {
        int x = First(a), y = First(b);
        if (x == y || SpeakersDiffer(x, y) || (!parts && SharesArticle(members[x]!, members[y]!))) return false;
        if (y < x) (x, y) = (y, x);
        parent[y] = x;
        Merge(members[x]!, members[y]!);
        members[y] = null;
        return true;
    }

    /// <summary>The clusters in order of their first quotation, each in order of article.</summary>
    public IEnumerable<List<Spoken>> All()
    {
        for (var i = 0; i < parent.Length; i++)
        {
            if (parent[i] != i) continue;
            var cluster = new List<Spoken>(members[i]!.Count);
            foreach (var member in members[i]!) cluster.Add(all[member]);
            yield return cluster;
        }
    }

    private bool SpeakersDiffer(int x, int y)
    {
        string? one = SpeakerOf(x), other = SpeakerOf(y);
        return one is not null && other is not null && one != other;
    }

    private string? SpeakerOf(int root)
    {
        foreach (var member in members[root]!)
        {
            if (all[member].Speaker is { } speaker) return speaker;
        }

        return null;
    }

    /// <summary>Members are in order of article, so one walk tells.</summary>
    private bool SharesArticle(List<int> a, List<int> b)
    {
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            int x = all[a[i]].Article, y = all[b[j]].Article;
            if (x == y) return true;
            if (x < y) i++;
            else j++;
        }

        return false;
    }

    private static void Merge(List<int> into, List<int> from)
    {
        var sorted = from.Count > 1 || (into.Count > 0 && from[0] < into[^1]);
        into.AddRange(from);
        if (sorted) into.Sort();
    }
}
