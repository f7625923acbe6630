using MemoryPack;

namespace Synoptic.Text;

/// <summary>Somebody to whom a happening did harm, as the text tells it, with a number or without.</summary>
/// <param name="Victim">The words for whom it befell: <c>a 19-year-old man</c>, <c>Ana Oto</c>; of a happening that tells only that there are dead the words of that: <c>a fatal crash</c>.</param>
/// <param name="Trigger">The words that tell what befell them: <c>died</c>, <c>in critical condition</c>.</param>
/// <param name="Fate">What befell them, from the ontology of indicators: <c>killed</c>, <c>injured</c>, <c>shot</c>, <c>hospitalised</c>.</param>
/// <param name="Count">How many the words stand for; <see langword="null"/> where they tell no number.</param>
/// <param name="Reference">How the words stand for them.</param>
/// <param name="About">When it is, and whether it is told as not happening.</param>
[MemoryPackable]
public sealed partial record Casualty(Span Victim, Span Trigger, string Fate, int? Count, VictimReference Reference, Situation About)
{
    /// <summary>Index into <see cref="Annotations.Quantities"/> of the number that the words hold.</summary>
    public int? Quantity { get; init; }

    /// <summary>Index into <see cref="Annotations.Entities"/> of who it is, where known.</summary>
    public int? Entity { get; init; }

    /// <summary>Years of age, where told.</summary>
    public int? Age { get; init; }

    /// <summary>What the words tell of it.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether the words leave open whether they lived: <c>shot</c>, <c>with a gunshot wound</c>, <c>taken to hospital</c>.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the harm is one's own doing: <c>turned the gun on himself</c>.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>How words stand for a victim: whether somebody new may be meant.</summary>
public enum VictimReference
{
    /// <summary>A name.</summary>
    Named,

    /// <summary>Somebody who may be new: <c>a man</c>, <c>three people</c>.</summary>
    Indefinite,

    /// <summary>Somebody new: <c>another man</c>, <c>a second victim</c>.</summary>
    Other,

    /// <summary>Somebody told before, or known by what they are: <c>the victim</c>, <c>his wife</c>.</summary>
    Definite,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>Nobody is told: <c>a fatal crash</c>, <c>the homicide</c>.</summary>
    Implied,
}
