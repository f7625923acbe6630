using System.Diagnostics;
using Synoptic.App;

namespace Synoptic.Tests.Desk;

/// <summary>A real process of <c>synoptic add --ids</c>, with what it has said of what is on the disk.</summary>
internal sealed class AddProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> acknowledged = [];
    private readonly Lock gate = new();

    public AddProcess(string input, string store)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var word in (string[])["exec", "--runtimeconfig", Path.ChangeExtension(typeof(AddProcess).Assembly.Location, ".runtimeconfig.json"), typeof(Program).Assembly.Location, "add", input, "--ids", "--store", store]) start.ArgumentList.Add(word);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not null) lock (gate) acknowledged.Add(line.Data);
        };
        process.BeginOutputReadLine();
        Messages = process.StandardError.ReadToEndAsync();
    }

    public Task<string> Messages { get; }

    public StreamWriter Input => process.StandardInput;

    public int Id => process.Id;

    public IReadOnlyList<string> Acknowledged
    {
        get
        {
            lock (gate) return [.. acknowledged];
        }
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public int? End(TimeSpan within)
    {
        if (!process.WaitForExit(within)) return null;
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
