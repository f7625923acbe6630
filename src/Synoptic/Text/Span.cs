using MemoryPack;

namespace Synoptic.Text;

/// <summary>A half-open range [<paramref name="Start"/>, <paramref name="End"/>) of UTF-16 code units in one article's text.</summary>
/// <param name="Start">Index of the first code unit, 0-based.</param>
/// <param name="End">Index after the last code unit; never below <paramref name="Start"/>.</param>
[MemoryPackable]
public readonly partial record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of code units.</summary>
    [MemoryPackIgnore]
    public int Length => End - Start;

    /// <summary>Whether the span holds no code unit.</summary>
    [MemoryPackIgnore]
    public bool IsEmpty => End <= Start;

    /// <summary>Whether the code unit at <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The words that the span stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is not of this text.</exception>
    public string Slice(string text) => text[Start..End];

    /// <summary>The words that the span stands for, without a copy.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The same range, moved by <paramref name="offset"/> code units.</summary>
    public Span Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The smallest span that holds both.</summary>
    public static Span Covering(Span first, Span second) =>
        new(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    /// <summary>In order of start; of two that start together, the longer first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
