using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Desk;

/// <summary>The desk as a process of its own.</summary>
public sealed class ServeProcessSpecs
{
    // For the start of a process on a machine that does other things.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Ctrl_C_ends_the_desk_within_seconds_with_0_while_a_page_listens_and_a_folder_is_watched()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("in"));
        using var desk = new CommandProcess("serve", "-s", folder.In("d.db"), "--port", "0", "--watch", folder.In("in"), "--watch", folder.In("in/"));
        var address = AddressIn(await desk.Said("The desk is at ", Patience));
        await desk.Said($"Watching {folder.In("in")}.", Patience);
        using var client = new HttpClient { BaseAddress = address };
        using var page = await client.GetAsync(new Uri("/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await desk.Interrupt();
        Assert.Equal(0, desk.End(TimeSpan.FromSeconds(10)));
        Assert.Empty(desk.Lines);
        // Named twice it is one folder.
        Assert.Single(desk.Messages.Split('\n'), static line => line.StartsWith("Watching ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_is_put_into_the_folder_is_on_the_list_of_stories_without_a_restart_and_still_there_after_one()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("in"));
        string[] command = ["serve", "-s", folder.In("in/d.db"), "--port", "0", "--watch", folder.In("in"), "--every", "0.2"];
        using (var desk = new CommandProcess(command))
        {
            using var client = new HttpClient { BaseAddress = AddressIn(await desk.Said("The desk is at ", Patience)) };
            Assert.DoesNotContain("Velden after the storm", await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            folder.File("in/one.jsonl", DeskReports.Lines(0, 1));
            await desk.Said("1 report added from ", Patience);
            Assert.Contains("Velden after the storm", await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await desk.Interrupt();
            Assert.Equal(0, desk.End(TimeSpan.FromSeconds(10)));
            Assert.DoesNotContain("SYN", desk.Messages, StringComparison.Ordinal);
        }

        using var again = new CommandProcess(command);
        using var visitor = new HttpClient { BaseAddress = AddressIn(await again.Said("The desk is at ", Patience)) };
        Assert.Contains("Velden after the storm", await visitor.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_another_has_is_named_and_nothing_is_served()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var desk = new CommandProcess("serve", "-s", folder.In("d.db"), "--port", $"{port}");
        Assert.Equal(2, desk.End(Patience));
        Assert.Equal($"error SYN6120 127.0.0.1:{port}: found another program at this port; expected a port that is free (--port PORT; 0 takes any)", desk.Messages);
    }

    [Fact]
    public void What_cant_be_watched_is_said_before_the_desk_starts_and_no_store_is_made()
    {
        using var folder = new TemporaryFolder();
        Refused("SYN1001", folder.In("nowhere"), "no such file or folder");
        Refused("SYN1001", folder.In("nowhere") + "/", "no such file or folder");
        Refused("SYN5014", folder.File("letter.txt", "Dear desk, this is no list of feeds."), "no OPML");
        Refused("SYN5014", folder.File("empty.opml", "<opml version=\"2.0\"><body></body></opml>"), "an OPML without feeds");
        Refused("SYN5001", "ftp://desk.example/feed", "a URL that is not of http or https");
        foreach (var option in ((string, string)[])[("--every", "0"), ("--agent", "me) X-Header: 1")])
        {
            var run = CommandRun.Of("serve", "-s", folder.In("d.db"), "--port", "0", "--watch", folder.Path, option.Item1, option.Item2);
            Assert.Equal((2, ""), (run.Code, run.Result));
            Assert.StartsWith("SYN2000 ", run.Messages, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(folder.In("d.db")));

        void Refused(string code, string source, string found)
        {
            foreach (var verb in (string[][])[["serve", "--port", "0", "--watch", folder.Path, "--watch", source], ["watch", source, "--once"]])
            {
                var run = CommandRun.Of([.. verb, "-s", folder.In("d.db")]);
                Assert.Equal((2, ""), (run.Code, run.Result));
                Assert.StartsWith($"error {code} {source}: found {found}; expected ", run.Messages, StringComparison.Ordinal);
            }
        }
    }

    private static Uri AddressIn(string line) => new(line.Split(' ').First(static word => word.StartsWith("http://", StringComparison.Ordinal)));
}
