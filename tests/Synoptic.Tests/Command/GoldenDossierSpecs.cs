namespace Synoptic.Tests.Command;

public sealed class GoldenDossierSpecs
{
    private static readonly string Golden = Path.Combine(Repository.Root, "tests", "Synoptic.Tests", "Golden", "ferry-at-harsk.json");

    [Fact]
    public void The_dossier_of_the_bundled_example_is_as_it_was_last_read_and_approved()
    {
        using var folder = new TemporaryFolder();
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(Repository.Root); // so that the file names in the dossier are the same on every machine
        try
        {
            CommandRun.Of("dossier", "examples/ferry-at-harsk", "-o", folder.In("out"));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }

        var now = File.ReadAllText(folder.In("out/dossier.json"));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(Golden, now);
        var approved = File.ReadAllText(Golden);
        if (now == approved) return;
        var (was, become) = (approved.Split('\n'), now.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(was.Length, become.Length)).FirstOrDefault(i => was[i] != become[i]);
        Assert.Fail($"line {line + 1} was {was[line].Trim()} and is now {become[line].Trim()}; read the difference, then UPDATE_GOLDEN=1 ./test.sh --no-browser");
    }
}
