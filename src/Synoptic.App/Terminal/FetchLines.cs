using Synoptic.Fetching;

namespace Synoptic.App.Terminal;

/// <summary>Shows what a fetch does: failures as they come, and how far it is.</summary>
internal sealed class FetchLines(Streams streams) : IProgress<FetchEvent>
{
    private ProgressLine line = new(streams);
    private int articles;

    public void Report(FetchEvent value)
    {
        switch (value)
        {
            case FetchEvent.Failed failed:
                line.Clear();
                FailureLines.Write(streams.Messages, [failed.Failure]);
                break;
            case FetchEvent.Fetched fetched:
                articles += fetched.Articles;
                break;
            case FetchEvent.Step step:
                line.Show($"fetched {step.Done:N0} of {step.Known:N0} URLs, {articles:N0} new reports");
                break;
        }
    }

    /// <summary>Takes the drawn line away: a round is over, and the next is counted anew.</summary>
    public void Clear()
    {
        line.Clear();
        (line, articles) = (new ProgressLine(streams), 0);
    }

    /// <summary>The last line.</summary>
    public static string Of(FetchSummary sum, string folder)
    {
        var known = sum.Known > 0 ? $", {sum.Known:N0} {(sum.Known == 1 ? "item" : "items")} known from earlier runs" : "";
        var brokenOff = sum.IsBrokenOff ? "Broken off, the next run goes on: " : "";
        return $"{brokenOff}{sum.Pages:N0} fetched ({sum.Articles:N0} new {(sum.Articles == 1 ? "report" : "reports")}), {sum.Unchanged:N0} unchanged{known}, "
            + $"{sum.Refused:N0} refused by robots.txt, {sum.Failed:N0} failed: {Path.Combine(folder, "articles.jsonl")}";
    }
}
