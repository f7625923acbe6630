using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Synoptic.App;
using Synoptic.App.Terminal;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Evaluation;

/// <summary>One measurement: inputs and results in a folder of its own, verbs run in this process, scorers as processes.</summary>
/// <param name="task">Task of <c>tests/floors.tsv</c>.</param>
internal sealed class Measuring(string task) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A file or folder of this measurement.</summary>
    public string In(string name) => folder.In(name);

    /// <summary>Data that the measurement needs; skips the test where it is not there.</summary>
    public static string Data(params string[] parts) => Repository.Shared(["data", .. parts]);

    /// <summary>The first lines of a file.</summary>
    public string First(int count, string path)
    {
        var target = In("input.jsonl");
        File.WriteAllLines(target, File.ReadLines(path).Take(count), new UTF8Encoding(false));
        return target;
    }

    /// <summary>A step of evaluate.sh's own helper, such as taking a sample of a gold file.</summary>
    public static void Step(params string[] arguments) => Python([Path.Combine(Repository.Root, "tests", "evaluation", "evaluation.py"), .. arguments]);

    /// <summary>Runs a verb with its result in a file.</summary>
    public string Run(params string[] arguments)
    {
        var target = In("result");
        using var output = File.Create(target);
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        using var messages = new StringWriter();
        var code = Program.Run(arguments, new Streams(Stream.Null, output, text, messages, IsTerminal: false));
        Assert.True(code is 0 or 1, messages.ToString()); // 1: an input that can't be read; the scorer counts it as not found
        return target;
    }

    /// <summary>Every figure of the task that has a floor lies at it or above.</summary>
    public void Score(string scorer, params string[] arguments)
    {
        var floors = Floor.Of(task);
        foreach (var floor in floors) floor.RequireSameGold();
        using var figures = JsonDocument.Parse(Python([Repository.Shared("score", scorer + ".py"), .. arguments]));
        var told = floors.Select(floor => (floor, Figure: figures.RootElement.GetProperty(floor.Metric).GetDouble())).ToList();
        foreach (var (floor, figure) in told)
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{floor.Task} {floor.Metric}: {figure:F4}, floor {floor.Least:F3}"));
        Assert.Empty(told.Where(t => t.Figure < t.floor.Least).Select(t => string.Create(CultureInfo.InvariantCulture, $"{task}: {t.floor.Metric} is {t.Figure:F4}, under its floor {t.floor.Least:F3}")));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What a Python program prints; skips the test where there is no Python.</summary>
    public static string Python(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3, which the scorers are written in, is not on this machine");
            throw;
        }
    }
}
