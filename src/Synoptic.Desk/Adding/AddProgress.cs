using System.Collections.Immutable;

namespace Synoptic.Desk.Adding;

/// <summary>How far adding has come.</summary>
/// <param name="Read">Reports read.</param>
/// <param name="Added">Reports that are in the store now.</param>
/// <param name="Known">Reports that were there already.</param>
public readonly record struct AddProgress(int Read, int Added, int Known)
{
    /// <summary>Ids of the reports that the last batch added.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>How much of the inputs is read, 0 to 1, where their size can be told.</summary>
    public double? Share { get; init; }

    /// <summary>Before anything is added, where an earlier run ended without saying so: reports whose story is taken up again.</summary>
    public TakenAgain? Again { get; init; }
}

/// <summary>What came of adding.</summary>
/// <param name="Added">Reports that were added.</param>
/// <param name="Known">Reports that were there already.</param>
/// <param name="IsStopped">Whether it was stopped before the end.</param>
/// <param name="Blocked">Why it could not go on; what was added before is kept.</param>
public sealed record AddSum(int Added, int Known, bool IsStopped, Text.Failure? Blocked);

/// <summary>How far the stories of earlier reports are taken up again.</summary>
/// <param name="Done">Reports that were.</param>
/// <param name="Total">Reports that have to be.</param>
public readonly record struct TakenAgain(long Done, long Total);
