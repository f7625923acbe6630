using System.Collections.Immutable;

namespace Synoptic.Times;

/// <summary>A set of classes of words: one bit for each. Two numbers of 64 bits, since code with wider ones is not compiled ahead of time.</summary>
internal readonly record struct ClassSet(ulong Low, ulong High)
{
    /// <summary>The classes of a word's facets.</summary>
    public static ClassSet Of(ImmutableArray<Facet> facets)
    {
        var set = default(ClassSet);
        foreach (var facet in facets) set = set.With(facet.Class);
        return set;
    }

    /// <summary>The set with one more.</summary>
    public ClassSet With(WordClass kind) => (int)kind < 64 ? new(Low | (1UL << (int)kind), High) : new(Low, High | (1UL << ((int)kind - 64)));

    /// <summary>Whether a class is in the set.</summary>
    public bool Has(WordClass kind) => ((int)kind < 64 ? Low >> (int)kind : High >> ((int)kind - 64)) % 2 == 1;

    /// <summary>Whether two sets share a class.</summary>
    public bool Meets(ClassSet other) => (Low & other.Low) != 0 || (High & other.High) != 0;
}
