using System.Diagnostics;

namespace Synoptic.App.Terminal;

/// <summary>
/// Shows how far a run is. On a terminal one line that is drawn over; elsewhere a plain line now and then, and nothing at all
/// for work that is over before a reader would wonder.
/// </summary>
internal sealed class ProgressLine(Streams streams) : IProgress<PipelineProgress>
{
    // A reader begins to wonder after about a second; a log wants a line every ten.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LogEvery = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan shown = TimeSpan.MinValue;

    // When what is shared out was begun, and how much was done then: loading models is no part of a rate.
    private (TimeSpan At, long Done, double Share)? begun;
    private bool drawn;

    public void Report(PipelineProgress value) => Show(now => value switch
    {
        PipelineProgress.Annotated a => Annotated(a, now),
        PipelineProgress.Comparing c => $"comparing {c.Articles:N0} reports",
        PipelineProgress.Followed f => $"{f.Done:N0} reports, {f.Done / now.TotalSeconds:N0}/s",
        PipelineProgress.Reconciling r => $"reconciling {r.Stories:N0} stories",
        PipelineProgress.Writing w => $"writing {w.Done:N0} of {w.Total:N0} pages",
        _ => "",
    });

    /// <summary>Shows a line, if the last one has stood long enough.</summary>
    public void Show(string text) => Show(_ => text);

    /// <summary>Shows how much of a known whole is done, how fast it goes, and how long the rest will take.</summary>
    /// <param name="doing">What is done, as in "reading".</param>
    /// <param name="done">How many are done in this run.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="things">What they are.</param>
    public void Counted(string doing, long done, long total, string things) => Show(now =>
    {
        var rate = done / now.TotalSeconds;
        var left = TimeSpan.FromSeconds(Math.Max(0, total - done) / Math.Max(rate, 0.001));
        return $"{doing} {done:N0} of {total:N0} {things}, {rate:N0}/s, {left:hh\\:mm\\:ss} left";
    });

    /// <summary>Shows how many are done, how fast it goes, and, where it is known how much of the whole they are, how long the rest will take; on a terminal with a bar.</summary>
    /// <param name="share">How much of the whole is done, 0 to 1.</param>
    /// <param name="done">How many are done in this run.</param>
    /// <param name="things">What they are.</param>
    public void Shared(double? share, long done, string things)
    {
        begun ??= (watch.Elapsed, done, share ?? 0);
        var (at, before, had) = begun.Value;
        Show(now =>
        {
            var seconds = (now - at).TotalSeconds;
            var rate = seconds > 0 && done > before ? $", {(done - before) / seconds:N0}/s" : "";
            if (share is not { } part) return $"{done:N0} {things}{rate}";
            var left = seconds > 0 && part > had ? $", {TimeSpan.FromSeconds((1 - part) * seconds / (part - had)):hh\\:mm\\:ss} left" : "";
            return $"{(streams.IsTerminal ? Bar(part) : "")}{100 * part:N0} %, {done:N0} {things}{rate}{left}";
        });
    }

    private static string Bar(double share)
    {
        const int Length = 24;
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * Length);
        return $"[{new string('=', full)}{new string(' ', Length - full)}] ";
    }

    private void Show(Func<TimeSpan, string> text)
    {
        lock (gate)
        {
            var now = watch.Elapsed;
            if (now < Patience || (shown != TimeSpan.MinValue && now - shown < (streams.IsTerminal ? DrawEvery : LogEvery))) return;
            shown = now;
            if (streams.IsTerminal)
            {
                streams.Messages.Write($"\r\u001b[K{text(now)}");
                drawn = true;
            }
            else
            {
                streams.Messages.WriteLine(text(now));
            }
        }
    }

    /// <summary>Progress of one part of a longer run, counted in the whole.</summary>
    /// <param name="done">Articles done before this part.</param>
    /// <param name="total">Articles of the whole run.</param>
    public IProgress<PipelineProgress> Part(int done, int total) => new Shifted(this, done, total);

    /// <summary>Takes the drawn line away.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (drawn) streams.Messages.Write("\r\u001b[K");
            drawn = false;
        }
    }

    private static string Annotated(PipelineProgress.Annotated step, TimeSpan elapsed)
    {
        var rate = step.Done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((step.Total - step.Done) / Math.Max(rate, 0.001));
        return $"reading {step.Done:N0} of {step.Total:N0} reports, {rate:N0}/s, {left:mm\\:ss} left";
    }

    private sealed class Shifted(ProgressLine line, int done, int total) : IProgress<PipelineProgress>
    {
        public void Report(PipelineProgress value) =>
            line.Report(value is PipelineProgress.Annotated step ? new PipelineProgress.Annotated(done + step.Done, total) : value);
    }
}
