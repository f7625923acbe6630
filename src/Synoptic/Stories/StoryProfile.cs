namespace Synoptic.Stories;

/// <summary>
/// What an article or a story is about: for each field the sum of its articles' vectors, each of length 1. The mean similarity of two
/// stories is then the product of their sums over the number of pairs, so a story costs no more to compare than an article. Immutable.
/// </summary>
internal sealed class StoryProfile
{
    // The heaviest terms of a story that are kept: what only one of many articles says weighs nothing in a mean.
    private const int MostTerms = 320;

    // Nothing for a single article: its sums have length 1 where it says anything.
    private readonly int[]? inField;
    private readonly float[]? lengths;
    private readonly byte said;

    private StoryProfile(int articles, uint[] terms, float[] weights, int[]? inField, int? firstDay, int? lastDay)
    {
        Articles = articles;
        Terms = terms;
        Weights = weights;
        FirstDay = firstDay;
        LastDay = lastDay;
        foreach (var term in terms) said |= (byte)(1 << StoryTerm.FieldOf(term));
        if (inField is null) return;
        this.inField = inField;
        lengths = new float[StoryTerm.Fields];
        for (var i = 0; i < terms.Length; i++) lengths[StoryTerm.FieldOf(terms[i])] += weights[i] * weights[i];
        for (var f = 0; f < lengths.Length; f++) lengths[f] = MathF.Sqrt(lengths[f]);
    }

    /// <summary>How many articles it stands for, copies not counted.</summary>
    public int Articles { get; }

    /// <summary>Rising.</summary>
    public uint[] Terms { get; }

    /// <summary>One for each term.</summary>
    public float[] Weights { get; }

    /// <summary>Day of the earliest article, where any has a date.</summary>
    public int? FirstDay { get; }

    /// <summary>Day of the latest article.</summary>
    public int? LastDay { get; }

    /// <summary>How many of the articles have anything in a field.</summary>
    public int InField(int field) => inField is null ? (said >> field) & 1 : inField[field];

    /// <summary>Length of the sum in a field.</summary>
    public float Length(int field) => lengths is null ? (said >> field) & 1 : lengths[field];

    /// <summary>The profile of one article.</summary>
    /// <param name="digest">Its terms.</param>
    /// <param name="day">Its day, where that is known and believed.</param>
    /// <param name="model">Rarity in general news.</param>
    /// <param name="statistics">Rarity in the stream.</param>
    public static StoryProfile Of(StoryDigest digest, int? day, StoryModel model, TermStatistics statistics)
    {
        var weights = new float[digest.Terms.Length];
        Span<double> squares = stackalloc double[StoryTerm.Fields];
        var kept = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var term = digest.Terms[i];
            var field = StoryTerm.FieldOf(term);
            // How often a day is named says more than how rare it is.
            weights[i] = field == (int)StoryField.Day
                ? digest.Counts[i]
                : (float)((1 + Math.Log(digest.Counts[i])) * model.Rarity(term, statistics.Count(term), statistics.Articles));
            squares[field] += weights[i] * (double)weights[i];
            if (weights[i] > 0) kept++;
        }

        var terms = new uint[kept];
        var scaled = new float[kept];
        for (int i = 0, at = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0) continue;
            var field = StoryTerm.FieldOf(digest.Terms[i]);
            terms[at] = digest.Terms[i];
            scaled[at++] = (float)(weights[i] / Math.Sqrt(squares[field]));
        }

        return new StoryProfile(1, terms, scaled, null, day, day);
    }

    /// <summary>The profile of the articles of both.</summary>
    public static StoryProfile Sum(StoryProfile one, StoryProfile other)
    {
        var terms = new List<uint>(one.Terms.Length + other.Terms.Length);
        var weights = new List<float>(terms.Capacity);
        int a = 0, b = 0;
        while (a < one.Terms.Length || b < other.Terms.Length)
        {
            var first = a < one.Terms.Length ? one.Terms[a] : uint.MaxValue;
            var second = b < other.Terms.Length ? other.Terms[b] : uint.MaxValue;
            terms.Add(Math.Min(first, second));
            weights.Add((first <= second && a < one.Terms.Length ? one.Weights[a++] : 0) + (second <= first && b < other.Terms.Length ? other.Weights[b++] : 0));
        }

        var inField = new int[StoryTerm.Fields];
        for (var f = 0; f < inField.Length; f++) inField[f] = one.InField(f) + other.InField(f);
        var (keptTerms, keptWeights) = Heaviest(terms, weights);
        return new StoryProfile(one.Articles + other.Articles, keptTerms, keptWeights, inField, Least(one.FirstDay, other.FirstDay), Greatest(one.LastDay, other.LastDay));
    }

    /// <summary>Writes all of it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Articles);
        writer.Write(Terms.Length);
        foreach (var term in Terms) writer.Write(term);
        foreach (var weight in Weights) writer.Write(weight);
        writer.Write(inField is not null);
        foreach (var count in inField ?? []) writer.Write(count);
        WriteDay(FirstDay);
        WriteDay(LastDay);

        void WriteDay(int? day) => writer.Write(day ?? -1);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StoryProfile Read(BinaryReader reader)
    {
        var articles = reader.ReadInt32();
        var terms = new uint[reader.ReadInt32()];
        var weights = new float[terms.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = reader.ReadUInt32();
        for (var i = 0; i < terms.Length; i++) weights[i] = reader.ReadSingle();
        var inField = reader.ReadBoolean() ? new int[StoryTerm.Fields] : null;
        for (var f = 0; f < inField?.Length; f++) inField[f] = reader.ReadInt32();
        return new StoryProfile(articles, terms, weights, inField, ReadDay(), ReadDay());

        int? ReadDay() => reader.ReadInt32() is var day && day >= 0 ? day : null;
    }

    private static (uint[] Terms, float[] Weights) Heaviest(List<uint> terms, List<float> weights)
    {
        if (terms.Count <= MostTerms) return ([.. terms], [.. weights]);
        var order = new int[terms.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : a.CompareTo(b));
        Array.Sort(order, 0, MostTerms);
        var kept = order.AsSpan(0, MostTerms).ToArray();
        return (Array.ConvertAll(kept, i => terms[i]), Array.ConvertAll(kept, i => weights[i]));
    }

    private static int? Least(int? a, int? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);

    private static int? Greatest(int? a, int? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);
}
