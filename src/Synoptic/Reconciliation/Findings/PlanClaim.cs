using System.Collections.Immutable;
using Synoptic.Stories;

namespace Synoptic.Reconciliation.Findings;

/// <summary>What a clause says of whether something set for a day comes.</summary>
/// <param name="Claim">The claim; its evidence is the clause.</param>
/// <param name="Kind">What it is: the root code of the event, with the ids of both people where it is between two.</param>
/// <param name="Noun">The word for it.</param>
/// <param name="Day">For when it is set; <see langword="null"/> where the clause does not say.</param>
/// <param name="Standing">Whether it comes.</param>
internal sealed record PlanClaim(Claim Claim, string Kind, string Noun, StoryDay? Day, PlanStanding Standing);
