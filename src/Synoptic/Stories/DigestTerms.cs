using System.Runtime.InteropServices;

namespace Synoptic.Stories;

/// <summary>The terms of one article while they are counted.</summary>
internal sealed class DigestTerms
{
    /// <summary>What a word of the headline counts in the body's fields.</summary>
    public const int HeadlineWeight = 2;

    /// <summary>What a word counts in the first <see cref="LeadSentences"/> sentences, which say what happened.</summary>
    public const int LeadWeight = 2;

    /// <summary>Sentences of the lead.</summary>
    public const int LeadSentences = 3;

    // The heaviest terms of each field that are kept: what lies below is noise and costs memory. Tuned on stories/ and ECB+.
    private static readonly int[] Most = [52, 26, 12, 6, 4, 6, 6, 10];

    private readonly Dictionary<uint, int> counts = [];

    /// <summary>Every term.</summary>
    public IReadOnlyCollection<uint> All => counts.Keys;

    /// <summary>Counts a term.</summary>
    public void Add(StoryField field, ulong hash, int weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, StoryTerm.Of(field, hash), out _) += weight;

    /// <summary>The heaviest terms of each field, judged by general news alone, rising; with their counts.</summary>
    public (uint[] Terms, byte[] Counts) Heaviest(StoryModel model)
    {
        var all = new (uint Term, double Weight)[counts.Count];
        var at = 0;
        foreach (var (term, count) in counts) all[at++] = (term, (1 + Math.Log(count)) * model.Rarity(term, 0, 0));
        Array.Sort(all, static (a, b) =>
        {
            int first = StoryTerm.FieldOf(a.Term), second = StoryTerm.FieldOf(b.Term);
            if (first != second) return first.CompareTo(second);
            return a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term);
        });
        var kept = new List<uint>(Math.Min(all.Length, 128));
        int field = -1, inField = 0;
        foreach (var (term, _) in all)
        {
            if (StoryTerm.FieldOf(term) != field) (field, inField) = (StoryTerm.FieldOf(term), 0);
            if (inField++ < Most[field]) kept.Add(term);
        }

        kept.Sort();
        var terms = kept.ToArray();
        return (terms, Array.ConvertAll(terms, term => (byte)Math.Min(byte.MaxValue, counts[term])));
    }
}
