using System.Diagnostics;
using Synoptic.Tests.Reading.Archives;

namespace Synoptic.Tests.Reading.Fuzz;

/// <summary>The command in a process of its own, which ends with an error if it takes more memory than it may.</summary>
public sealed class MemorySpecs
{
    /// <summary>What objects may take, as the runtime's limit counts them; the process with its code takes some 60 MB more, and has to stay below 512.</summary>
    private const string Heap = "0x1A000000";

    private const int Megabyte = 1 << 20;

    [Theory]
    [InlineData("", "x")]
    [InlineData("<html><body><p>", "x")]
    [InlineData("{\"text\":\"", "x")]
    [InlineData("id,text\n1,\"", "x")]
    [InlineData("From: a@b.example\nSubject: a\n\n", "x")]
    [InlineData("", "\n")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><item><description>", "x")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "x")]
    public async Task Two_hundred_megabytes_of_one_line_are_refused_in_bounded_memory(string head, string repeated)
    {
        var stretch = Packed.Utf8(string.Concat(Enumerable.Repeat(repeated, Megabyte)));
        var (code, result, messages) = await Run(async input =>
        {
            await input.WriteAsync(Packed.Utf8(head));
            for (var i = 0; i < 200; i++) await input.WriteAsync(stretch);
        });
        Assert.True(code == 1, $"{code}: {messages}");
        Assert.Contains("SYN1", messages, StringComparison.Ordinal);
        Assert.Empty(result);
    }

    [Fact]
    public async Task The_line_after_one_of_200_megabytes_is_read()
    {
        var stretch = Packed.Utf8(new string('x', Megabyte));
        var (code, result, messages) = await Run(async input =>
        {
            await input.WriteAsync("{\"id\":\"a\",\"text\":\"One.\"}\n{\"text\":\""u8.ToArray());
            for (var i = 0; i < 200; i++) await input.WriteAsync(stretch);
            await input.WriteAsync("\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n"u8.ToArray());
        });
        Assert.True(code == 1, $"{code}: {messages}");
        Assert.Contains("SYN1008 -:2", messages, StringComparison.Ordinal);
        Assert.Equal(2, result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static async Task<(int Code, string Result, string Messages)> Run(Func<Stream, Task> write)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Synoptic.App.dll"), "extract", "-"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = Heap;
        using var process = Process.Start(start)!;
        var (result, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await write(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough to refuse the rest.
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await result, await messages);
    }
}
