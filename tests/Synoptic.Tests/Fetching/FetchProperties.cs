using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Fetching.Requests;

namespace Synoptic.Tests.Fetching;

public sealed class FetchProperties
{
    [Fact]
    public void No_packed_body_is_too_strange_to_be_told() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 19), Prop.ForAll<byte[], int>((noise, which) =>
        {
            string?[] codings = ["gzip", "deflate", "br", "gzip, br", "identity", "", null, "x", "a,b,c,d"];
            var coding = codings[(which & int.MaxValue) % codings.Length];
            var plain = ContentDecoder.Decode(noise ?? [], coding, 100, cut: false, out var fault);
            return plain is null ? fault is not null : fault is null && (plain.Value.Length <= 100 || coding is null or "" or "identity");
        }));

    // Seeded noise of all kinds where a server should speak: each is told, none is thrown, and the good page beside them is read.
    [Fact]
    public async Task No_answer_is_too_strange_to_be_told()
    {
        using var room = new Newsroom();
        room.Options = room.Options with { Tries = 1, Delay = TimeSpan.Zero, RequestTime = TimeSpan.FromSeconds(20), MostFailures = int.MaxValue, FirstWait = TimeSpan.Zero };
        var random = new Random(20261122);
        var good = LoopbackServer.Reply(200, "Content-Type: text/html\r\nETag: \"x\"\r\n", LoopbackServer.Text(Newsroom.Article("flood")));
        const int Answers = 150;
        for (var i = 0; i < Answers; i++)
        {
            var answer = (byte[])good.Clone();
            for (var flips = random.Next(1, 12); flips > 0; flips--) answer[random.Next(random.Next(2) == 0 ? 80 : answer.Length)] = (byte)random.Next(256);
            answer = random.Next(3) == 0 ? answer[..random.Next(answer.Length)] : answer;
            room.Server.On($"/{i}", async (_, stream, stopped) =>
            {
                await stream.WriteAsync(answer, stopped);
                throw new IOException("hung up");
            });
        }

        room.Server.On("/good", good);
        var sum = await room.Fetch([.. Enumerable.Range(0, Answers).Select(i => room.Server.Url($"/{i}", $"h{i}.test")), room.Server.Url("/good", "good.test")]);
        Assert.Null(sum.Blocked);
        Assert.Contains(room.Lines(), l => l.GetProperty("requested").GetString()!.EndsWith("/good", StringComparison.Ordinal) || l.GetProperty("title").GetString() == "flood at Harsk");
        Assert.Equal(Answers + 1, sum.Pages + sum.Refused + room.Failures.Count(f => f.Code.StartsWith("SYN5", StringComparison.Ordinal) && f.Severity == Synoptic.Text.Severity.Error));
        Warc.Records(Assert.Single(Directory.GetFiles(Path.Combine(room.Out, "raw"))));
    }
}
