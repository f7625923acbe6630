using System.Text.Json;
using BenchmarkDotNet.Running;
using Synoptic.Bench;

// `generate COUNT WORDS FILE` writes invented reports as JSON lines; anything else goes to BenchmarkDotNet.
if (args is ["generate", var count, var words, var file])
{
    using var output = File.Create(file);
    foreach (var report in new ReportGenerator(1).Reports(int.Parse(count), int.Parse(words)))
    {
        JsonSerializer.Serialize(output, new { title = report.Title, text = report.Text, published = report.Published.ToString("yyyy-MM-dd"), source = report.Outlet });
        output.WriteByte((byte)'\n');
    }

    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
