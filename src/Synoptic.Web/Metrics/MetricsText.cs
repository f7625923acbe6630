using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Synoptic.Web.Metrics;

/// <summary>Sums up what a meter says, and writes it as Prometheus reads it (text format 0.0.4).</summary>
internal sealed class MetricsText : IDisposable
{
    // Seconds: a page is to take a tenth, a search a twentieth; what takes ten is stuck.
    private static readonly ImmutableArray<double> Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10];

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Sum> sums = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    public MetricsText(DeskMeter meter)
    {
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (meter.Has(instrument)) all.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
    }

    /// <summary>All of it.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        lock (gate)
        {
            var last = "";
            foreach (var sum in sums.Values)
            {
                var isHistogram = sum.Buckets.Length > 0;
                var name = sum.Instrument is Counter<long> ? sum.Instrument.Name + "_total" : sum.Instrument.Name;
                if (name != last)
                {
                    text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {sum.Instrument.Description}\n# TYPE {name} {(isHistogram ? "histogram" : sum.Instrument is Counter<long> ? "counter" : "gauge")}\n");
                    last = name;
                }

                if (isHistogram) Histogram(text, name, sum);
                else text.Append(CultureInfo.InvariantCulture, $"{name}{Braces(sum.Tags)} {sum.Total}\n");
            }
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void Histogram(StringBuilder text, string name, Sum sum)
    {
        var below = 0L;
        for (var i = 0; i < sum.Buckets.Length; i++)
        {
            below += sum.Buckets[i];
            var bound = i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Braces(sum.Tags + (sum.Tags.Length > 0 ? "," : "") + $"le=\"{bound}\"")} {below}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Braces(sum.Tags)} {sum.Total}\n{name}_count{Braces(sum.Tags)} {below}\n");
    }

    private static string Braces(string tags) => tags.Length == 0 ? "" : $"{{{tags}}}";

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var written = new StringBuilder();
        foreach (var (name, said) in tags)
            written.Append(CultureInfo.InvariantCulture, $"{(written.Length > 0 ? "," : "")}{name}=\"{Convert.ToString(said, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"");
        lock (gate)
        {
            var key = $"{instrument.Name}\n{written}";
            if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new Sum(instrument, written.ToString(), new long[instrument is Histogram<double> ? Bounds.Length + 1 : 0]));
            sum.Total += value;
            if (sum.Buckets.Length == 0) return;
            var at = 0;
            while (at < Bounds.Length && value > Bounds[at]) at++;
            sum.Buckets[at]++;
        }
    }

    private sealed class Sum(Instrument instrument, string tags, long[] buckets)
    {
        public Instrument Instrument => instrument;

        public string Tags => tags;

        public long[] Buckets => buckets;

        public double Total { get; set; }
    }
}
