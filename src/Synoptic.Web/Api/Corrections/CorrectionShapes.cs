using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Synoptic.Storage;

namespace Synoptic.Web.Api.Corrections;

/// <summary>Something to be put right by hand.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Who">Who does it, as others know them.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CorrectionInput(CorrectionKind Kind, string Who)
{
    /// <summary>Of a merge: the stories that are one; each is remembered by one of its reports.</summary>
    public ImmutableArray<string>? Stories { get; init; }

    /// <summary>Reports that it speaks of: of a split all that go.</summary>
    public ImmutableArray<string>? Reports { get; init; }

    /// <summary>Keys of entities that it speaks of: those of a merge, the first stays; of a split the one that is wrong, and the one that is right.</summary>
    public ImmutableArray<string>? Keys { get; init; }

    /// <summary>Where the words begin that it speaks of, in the first of its reports.</summary>
    public int? Start { get; init; }

    /// <summary>Where they end.</summary>
    public int? End { get; init; }

    /// <summary>Which kind of line is wrong, or is judged: quotation, figure, event, finding.</summary>
    public string? Line { get; init; }

    /// <summary>The claim that is judged, or the note.</summary>
    public string? Text { get; init; }

    /// <summary>The verdict in a word.</summary>
    public string? Rating { get; init; }
}

/// <summary>Who undoes a correction, or does it again.</summary>
/// <param name="Who">Who.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ByWhom(string Who);

/// <summary>Something that was put right by hand.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Reports">Reports that it speaks of.</param>
/// <param name="Keys">Entities that it speaks of.</param>
/// <param name="Start">Where the words begin that it speaks of, in the first of its reports.</param>
/// <param name="End">Where they end.</param>
/// <param name="Line">Which kind of line is wrong, or is judged.</param>
/// <param name="Text">The claim that is judged, or the note.</param>
/// <param name="Rating">The verdict in a word.</param>
/// <param name="Who">Who did it.</param>
/// <param name="When">When.</param>
/// <param name="UndoneBy">Who undid it.</param>
/// <param name="Undone">When it was undone; null while it holds.</param>
internal sealed record CorrectionRow(
    long Number,
    CorrectionKind Kind,
    ImmutableArray<string> Reports,
    ImmutableArray<string> Keys,
    int? Start,
    int? End,
    string? Line,
    string? Text,
    string? Rating,
    string Who,
    DateTimeOffset When,
    string? UndoneBy,
    DateTimeOffset? Undone)
{
    public static CorrectionRow Of(Correction c) => new(c.Number, c.Kind, c.Articles, c.Keys, c.Place?.Start, c.Place?.End, c.Line, c.Text, c.Rating, c.Who, c.When, c.Undone?.Who, c.Undone?.When);
}
