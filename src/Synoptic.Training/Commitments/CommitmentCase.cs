using System.Globalization;

namespace Synoptic.Training.Commitments;

/// <summary>A report of one or two sentences, perhaps with a later one, and the commitment that a reader finds in it.</summary>
/// <param name="Line">Its number among the cases, 1-based.</param>
/// <param name="Kind">What it is; <c>none</c> where there is none.</param>
/// <param name="Agent">Words of who said so or is bound by it; <see langword="null"/> where nobody is named.</param>
/// <param name="Due">First and last day; <see langword="null"/> where none is told.</param>
/// <param name="Status">Whether it came.</param>
/// <param name="Reports">Day and text.</param>
internal sealed record CommitmentCase(int Line, string Kind, string? Agent, (DateOnly From, DateOnly To)? Due, string Status, (DateOnly Day, string Text)[] Reports)
{
    /// <summary>Reads the cases of a file; lines with # are remarks.</summary>
    public static List<CommitmentCase> Read(string path)
    {
        var cases = new List<CommitmentCase>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var f = line.Split('\t');
            var reports = new List<(DateOnly, string)>();
            for (var i = 4; i + 1 < f.Length; i += 2) reports.Add((Day(f[i]), f[i + 1]));
            cases.Add(new CommitmentCase(cases.Count + 1, f[0], f[1] == "-" ? null : f[1], f[2] == "-" ? null : Days(f[2]), f[3], [.. reports]));
        }

        return cases;
    }

    private static (DateOnly From, DateOnly To) Days(string cell)
    {
        if (cell.Split('/') is [var first, var last]) return (Day(first), Day(last));
        return cell.Length switch
        {
            4 => (Day(cell + "-01-01"), Day(cell + "-12-31")),
            7 => (Day(cell + "-01"), Day(cell + "-01").AddMonths(1).AddDays(-1)),
            _ => (Day(cell), Day(cell)),
        };
    }

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
