using System.Diagnostics.Metrics;

namespace Synoptic.Web.Metrics;

/// <summary>Counts what the desk does: <c>/metrics</c> shows it, and a collector is sent it where one is named.</summary>
internal sealed class DeskMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Synoptic.Desk";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> requests;
    private readonly Histogram<double> requestSeconds;
    private readonly Histogram<double> searchSeconds;
    private readonly Counter<long> added;
    private readonly Counter<long> records;
    private readonly Counter<long> looks;
    private readonly UpDownCounter<long> listeners;

    public DeskMeter()
    {
        requests = meter.CreateCounter<long>("synoptic_requests", description: "Requests answered, by address and status.");
        requestSeconds = meter.CreateHistogram<double>("synoptic_request_seconds", "s", "How long requests took.");
        searchSeconds = meter.CreateHistogram<double>("synoptic_search_seconds", "s", "How long searches took in the store.");
        added = meter.CreateCounter<long>("synoptic_reports_added", description: "Reports added by this desk.");
        records = meter.CreateCounter<long>("synoptic_records_made", description: "Records of stories made by this desk.");
        looks = meter.CreateCounter<long>("synoptic_source_looks", description: "Looks at what is watched, by what came of them: ok, or failed where something could not be read or added.");
        listeners = meter.CreateUpDownCounter<long>("synoptic_listeners", description: "Open pages that are told of changes.");
    }

    /// <summary>Whether an instrument is of this desk, and not of another in the same process.</summary>
    public bool Has(Instrument instrument) => ReferenceEquals(instrument.Meter, meter);

    public void Answered(string route, int status, TimeSpan time)
    {
        var where = new KeyValuePair<string, object?>("route", route);
        requests.Add(1, where, new KeyValuePair<string, object?>("status", status));
        requestSeconds.Record(time.TotalSeconds, where);
    }

    public void Searched(TimeSpan time) => searchSeconds.Record(time.TotalSeconds);

    public void Added(int reports) => added.Add(reports);

    public void Recorded() => records.Add(1);

    public void Looked(bool isGood) => looks.Add(1, new KeyValuePair<string, object?>("outcome", isGood ? "ok" : "failed"));

    public void Listening(int more) => listeners.Add(more);

    public void Dispose() => meter.Dispose();
}
