using System.Globalization;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>
/// The words that a page points to. They are gathered before anything is drawn, so that each report can be drawn with an
/// address at each of them. An address is made of our own letters and digits only: <c>r1s120e145</c>.
/// </summary>
public sealed class Citations
{
    private readonly HashSet<Span>[] spans;

    /// <summary>None yet.</summary>
    /// <param name="reports">How many reports there are.</param>
    public Citations(int reports)
    {
        spans = new HashSet<Span>[reports];
        for (var i = 0; i < reports; i++) spans[i] = [];
    }

    /// <summary>Makes the words an address.</summary>
    public void Add(ReportView report, Span span)
    {
        if (IsIn(report, span)) spans[report.Index].Add(span);
    }

    /// <summary>The address of words, or <see langword="null"/> where they are none of the report's.</summary>
    public string? Id(ReportView report, Span span) =>
        spans[report.Index].Contains(span)
            ? string.Create(CultureInfo.InvariantCulture, $"{report.Id}s{span.Start}e{span.End}")
            : null;

    /// <summary>All cited words of a report; of two that start together, the longer first.</summary>
    public Span[] Of(ReportView report)
    {
        Span[] sorted = [.. spans[report.Index]];
        Array.Sort(sorted);
        return sorted;
    }

    // Blank space is nothing to point to: it is not drawn between paragraphs.
    private static bool IsIn(ReportView report, Span span) =>
        span.Start >= 0 && !span.IsEmpty && span.End <= report.Text.Length && !span.In(report.Text).IsWhiteSpace();
}
