using System.Runtime.CompilerServices;

namespace Synoptic.Language.Neural;

/// <summary>The choice among scores.</summary>
internal static class Choice
{
    /// <summary>Index of the greatest score; of equal ones the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Greatest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
