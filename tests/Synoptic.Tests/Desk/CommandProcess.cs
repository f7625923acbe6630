using System.Diagnostics;
using System.Globalization;
using Synoptic.App;

namespace Synoptic.Tests.Desk;

/// <summary>A real process of the command, with what it has said so far.</summary>
internal class CommandProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];
    private readonly List<string> messages = [];
    private readonly Lock gate = new();

    public CommandProcess(params string[] args)
    {
        var program = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
        // Tests that a shell runs in the background are started with Ctrl-C passed over, and so would be what they start.
        string[] begin = IgnoresInterrupts() ? ["env", "--default-signal=INT", program] : [program];
        var start = new ProcessStartInfo(begin[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var word in (string[])[.. begin[1..], "exec", "--runtimeconfig", Path.ChangeExtension(typeof(CommandProcess).Assembly.Location, ".runtimeconfig.json"), typeof(Program).Assembly.Location, .. args]) start.ArgumentList.Add(word);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(messages, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public StreamWriter Input => process.StandardInput;

    public int Id => process.Id;

    /// <summary>Lines of standard output.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate) return [.. lines];
        }
    }

    /// <summary>What went to standard error.</summary>
    public string Messages
    {
        get
        {
            lock (gate) return string.Join('\n', messages);
        }
    }

    /// <summary>Waits for a message that holds some words, and gives it.</summary>
    public async Task<string> Said(string words, TimeSpan within)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < within && !process.HasExited; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            if (Array.Find(Messages.Split('\n'), line => line.Contains(words, StringComparison.Ordinal)) is { } said) return said;
        }

        Assert.Fail($"in {within} '{words}' was not said, but: {Messages}");
        return "";
    }

    /// <summary>What Ctrl-C does.</summary>
    public async Task Interrupt()
    {
        using var signal = Process.Start("kill", ["-INT", $"{Id}"]);
        await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
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
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static bool IgnoresInterrupts()
    {
        const string Status = "/proc/self/status";
        const ulong Interrupt = 1 << 1;
        var mask = File.Exists(Status) ? Array.Find(File.ReadAllLines(Status), static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return mask is not null && (ulong.Parse(mask.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private void Keep(List<string> kept, string? line)
    {
        if (line is not null) lock (gate) kept.Add(line);
    }
}
