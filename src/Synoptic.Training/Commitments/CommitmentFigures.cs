namespace Synoptic.Training.Commitments;

/// <summary>How much of what labelled reports tell is found.</summary>
/// <param name="Wanted">Reports with a commitment.</param>
/// <param name="Told">Commitments told of all reports.</param>
/// <param name="Right">Those that are the one of their report.</param>
/// <param name="Agent">Of those: agent right.</param>
/// <param name="Due">Of those: days right.</param>
/// <param name="Kind">Of those: kind right.</param>
/// <param name="Status">Of those: status right.</param>
/// <param name="Claimed">Of those: told other than open or unknown.</param>
/// <param name="ClaimedRight">Of the claimed: status right.</param>
internal sealed record CommitmentFigures(int Wanted, int Told, int Right, int Agent, int Due, int Kind, int Status, int Claimed, int ClaimedRight)
{
    /// <summary>Share of what is told that is right.</summary>
    public double Precision => Told == 0 ? 0 : (double)Right / Told;

    /// <summary>Share of what is wanted that is found.</summary>
    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    /// <summary>Reads the cases and counts.</summary>
    public static CommitmentFigures Of(IReadOnlyCollection<CommitmentCase> cases, Action<string>? wrong)
    {
        var evaluation = new CommitmentEvaluation();
        int told = 0, right = 0, agent = 0, due = 0, kind = 0, status = 0, claimed = 0, claimedRight = 0;
        foreach (var one in cases)
        {
            var found = evaluation.Find(one);
            told += found.Length;
            var match = CommitmentEvaluation.Match(one, found);
            if (match is not null)
            {
                right++;
                agent += CommitmentEvaluation.IsAgent(one, match) ? 1 : 0;
                due += CommitmentEvaluation.IsDue(one, match) ? 1 : 0;
                kind += CommitmentEvaluation.IsKind(one, match) ? 1 : 0;
                status += CommitmentEvaluation.IsStatus(one, match) ? 1 : 0;
                var says = match.Status is not (Dossiers.Commitments.CommitmentStatus.Open or Dossiers.Commitments.CommitmentStatus.Unknown);
                claimed += says ? 1 : 0;
                claimedRight += says && CommitmentEvaluation.IsStatus(one, match) ? 1 : 0;
            }

            if (wrong is null) continue;
            var flaws = match is null ? one.Kind == "none" ? "" : "missed" : string.Join(' ', new[] { CommitmentEvaluation.IsAgent(one, match) ? "" : "agent", CommitmentEvaluation.IsDue(one, match) ? "" : "day", CommitmentEvaluation.IsKind(one, match) ? "" : "kind", CommitmentEvaluation.IsStatus(one, match) ? "" : "status" }.Where(s => s.Length > 0));
            if (found.Length > (match is null ? 0 : 1)) flaws += " extra";
            if (flaws.Length == 0) continue;
            wrong($"{one.Line} {one.Kind} {one.Agent} {one.Due?.From:yyyy-MM-dd} {one.Status} [{flaws.Trim()}]: {string.Join(" || ", one.Reports.Select(r => r.Text))}");
            foreach (var c in found) wrong($"    {c.Kind} {c.Status} who={c.WhoName} bound={c.BoundName} said={c.SaidBy} by={c.By?.Words}={c.By?.Dates?.From:yyyy-MM-dd}/{c.By?.Dates?.To:yyyy-MM-dd} act=‘{c.ActText}’ if=‘{c.ConditionText}’");
        }

        return new CommitmentFigures(cases.Count(c => c.Kind != "none"), told, right, agent, due, kind, status, claimed, claimedRight);
    }
}
