using System.Collections.Immutable;
using Synoptic.Reconciliation;

namespace Synoptic.Bench.KnownStories;

/// <summary>An invented story with what is true of its figures.</summary>
/// <param name="Reports">The reports, in order of publication.</param>
/// <param name="Facts">What a careful reader would put into one row, with the status of the row.</param>
internal sealed record KnownStory(ImmutableArray<KnownReport> Reports, ImmutableArray<KnownFact> Facts);

/// <summary>An invented report.</summary>
internal sealed record KnownReport(string Id, string Title, string Text, DateOnly Published, string Outlet);

/// <summary>One thing counted.</summary>
/// <param name="Name">For a reader.</param>
/// <param name="Status">What the row should say.</param>
/// <param name="Tellings">Where the reports tell it.</param>
/// <param name="RestsOnOne">Whether all tellings name one and the same source.</param>
internal sealed record KnownFact(string Name, FindingStatus Status, ImmutableArray<KnownTelling> Tellings, bool RestsOnOne);

/// <summary>A number in a report.</summary>
/// <param name="Report">Index of the report.</param>
/// <param name="Start">Where its first digit or letter stands.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct KnownTelling(int Report, int Start, int Length);
