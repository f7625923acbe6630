namespace Synoptic.Reconciliation.Figures;

/// <summary>Of which part of the story a figure is told: figures of two scopes are never one thing, whatever their numbers.</summary>
/// <param name="Place">Key of a place that is not the story's own; empty for the story's own place, or none told.</param>
/// <param name="Time">Key of the period that it covers or of the other time that it recalls; empty for the happening that the story tells.</param>
/// <param name="IsBackground">Whether that time lies before the story: a figure of another happening.</param>
internal readonly record struct FigureScope(string Place, string Time, bool IsBackground)
{
    /// <summary>The happening as a whole.</summary>
    public static FigureScope Whole { get; } = new("", "", false);
}
