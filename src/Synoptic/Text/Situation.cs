using MemoryPack;

namespace Synoptic.Text;

/// <summary>When what a clause tells is, as its grammar has it: tense and aspect of the verb, what governs it, and the time words that belong to it.</summary>
/// <param name="Time">Index into <see cref="Annotations.Times"/> of the time that it speaks of, which need not be the time at which it was said; <see langword="null"/> where the words tell none.</param>
/// <param name="Status">Whether that is past, going on, announced, threatened or hypothetical.</param>
/// <param name="IsNegated">Whether it is told as not happening.</param>
[MemoryPackable]
public readonly partial record struct Situation(int? Time, TimeStatus Status, bool IsNegated = false);

/// <summary>How what is told stands to the time of telling.</summary>
public enum TimeStatus
{
    /// <summary>Not told, or not to be told from the grammar.</summary>
    Unknown,

    /// <summary>It has happened.</summary>
    Past,

    /// <summary>It goes on, or holds in general.</summary>
    Ongoing,

    /// <summary>It is to come: announced, planned, promised, expected.</summary>
    Announced,

    /// <summary>Somebody threatens it or warns of it.</summary>
    Threatened,

    /// <summary>It would, could or may be: under a condition, wished, feared, asked for.</summary>
    Hypothetical,
}

/// <summary>A clause: its predicate, and when what it tells is.</summary>
/// <param name="Predicate">Index of the token that heads the clause: a verb, or the noun or adjective of a clause with <c>be</c>.</param>
/// <param name="When">When it is.</param>
[MemoryPackable]
public sealed partial record Clause(int Predicate, Situation When);
