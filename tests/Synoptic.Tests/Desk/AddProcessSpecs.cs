using System.Diagnostics;
using Synoptic.Tests.Command;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk;

public sealed class AddProcessSpecs
{
    // Long enough for the batches of a slow machine; short beside what was asked for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>As many kills as SYNOPTIC_KILLS says (<c>./bench.sh --kill</c>), else a few.</summary>
    [Theory]
    [ClassData(typeof(EveryEngine))]
    public void A_run_that_is_killed_loses_nothing_that_it_told_and_the_next_goes_on_to_the_same_end(string engine)
    {
        const int Reports = 400;
        var kills = int.TryParse(Environment.GetEnvironmentVariable("SYNOPTIC_KILLS"), out var asked) ? asked : 3;
        using var folder = new TemporaryFolder();
        var input = folder.File("wire.jsonl", DeskReports.Lines(0, Reports));
        CommandRun.Of("add", input, "-s", folder.In("whole.db"));
        var found = DeskReports.Found(folder.In("whole.db"));
        var random = new Random(7);
        for (var killed = 0; killed < kills;)
        {
            using var desk = new TestStore(engine);
            var store = desk.Place;
            for (var ended = false; !ended;)
            {
                using var run = new AddProcess(input, store);
                var code = run.End(killed < kills ? TimeSpan.FromMilliseconds(random.Next(500, 4000)) : Patience);
                if (code is null) run.Kill();
                else Assert.Equal(0, code);
                (ended, killed) = (code is not null, killed + (code is null ? 1 : 0));
                if (engine != "sqlite" || File.Exists(store)) DeskReports.Whole(store, run.Acknowledged);
            }

            Assert.Equal($"{Reports}\n", DeskReports.Ask(store, "select count(*) from articles"));
            Assert.Equal(found, DeskReports.Found(store));
        }
    }

    [Fact]
    public async Task Ctrl_C_ends_a_run_with_what_was_written_whole_even_while_it_waits_for_input()
    {
        using var folder = new TemporaryFolder();
        var store = folder.In("d.db");
        using var run = new AddProcess("-", store);
        await run.Input.WriteAsync(DeskReports.Lines(0, 300).AsMemory(), TestContext.Current.CancellationToken);
        await run.Input.FlushAsync(TestContext.Current.CancellationToken);
        for (var waited = Stopwatch.StartNew(); run.Acknowledged.Count == 0 && waited.Elapsed < Patience;) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.NotEmpty(run.Acknowledged);
        await run.Interrupt();
        Assert.Equal(1, run.End(TimeSpan.FromSeconds(20)));
        Assert.Contains("Stopped; the same command goes on.", run.Messages);
        DeskReports.Whole(store, run.Acknowledged);
        Assert.Equal(0, CommandRun.With(DeskReports.Lines(0, 300), "add", "-s", store).Code);
        Assert.Equal("300\n", DeskReports.Ask(store, "select count(*) from articles"));
    }
}
