using System.Collections.Immutable;
using MemoryPack;

namespace Synoptic.Text;

/// <summary>Words that stand for somebody or something.</summary>
/// <param name="Span">The name, description or pronoun, without a title.</param>
/// <param name="Kind">Which of the three.</param>
/// <param name="Type">What is named.</param>
/// <param name="Entity">Index into <see cref="Annotations.Entities"/>, or <see langword="null"/> where it is not known whom the words stand for.</param>
/// <param name="Title">The title or office that stands with the name: <c>President</c>, <c>the White House press secretary</c>.</param>
[MemoryPackable]
public sealed partial record Mention(Span Span, MentionKind Kind, EntityType Type, int? Entity, Span? Title = null);

/// <summary>How words stand for an entity.</summary>
public enum MentionKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A description: <c>the Russian leader</c>.</summary>
    Description,

    /// <summary>A pronoun.</summary>
    Pronoun,
}

/// <summary>A person, organisation, place or other thing that an article, or a whole story, speaks of.</summary>
/// <param name="Id">Stable within its article or story; begins with <c>e</c> and a number, followed by the name for people to read.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">Its fullest name.</param>
/// <param name="Aliases">Every other spelling that was used for it, in order of first use.</param>
/// <param name="Titles">Titles and offices that were used with it, in order of first use, as they stand in the text.</param>
/// <param name="Gender">Which pronouns the text uses for it.</param>
[MemoryPackable]
public sealed partial record Entity(
    string Id,
    EntityType Type,
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Titles,
    Gender Gender = Gender.Unknown)
{
    /// <summary>Of a place: where it is.</summary>
    public Whereabouts? Where { get; init; }

    /// <summary>Of a building, office or capital: whom it speaks or acts for here: the Kremlin for Russia. A capital that is only a place has none.</summary>
    public LinkedEntity? StandsFor { get; init; }

    /// <summary>Of the adjective of a country: the country.</summary>
    public LinkedEntity? Related { get; init; }
}

/// <summary>Which pronouns stand for an entity.</summary>
public enum Gender
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary><c>she</c>.</summary>
    Female,

    /// <summary><c>he</c>.</summary>
    Male,

    /// <summary><c>it</c>.</summary>
    Neuter,

    /// <summary><c>they</c>, of several.</summary>
    Plural,
}
