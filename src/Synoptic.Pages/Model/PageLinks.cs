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
public sealed record PageLinks(string Story, Func<Entity, string?> NameOf)
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

    /// <summary>Offices, titles and other words for one person, of each kind; spellings and titles of one name; reports whose day is only implied.</summary>
    public int MostUses { get; init; } = 12;

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

    /// <summary>Something in a part of the story. On which page of the part it stands is known only when all of them are drawn: whoever serves them looks for it.</summary>
    public string Part(string part, string id) => $"{Story}/{part}?at={Uri.EscapeDataString(id)}#{id}";
}
