using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Stories;

/// <summary>
/// What signs weigh together: a sum, and units beside it that each see all signs and speak only where they pass their bound. Laid out so
/// that all units are counted at once; each in the same order on every machine. Immutable.
/// </summary>
internal sealed class SignWeights
{
    private const int Lane = 4;

    // For each sign its weight in the sum and in each unit, filled up to whole lanes.
    private readonly float[] columns;
    private readonly float[] says;
    private readonly int width;

    /// <summary>Lays weights out.</summary>
    /// <param name="weights">One for each sign; then for each unit one for each sign and one for what it says.</param>
    public SignWeights(float[] weights)
    {
        const int signs = StoryComparison.Signs;
        var units = weights.Length < signs ? 0 : (weights.Length - signs) / (signs + 1);
        width = (units + Lane) / Lane * Lane;
        columns = new float[signs * width];
        says = new float[width];
        if (weights.Length < signs) return;
        for (var i = 0; i < signs; i++)
        {
            columns[i * width] = weights[i];
            for (var unit = 0; unit < units; unit++) columns[(i * width) + unit + 1] = weights[signs + (unit * (signs + 1)) + i];
        }

        for (var unit = 0; unit < units; unit++) says[unit + 1] = weights[signs + (unit * (signs + 1)) + signs];
    }

    /// <summary>The log odds that signs make.</summary>
    public float Odds(ReadOnlySpan<float> signs)
    {
        Span<float> sums = stackalloc float[width];
        sums.Clear();
        var lanes = MemoryMarshal.Cast<float, Vector128<float>>(sums);
        for (var i = 0; i < signs.Length; i++)
        {
            if (signs[i] == 0) continue;
            var sign = Vector128.Create(signs[i]);
            var column = MemoryMarshal.Cast<float, Vector128<float>>(columns.AsSpan(i * width, width));
            for (var lane = 0; lane < lanes.Length; lane++) lanes[lane] += sign * column[lane];
        }

        var odds = sums[0];
        for (var unit = 1; unit < width; unit++) odds += Math.Max(0, sums[unit]) * says[unit];
        return odds;
    }
}
