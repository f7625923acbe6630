using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Synoptic.Web.Pages.Telling;

/// <summary>A part of a story that has pages of its own.</summary>
/// <param name="Name">Its name in addresses, and among the parts of the record.</param>
/// <param name="Title">What a reader calls it.</param>
/// <param name="PageLength">Items on a page of it at most: about as many as make 100 KB where they are as large as usual (<see cref="Fitting"/>).</param>
/// <param name="First">Items on the story's own page at most.</param>
internal sealed record StoryPart(string Name, string Title, int PageLength, int First)
{
    /// <summary>All parts, in the order in which a reader asks: what, how many, where do they differ, who says so, when.</summary>
    public static ImmutableArray<StoryPart> All { get; } =
    [
        new("figures", "Figures", 50, 10),
        new("findings", "Where the accounts differ", 20, 4),
        new("quotations", "Who said what", 50, 8),
        new("timeline", "What happened when", 60, 10),
        new("cast", "Who and where", 150, 6),
        new("persons", "Person by person", 20, 0),
        new("events", "Who did what to whom", 12, 3),
        new("commitments", "Commitments and deadlines", 30, 6),
        new("sources", "Sources", 1, 1),
        new("reports", "The reports", 150, 0),
        new("map", "Map", 1, 0),
    ];

    private static readonly FrozenDictionary<string, StoryPart> ByName = All.ToFrozenDictionary(static section => section.Name, StringComparer.Ordinal);

    /// <summary>The part of a name.</summary>
    public static StoryPart? Of(string name) => ByName.GetValueOrDefault(name);
}
