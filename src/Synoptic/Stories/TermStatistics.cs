namespace Synoptic.Stories;

/// <summary>
/// In how many articles of the stream a term stands, in bounded memory: a count-min sketch that is halved from time to time, so that it
/// follows the stream. A term is sometimes told more often than it is, never less.
/// </summary>
internal sealed class TermStatistics
{
    // Two rows of 2^17: with some two hundred thousand different terms in memory the error of a rare term is about one.
    private const int Bits = 17;
    private const int Size = 1 << Bits;

    // After so many articles all counts are halved. What was said in far more articles ago than this weighs nothing.
    private const int MostArticles = 20_000;

    private readonly ushort[] first = new ushort[Size];
    private readonly ushort[] second = new ushort[Size];

    /// <summary>How many articles the counts stand for.</summary>
    public int Articles { get; private set; }

    /// <summary>Counts the terms of an article.</summary>
    public void Add(uint[] terms)
    {
        if (Articles >= MostArticles) Halve();
        Articles++;
        foreach (var term in terms)
        {
            var (one, other) = Places(term);
            if (first[one] < ushort.MaxValue) first[one]++;
            if (second[other] < ushort.MaxValue) second[other]++;
        }
    }

    /// <summary>In how many articles a term stands.</summary>
    public int Count(uint term)
    {
        var (one, other) = Places(term);
        return Math.Min(first[one], second[other]);
    }

    /// <summary>Writes the counts.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Articles);
        foreach (var count in first) writer.Write(count);
        foreach (var count in second) writer.Write(count);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TermStatistics Read(BinaryReader reader)
    {
        var statistics = new TermStatistics { Articles = reader.ReadInt32() };
        for (var i = 0; i < Size; i++) statistics.first[i] = reader.ReadUInt16();
        for (var i = 0; i < Size; i++) statistics.second[i] = reader.ReadUInt16();
        return statistics;
    }

    private static (int One, int Other) Places(uint term)
    {
        var mixed = Copies.WordHash.Join(term, 1);
        return ((int)(mixed & (Size - 1)), (int)((mixed >> 32) & (Size - 1)));
    }

    private void Halve()
    {
        for (var i = 0; i < Size; i++)
        {
            first[i] /= 2;
            second[i] /= 2;
        }

        Articles /= 2;
    }
}
