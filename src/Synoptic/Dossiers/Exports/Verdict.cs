using System.Collections.Immutable;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports;

/// <summary>What somebody judged of a claim, by hand. The program makes none.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Claim">The claim, in the words of who judged it.</param>
/// <param name="Evidence">Where reports make it.</param>
/// <param name="Rating">The judgement in words: <c>false</c>, <c>partly true</c>.</param>
/// <param name="Note">Why, where that was written down.</param>
/// <param name="Who">Who judged.</param>
/// <param name="When">When.</param>
public sealed record Verdict(string Id, string Claim, ImmutableArray<Evidence> Evidence, string Rating, string? Note, string Who, DateTimeOffset When);
