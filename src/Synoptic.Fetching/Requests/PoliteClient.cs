using Synoptic.Fetching.Addresses;

namespace Synoptic.Fetching.Requests;

/// <summary>Asks for one URL, in its host's turn, again after a while where the fault may pass. Follows no redirect.</summary>
internal sealed class PoliteClient(HttpSender sender, HostLines lines, FetchOptions options, TimeProvider clock)
{
    /// <summary>Asks.</summary>
    /// <returns>An answer of whatever status that does not pass, or a failure. <see langword="null"/> where the host was left: that is told once for the host.</returns>
    public async Task<Reply?> Get(Uri url, Validators? known, int most, bool cut, CancellationToken cancellation)
    {
        var line = lines.Of(UrlGuard.Host(url));
        for (var tries = 1; ; tries++)
        {
            if (line.Left is not null) return null;
            var reply = await lines.Take(
                line,
                async () =>
                {
                    // The host may have been left while this request stood in the line.
                    if (line.Left is not null) return null;
                    var sent = await sender.Send(url, known, most, cut, cancellation);
                    var inRow = line.Count(sent.MayPass, options.MostFailures);
                    if (sent.MayPass) Hold(line, sent, Math.Max(tries, inRow));
                    return sent;
                },
                cancellation);
            if (reply is null) return null;
            if (reply.MayPass && tries < options.Tries && line.Left is null) continue;
            return reply;
        }
    }

    // The whole host rests, not only this page: what overloads it is the sum. Twice as long with each failure.
    private void Hold(HostLine line, Reply reply, int failures)
    {
        var wait = reply.RetryAfter ?? options.FirstWait * Math.Pow(2, failures - 1);
        if (wait > options.LongestWait && reply.RetryAfter is not null) line.Leave($"the wish to be asked again in {wait.TotalSeconds:0} s");
        else line.Hold(wait < options.LongestWait ? wait : options.LongestWait, clock);
    }
}
