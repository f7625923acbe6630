using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>What is searched for. All conditions must hold; without any, everything is found.</summary>
public sealed record SearchQuery
{
    /// <summary>What is looked for: reports, or lines of one kind.</summary>
    public LineKind Kind { get; init; } = LineKind.Report;

    /// <summary>Words as a user types them: all must be there, in any order and in any form; <c>"in quotation marks"</c> in this order; <c>-without</c>; <c>begin*</c>.</summary>
    public string? Words { get; init; }

    /// <summary>Key of who speaks or acts, or is named in the report.</summary>
    public string? Who { get; init; }

    /// <summary>Key of who is spoken or acted to.</summary>
    public string? Whom { get; init; }

    /// <summary>Indicator of a figure, or the first letters of an event's class.</summary>
    public string? What { get; init; }

    /// <summary>The outlet, as it writes itself.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only of this story.</summary>
    public string? Story { get; init; }

    /// <summary>Only of this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only of this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Figures of at least this.</summary>
    public double? Least { get; init; }

    /// <summary>Figures of at most this.</summary>
    public double? Greatest { get; init; }

    /// <summary>Hits that came before this one (<see cref="SearchHit.Line"/>): the next page. Newest arrivals come first.</summary>
    public long? Before { get; init; }

    /// <summary>How many at most, 1 to 1000.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>What a search found.</summary>
/// <param name="Hits">Newest arrivals first.</param>
/// <param name="Next">To be given as <see cref="SearchQuery.Before"/> for the next page; <see langword="null"/> at the end.</param>
/// <param name="Understood">How the words were read, in words: shown where nothing was found.</param>
public sealed record SearchPage(ImmutableArray<SearchHit> Hits, long? Next, string Understood);

/// <summary>A line that was found.</summary>
/// <param name="Line">Its number: later arrivals have greater ones.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Article">The report.</param>
/// <param name="Span">Where it stands in the report's text; of a report the first place that holds a word that was looked for.</param>
/// <param name="Words">The words of the line; of a report those around that place.</param>
/// <param name="Who">Who speaks or acts: key and name, where known.</param>
/// <param name="Whom">Who is spoken or acted to.</param>
/// <param name="What">Indicator, class or kind.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Day">The day it is of.</param>
public sealed record SearchHit(long Line, LineKind Kind, ArticleLine Article, Span Span, string Words, (string Key, string Name)? Who, (string Key, string Name)? Whom, string? What, double? Value, string? Unit, DateOnly? Day);
