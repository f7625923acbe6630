using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>A figure of one report with everything that decides whether another figure is of the same thing.</summary>
/// <param name="Claim">The claim that the page shows.</param>
/// <param name="Quantity">The quantity it was made from.</param>
/// <param name="Article">Index of the article in the story.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Thing">What is counted, as a class of words: people, meeting, tariff.</param>
/// <param name="Place">Where, as a key that all spellings share; <see langword="null"/> where not told.</param>
/// <param name="Day">The day without its hour, as a key; <see langword="null"/> where not told.</param>
/// <param name="IsDelta">Whether the number is what was added or taken away ("an additional 25 percent"), not what it came to.</param>
/// <param name="IsMain">Whether it is the largest of its kind in its report: a report's own toll of the whole, not of a part.</param>
/// <param name="ByThing">Whether figures of this kind are of one thing only if they count the same thing.</param>
/// <param name="Period">TIMEX3 duration that the figure covers (<c>PT24H</c>); <see langword="null"/> where not told.</param>
internal sealed record CountedClaim(
    Claim Claim,
    Quantity Quantity,
    int Article,
    SentenceReference Sentence,
    string Thing,
    string? Place,
    string? Day,
    string? Period,
    bool IsDelta,
    bool IsMain,
    bool ByThing)
{
    /// <summary>Figures are only compared inside one block: the same indicator of people, else the same unit, and of bare counts the same thing.</summary>
    public (string Indicator, string Unit, string Thing) Block =>
        (ByThing && Quantity.Unit is not null ? "" : Indicator, Quantity.Unit ?? "", Quantity is { Indicator: null, Unit: null } ? Thing : "");

    /// <summary>What kind of figure it is; empty where no word tells.</summary>
    public string Indicator => Quantity.Indicator ?? "";

    /// <summary>Of which place and time it is a figure.</summary>
    public FigureScope Scope { get; init; } = FigureScope.Whole;

    /// <summary>The report's words for the time that sets the scope; <see langword="null"/> where none does.</summary>
    public string? TimeWords { get; init; }

    /// <summary>Whether only some kind of people is counted: "two children" may be part of "nine people".</summary>
    public bool IsNarrow { get; init; }

    /// <summary>Lemma of the last word for what is counted.</summary>
    public string Noun { get; init; } = "";

    /// <summary>Who gives the figure, as a key that spellings share; <see langword="null"/> for the report itself.</summary>
    public string? Source { get; init; }

    /// <summary>Lemmas of the clause's other words that stand for something: of what the figure is said.</summary>
    public string[] Context { get; init; } = [];

    /// <summary>The number as a range.</summary>
    public NumberRange Number => Claim.Number!.Value;
}
