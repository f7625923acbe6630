using System.Collections.Immutable;
using Synoptic.Dossiers.Commitments;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers;

/// <summary>What a reader gets: every article, and each story told from them.</summary>
/// <param name="Version">Version of Synoptic that made it.</param>
/// <param name="Articles">All articles that were read, in order of input.</param>
/// <param name="Stories">Largest first.</param>
/// <param name="SharedCast">Entities that more than one story has, by how many articles name them.</param>
/// <param name="Failures">What could not be read, or only with a reservation.</param>
public sealed record Dossier(
    string Version,
    ImmutableArray<Annotations> Articles,
    ImmutableArray<StoryDossier> Stories,
    ImmutableArray<CastMember> SharedCast,
    ImmutableArray<Failure> Failures);

/// <summary>One story as a reader gets it.</summary>
/// <param name="Title">A headline of one of its reports.</param>
/// <param name="Record">Story, claims, figures, quotations, findings.</param>
/// <param name="Brief">Five to eight sentences taken whole from the reports.</param>
/// <param name="Timeline">Dated events in order.</param>
/// <param name="Commitments">What is announced, threatened or promised, by when.</param>
public sealed record StoryDossier(
    string Title,
    StoryRecord Record,
    ImmutableArray<BriefSentence> Brief,
    ImmutableArray<TimelineEntry> Timeline,
    ImmutableArray<Commitment> Commitments);

/// <summary>A sentence of the brief.</summary>
/// <param name="Text">The sentence, whole, as the first evidence has it.</param>
/// <param name="Origins">Letters of the origins that tell the same.</param>
/// <param name="Evidence">The sentence and its likes in other reports; the first is the one printed.</param>
/// <param name="Disputed">Findings that speak of a figure or fact in it, as indexes into <see cref="StoryRecord.Findings"/>.</param>
public sealed record BriefSentence(string Text, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence, ImmutableArray<int> Disputed);

/// <summary>A dated event.</summary>
/// <param name="Day">The time, as the story has it.</param>
/// <param name="Precision"><c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>, <c>decade</c>, <c>time</c>; of an undated day <c>weekday</c>.</param>
/// <param name="Text">The sentence that tells it, whole.</param>
/// <param name="Status">Whether it happened or is announced.</param>
/// <param name="Origins">Letters of the origins that tell it.</param>
/// <param name="Evidence">The sentence and its likes.</param>
public sealed record TimelineEntry(
    StoryDay Day,
    string Precision,
    string Text,
    Modality Status,
    ImmutableArray<string> Origins,
    ImmutableArray<Evidence> Evidence);
