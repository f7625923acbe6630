using System.Collections.Immutable;
using MemoryPack;

namespace Synoptic.Text;

/// <summary>
/// What an article tells that somebody did, does or is to do: a verb or noun with who takes part. Every happening that a clause or noun
/// tells is one; those that a codebook of political events knows have a <see cref="Code"/>.
/// </summary>
/// <param name="Trigger">The verb or noun that tells it, without its helpers.</param>
/// <param name="Code">Its class by the codebook; <see langword="null"/> where it is none of its classes, or only in a manner of speaking.</param>
/// <param name="Actors">Who does it, the nearest first; several where the words join them. Empty where nobody is told.</param>
/// <param name="Recipients">Whom it is done to or with, in the same way.</param>
[MemoryPackable]
public sealed partial record Event(Span Trigger, EventCode? Code, ImmutableArray<Participant> Actors, ImmutableArray<Participant> Recipients)
{
    /// <summary>Index into <see cref="Annotations.Mentions"/> of where.</summary>
    public int? Place { get; init; }

    /// <summary>When it is.</summary>
    public Situation About { get; init; }

    /// <summary>Whether it happened.</summary>
    public Modality Modality { get; init; }

    /// <summary>Index into <see cref="Annotations.Events"/> of the event whose content this one is: "said" over "would consider" over "withdraw".</summary>
    public int? Within { get; init; }

    /// <summary>By whose account it is told; <see langword="null"/> where the report tells it itself.</summary>
    public Participant? Teller { get; init; }

    /// <summary>The first of those who do it.</summary>
    [MemoryPackIgnore]
    public Participant? Actor => Actors.IsDefaultOrEmpty ? null : Actors[0];

    /// <summary>The first of those whom it is done to.</summary>
    [MemoryPackIgnore]
    public Participant? Recipient => Recipients.IsDefaultOrEmpty ? null : Recipients[0];

    /// <summary>Index into <see cref="Annotations.Times"/> of when.</summary>
    [MemoryPackIgnore]
    public int? Time => About.Time;
}

/// <summary>The class of a political event by PLOVER (Political Language Ontology for Verifiable Event Records).</summary>
/// <param name="Type">Root code, such as <c>CONSULT</c> or <c>SANCTION</c>.</param>
/// <param name="Quad">Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Mode">How it is done, such as <c>visit</c> or <c>embargo</c>, where the words tell it.</param>
[MemoryPackable]
public sealed partial record EventCode(string Type, int Quad, string? Mode = null)
{
    /// <summary>Whether the word tells of little else, and whatever judges the class judges alike: what is not sure wants a second origin.</summary>
    public bool IsSure { get; init; }
}

/// <summary>Somebody or something that takes part in an event.</summary>
/// <param name="Span">The words for it, from its first modifier to its head: <c>Israeli soldiers</c>.</param>
/// <param name="Entity">Index into <see cref="Annotations.Entities"/> of who that is, where known.</param>
/// <param name="Affiliation">Which country and what kind of actor it is, where known.</param>
[MemoryPackable]
public sealed partial record Participant(Span Span, int? Entity, Affiliation? Affiliation = null);

/// <summary>Whose an actor is, in the coding of political events.</summary>
/// <param name="Country">Country as ISO 3166-1 alpha-3, or <c>IGO</c>, <c>NGO</c> for bodies of no country.</param>
/// <param name="Sector">PLOVER sector such as <c>GOV</c>, <c>MIL</c>, <c>REB</c>, <c>OPP</c>, <c>CVL</c>, <c>JRN</c>.</param>
[MemoryPackable]
public sealed partial record Affiliation(string? Country, string? Sector);

/// <summary>Whether an event is told as having happened.</summary>
public enum Modality
{
    /// <summary>Told as a fact.</summary>
    Asserted,

    /// <summary>Going on.</summary>
    Ongoing,

    /// <summary>Announced, scheduled or intended.</summary>
    Planned,

    /// <summary>Threatened.</summary>
    Threatened,

    /// <summary>Demanded, asked for or ordered.</summary>
    Demanded,

    /// <summary>Promised.</summary>
    Promised,

    /// <summary>Denied or negated.</summary>
    Denied,

    /// <summary>Would or could happen, if.</summary>
    Conditional,

    /// <summary>Told as somebody's account.</summary>
    Reported,
}
