using System.Globalization;
using System.Security.Cryptography;

namespace Synoptic.Tests.Evaluation;

/// <summary>A row of <c>tests/floors.tsv</c>.</summary>
/// <param name="Task">What was measured, with the size of its sample: <c>times/tbaq[150]</c>.</param>
/// <param name="Metric">A figure of the task's scorer.</param>
/// <param name="Least">Under this, something was made worse.</param>
/// <param name="Gold">Gold file, in the folder of data.</param>
/// <param name="Digest">First 12 hexadecimal digits of that file's SHA-256 when the floor was pinned.</param>
internal sealed record Floor(string Task, string Metric, double Least, string Gold, string Digest)
{
    /// <summary>The floors of one task; there must be some.</summary>
    public static IReadOnlyList<Floor> Of(string task)
    {
        var floors = File.ReadLines(Path.Combine(Repository.Root, "tests", "floors.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Where(row => row[0] == task)
            .Select(row => new Floor(row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture), row[3], row[4]))
            .ToList();
        Assert.True(floors.Count > 0, $"tests/floors.tsv has no floor for {task}; ./evaluate.sh --quick --pin writes them");
        return floors;
    }

    /// <summary>A floor says nothing about other data: the test is skipped, and says so.</summary>
    public void RequireSameGold()
    {
        if (Gold == "-") return;
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.Shared("data", Gold))))[..Digest.Length];
        Assert.SkipUnless(digest == Digest, $"../shared/data/{Gold} is not what the floors were pinned on (found {digest}, expected {Digest})");
    }
}
