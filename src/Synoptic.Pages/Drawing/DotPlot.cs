using System.Collections.Immutable;
using Synoptic.Pages.Model;
using Synoptic.Reconciliation;

namespace Synoptic.Pages.Drawing;

/// <summary>A row of figures drawn from the lowest to the highest. An end that the words leave open is an arrow.</summary>
/// <param name="Marks">One for each different value of an origin.</param>
/// <param name="Low">Least of all ends.</param>
/// <param name="High">Most of all ends.</param>
public sealed record DotPlot(ImmutableArray<DotMark> Marks, double Low, double High)
{
    // Room at both sides for arrows and half a dot, in per cent.
    private const double Margin = 16;

    /// <summary>The plot of a row; <see langword="null"/> where no account gives a number.</summary>
    public static DotPlot? Of(StoryView story, FigureRow row)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (var claim in row.Claims)
        {
            foreach (var end in (ReadOnlySpan<double?>)[claim.Number?.Low, claim.Number?.High, claim.Number?.Exact])
            {
                if (end is not { } number || !double.IsFinite(number)) continue;
                low = Math.Min(low, number);
                high = Math.Max(high, number);
            }
        }

        if (double.IsInfinity(low)) return null;
        var marks = ImmutableArray.CreateBuilder<DotMark>();
        var seen = new HashSet<(string, NumberRange)>();
        foreach (var claim in row.Claims)
        {
            if (claim.Number is not { } range || !HasNumber(range)) continue;
            var letter = story.Letter(claim.Evidence);
            if (!seen.Add((letter, range))) continue;
            var from = range.Low ?? range.Exact ?? range.High!.Value;
            var to = range.High ?? range.Exact ?? range.Low!.Value;
            marks.Add(new DotMark(
                letter,
                X(from, low, high),
                X(to, low, high),
                range.Exact is { } exact && double.IsFinite(exact) ? X(exact, low, high) : null,
                range.Low is null && range.Exact is null,
                range.High is null && range.Exact is null));
        }

        return new DotPlot(marks.ToImmutable(), low, high);
    }

    /// <summary>The plot in words, for those who do not see it.</summary>
    public string Description => Low == High ? Words.Number(Low) : $"from {Words.Number(Low)} to {Words.Number(High)}";

    private static bool HasNumber(NumberRange range) =>
        range is { Exact: not null } or { Low: not null } or { High: not null }
        && double.IsFinite(range.Exact ?? 0) && double.IsFinite(range.Low ?? 0) && double.IsFinite(range.High ?? 0);

    private static double X(double number, double low, double high) =>
        high > low && double.IsFinite(high - low) ? Margin + ((100 - (2 * Margin)) * ((number - low) / (high - low))) : 50;
}

/// <summary>One origin's value.</summary>
/// <param name="Letter">The origin.</param>
/// <param name="From">Left end, in per cent of the width.</param>
/// <param name="To">Right end.</param>
/// <param name="Exact">The number itself, where the words give one.</param>
/// <param name="OpenLow">No lower end: <c>at most</c>.</param>
/// <param name="OpenHigh">No upper end: <c>at least</c>.</param>
public readonly record struct DotMark(string Letter, double From, double To, double? Exact, bool OpenLow, bool OpenHigh);
