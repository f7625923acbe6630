using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>Counts what happens, and tells it on; threads come in one at a time.</summary>
internal sealed class Tally(IProgress<FetchEvent>? progress)
{
    private readonly Lock gate = new();
    private FetchSummary sum = new(0, 0, 0, 0, 0, 0);
    private int found;
    private int done;

    public FetchSummary Sum
    {
        get
        {
            lock (gate) return sum;
        }
    }

    /// <summary>A URL that is asked for.</summary>
    public void Found() => Count(s => s, 1, 0);

    /// <summary>One that is done.</summary>
    public void Done() => Count(s => s, 0, 1);

    public void Unchanged() => Count(s => s with { Unchanged = s.Unchanged + 1 }, 0, 0);

    public void Known() => Count(s => s with { Known = s.Known + 1 }, 0, 0);

    public void Fetched(string url, int articles)
    {
        lock (gate)
        {
            sum = sum with { Pages = sum.Pages + 1, Articles = sum.Articles + articles };
            progress?.Report(new FetchEvent.Fetched(url, articles));
        }
    }

    /// <summary>Reports that came without a page of their own.</summary>
    public void Wrote(int articles) => Count(s => s with { Articles = s.Articles + articles }, 0, 0);

    public void Failed(Failure failure)
    {
        lock (gate)
        {
            if (failure.Code == FetchFailures.RefusedByRobots("").Code) sum = sum with { Refused = sum.Refused + 1 };
            else if (failure.Severity == Severity.Error) sum = sum with { Failed = sum.Failed + 1 };
            progress?.Report(new FetchEvent.Failed(failure));
        }
    }

    private void Count(Func<FetchSummary, FetchSummary> change, int more, int ended)
    {
        lock (gate)
        {
            sum = change(sum);
            found += more;
            done += ended;
            if (more + ended > 0) progress?.Report(new FetchEvent.Step(done, found));
        }
    }
}
