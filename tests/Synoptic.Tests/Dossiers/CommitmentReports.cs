using System.Collections.Immutable;
using Synoptic.Dossiers.Commitments;
using Synoptic.Training.Commitments;

namespace Synoptic.Tests.Dossiers;

/// <summary>Commitments of reports that a test writes out.</summary>
internal static class CommitmentReports
{
    private static readonly CommitmentEvaluation Evaluation = new();

    public static ImmutableArray<Commitment> Find(string text) => Find(("2031-03-13", text));

    public static ImmutableArray<Commitment> Find(params (string Day, string Text)[] reports) =>
        Evaluation.Find(new CommitmentCase(1, "announced", null, null, "open", [.. reports.Select(r => (DateOnly.ParseExact(r.Day, "yyyy-MM-dd"), r.Text))]));

    public static Commitment One(string text) => Assert.Single(Find(text));
}
