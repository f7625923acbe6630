using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>The timeline of a topic.</summary>
/// <param name="Days">In order of time.</param>
/// <param name="Undated">Reports without a day of publication: they count for the days they name, not for one of their own.</param>
public sealed record TopicTimeline(ImmutableArray<TopicDay> Days, int Undated);

/// <summary>A day of a topic.</summary>
/// <param name="Date">The day.</param>
/// <param name="Reports">Reports published on it.</param>
/// <param name="Mentions">Reports of other days that name it, each origin once.</param>
/// <param name="Sentences">What tells it, most telling first; whole sentences of the reports.</param>
public sealed record TopicDay(DateOnly Date, int Reports, int Mentions, ImmutableArray<TopicSentence> Sentences);

/// <summary>A sentence of a report.</summary>
/// <param name="Text">The sentence, whole.</param>
/// <param name="Article">The report.</param>
/// <param name="Span">Its place in the report's text.</param>
/// <param name="Origins">Letters of the origins that tell the same on that day, its own among them.</param>
/// <param name="Evidence">The sentence and its likes in other reports.</param>
public sealed record TopicSentence(string Text, Article Article, Span Span, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence);
