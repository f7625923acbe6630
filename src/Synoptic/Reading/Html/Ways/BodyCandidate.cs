namespace Synoptic.Reading.Html.Ways;

/// <summary>A line of a body: a paragraph, a heading, an item of a list.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Reason">Why it is no body text; <see langword="null"/> if it is.</param>
internal sealed record BodyLine(string Text, string? Reason);

/// <summary>The body of a report as one way finds it.</summary>
/// <param name="From">Which way, as <c>takenFrom</c> tells it.</param>
/// <param name="Lines">Its lines in order, with those that are something else.</param>
internal sealed record BodyCandidate(string From, IReadOnlyList<BodyLine> Lines);
