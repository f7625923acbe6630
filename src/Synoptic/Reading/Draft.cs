using System.Collections.Immutable;
using Synoptic.Reading.Parts;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>A report that a format read, before it has its id; <c>Id</c> is the one that the caller gave.</summary>
internal sealed record Draft(
    string? Id,
    string? Title,
    string Text,
    Publication? Published,
    string? Outlet,
    string? Url,
    string? Byline,
    ImmutableArray<Dropped> Dropped,
    bool OnlyFurniture = false)
{
    /// <summary>The story that the caller puts it in.</summary>
    public string? Story { get; init; }

    /// <summary>When it was last changed, where that is stated.</summary>
    public Publication? Modified { get; init; }

    /// <summary>The news agency that it credits.</summary>
    public string? Agency { get; init; }

    /// <summary>ISO 639-1 code of the language of the text.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 639-1 code of the language that the report is said to be in: a hint, since templates state that of the site.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>Where each fact was taken from.</summary>
    public FactOrigins TakenFrom { get; init; } = FactOrigins.None;
}

/// <summary>One input read: a report, or what was wrong with it, or both. Messages name it by its subject: the file, with its line for JSONL. The line is 0 where it is none of JSONL.</summary>
internal sealed record ReadItem(string Subject, string File, Draft? Draft, ImmutableArray<Failure> Failures, int Line = 0)
{
    /// <summary>What it was read from, where that was asked for.</summary>
    public RawPart? Raw { get; init; }

    public static ReadItem Failed(PartOrigin origin, Failure failure) => new(origin.Subject, origin.File, null, [failure]);
}
