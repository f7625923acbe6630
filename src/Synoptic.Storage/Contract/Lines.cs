using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>What a line of the index is.</summary>
public enum LineKind
{
    /// <summary>A report: its title and text.</summary>
    Report = 0,

    /// <summary>A quotation, told or between marks.</summary>
    Quotation = 1,

    /// <summary>A figure.</summary>
    Figure = 2,

    /// <summary>A coded event.</summary>
    Event = 3,
}

/// <summary>A line of a report that can be searched for by its words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Words">The words that are searched: of a quotation what is said, of a figure or event its sentence.</param>
/// <param name="Who">Index of the entity that speaks or acts, in the report's entities.</param>
/// <param name="Whom">Index of the entity that is spoken or acted to.</param>
/// <param name="WhoWords">How the report writes who it is, with the entity's own name.</param>
/// <param name="What">Indicator of a figure, class of an event, kind of a quotation.</param>
/// <param name="Value">The figure, where it is one number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Day">The first day it is of, where that is known; else the report's own.</param>
public sealed record LineInput(LineKind Kind, Span Span, string Words, int? Who, int? Whom, string? WhoWords, string? What, double? Value, string? Unit, DateOnly? Day);

/// <summary>An entity of a report.</summary>
/// <param name="Entity">Index in the report's entities.</param>
/// <param name="Type">What it is.</param>
/// <param name="Key">What it is looked up by (<see cref="Entities.EntityKeys"/>).</param>
/// <param name="Name">Its fullest name in the report.</param>
/// <param name="Mentions">How often it is named.</param>
public sealed record NameInput(int Entity, EntityType Type, string Key, string Name, int Mentions);

/// <summary>Which entity of the store an entity of a report is, as the story's record has it.</summary>
/// <param name="Article">Id of the report.</param>
/// <param name="Entity">Index in its entities.</param>
/// <param name="Key">The key of the story's entity.</param>
/// <param name="Name">The name of the story's entity.</param>
public sealed record CastLine(string Article, int Entity, string Key, string Name);

/// <summary>A person, organisation or place of the store.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">The name that most reports use.</param>
/// <param name="Spellings">Every name that reports use, most used first.</param>
/// <param name="Reports">In how many reports it is named.</param>
public sealed record StoredName(string Key, EntityType Type, string Name, ImmutableArray<string> Spellings, int Reports);

/// <summary>Which names are asked for.</summary>
public sealed record NameQuery
{
    /// <summary>Only the one of this key.</summary>
    public string? Key { get; init; }

    /// <summary>Only those of a type.</summary>
    public EntityType? Type { get; init; }

    /// <summary>Only those named in this story.</summary>
    public string? Story { get; init; }

    /// <summary>Only those whose key holds this, folded as keys are.</summary>
    public string? Like { get; init; }

    /// <summary>Only those behind this place in the order: of how many reports the last one was that is known, and its key.</summary>
    public (int Reports, string Key)? After { get; init; }

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 100;
}
