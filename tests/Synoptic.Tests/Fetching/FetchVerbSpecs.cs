using System.Text;
using Synoptic.App;
using Synoptic.App.Terminal;
using Synoptic.Fetching;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Fetching;

public sealed class FetchVerbSpecs : IDisposable
{
    private readonly Newsroom room = new();

    [Fact]
    public void Failures_are_told_as_they_come_and_the_last_line_sums_up()
    {
        room.Server.On("/robots.txt", LoopbackServer.Reply(200, "", LoopbackServer.Text("User-agent: *\nDisallow: /closed\n")));
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.ServeFeed("/feed", ("/1", null), ("/closed", null), ("/missing", null));
        var run = Run(room.Server.Url("/feed"), "-o", room.Out, "--delay", "0");
        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Result);
        var lines = run.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains($"error SYN5003 {room.Server.Url("/closed")}: found a robots.txt that does not allow it; expected a page that the site leaves to robots", lines);
        Assert.Contains($"error SYN5008 {room.Server.Url("/missing")}: found status 404 Said; expected status 200", lines);
        Assert.Equal($"2 fetched (1 new report), 0 unchanged, 1 refused by robots.txt, 1 failed: {Path.Combine(room.Out, "articles.jsonl")}", lines[^1]);
    }

    [Fact]
    public void A_second_run_says_what_it_knew()
    {
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.Server.On("/feed", LoopbackServer.Reply(200, "", LoopbackServer.Text(room.Feed(("/1", null)))));
        Assert.Equal(0, Run(room.Server.Url("/feed"), "-o", room.Out, "--delay", "0").Code);
        var run = Run(room.Server.Url("/feed"), "-o", room.Out, "--delay", "0");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("1 fetched (0 new reports), 0 unchanged, 1 item known from earlier runs, 0 refused", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_fetched_goes_into_a_dossier_and_its_raw_bytes_can_be_read_again()
    {
        var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(Newsroom.Article("storm")));
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.Server.On("/2", LoopbackServer.Reply(200, "Content-Type: text/html\r\nContent-Encoding: br\r\n", packed.ToArray()));
        Assert.Equal(0, Run(room.Server.Url("/1"), room.Server.Url("/2"), "-o", room.Out, "--delay", "0").Code);
        Assert.Equal(0, CommandRun.Of("dossier", Path.Combine(room.Out, "articles.jsonl"), "-o", room.Folder.In("dossier")).Code);
        var again = CommandRun.Of("extract", Path.Combine(room.Out, "raw"));
        Assert.Equal("", again.Messages);
        Assert.Equal(room.Lines().Select(l => l.GetProperty("text").GetString()).Order(StringComparer.Ordinal), again.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--delay", "-1")]
    [InlineData("--delay", "NaN")]
    [InlineData("--most", "0")]
    [InlineData("--agent", "me) X-Header: 1")]
    public void Options_that_make_no_sense_are_told_before_anything_is_asked_for(string option, string value)
    {
        var run = Run(room.Server.Url("/1"), "-o", room.Out, option, value);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("SYN2000", run.Messages, StringComparison.Ordinal);
        Assert.Empty(room.Server.Requests);
        Assert.False(Directory.Exists(room.Out));
    }

    [Fact]
    public void Nothing_on_the_command_line_opens_loopback()
    {
        var run = CommandRun.Of("fetch", room.Server.Url("/1"), "-o", room.Out, "--delay", "0");
        Assert.Equal(1, run.Code);
        Assert.Contains("SYN5002", run.Messages, StringComparison.Ordinal);
        Assert.Empty(room.Server.Requests);
    }

    [Fact]
    public void A_folder_that_is_not_its_own_is_left_alone()
    {
        room.Folder.File("out/articles.jsonl", "mine");
        var run = Run(room.Server.Url("/1"), "-o", room.Out);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("error SYN5016", run.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => room.Dispose();

    private static CommandRun Run(params string[] args)
    {
        using var text = new StringWriter();
        using var messages = new StringWriter();
        using var result = new MemoryStream();
        var code = Program.Run(["fetch", .. args], new Streams(Stream.Null, result, text, messages, IsTerminal: false), new FetchOptions { AllowLoopback = true });
        return new CommandRun(code, Encoding.UTF8.GetString(result.ToArray()), messages.ToString());
    }
}
