using System.Globalization;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>
/// Where the lines of a page lead that does not hold the reports themselves, and how much such a page shows at most: the pages of the desk.
/// The page of a dossier has none of this: everything is on it.
/// </summary>
/// <param name="Story">The story's address, such as <c>/stories/s1</c>.</param>
/// <param name="NameOf">The address of a person, organisation or place; <see langword="null"/> where it has no page.</param>
/// <param name="PageOf">On which page of a part, from 1, something with an address of its own stands.</param>
public sealed record PageLinks(string Story, Func<Entity, string?> NameOf, Func<string, int> PageOf)
{
    /// <summary>Origins whose letters stand at one line; a line that five hundred tell is no longer for that.</summary>
    public int MostLetters { get; init; } = 6;

    /// <summary>Lines in a list within a part, such as the events of one actor.</summary>
    public int MostLines { get; init; } = 12;

    /// <summary>Accounts of one figure or one side of a finding, those behind a fold among them.</summary>
    public int MostClaims { get; init; } = 8;

    /// <summary>Sides of one finding: the tenth value of a dispute tells no more than that it is one.</summary>
    public int MostSides { get; init; } = 9;

    /// <summary>Origins that a plot sets below each other.</summary>
    public int MostPlotted { get; init; } = 12;

    /// <summary>Pairs of reports that share words, in the table of sources.</summary>
    public int MostPairs { get; init; } = 120;

    /// <summary>Reports in the rail.</summary>
    public int MostReports { get; init; } = 30;

    /// <summary>Names of each kind.</summary>
    public int MostNames { get; init; } = int.MaxValue;

    /// <summary>Where words stand in their report.</summary>
    public static string Words(Evidence evidence) => string.Create(CultureInfo.InvariantCulture, $"{Report(evidence.Article)}?at={evidence.Span.Start}-{evidence.Span.End}#at");

    /// <summary>A report.</summary>
    public static string Report(string article) => "/reports/" + Uri.EscapeDataString(article);

    /// <summary>Two reports side by side.</summary>
    public static string Pair(string a, string b) => $"/compare?a={Uri.EscapeDataString(a)}&b={Uri.EscapeDataString(b)}";

    /// <summary>A part of the story, or something in it.</summary>
    public string Part(string part, string id)
    {
        var page = PageOf(id);
        return string.Create(CultureInfo.InvariantCulture, $"{Story}/{part}{(page > 1 ? $"?page={page}" : "")}#{id}");
    }
}
