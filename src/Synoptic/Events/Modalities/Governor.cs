namespace Synoptic.Events.Modalities;

/// <summary>What stands above a happening.</summary>
/// <param name="Word">The word that governs it; -1 at the top of a sentence.</param>
/// <param name="Frame">In which frame; empty where it is none.</param>
/// <param name="Cue">What that word makes of it.</param>
internal readonly record struct Governor(int Word, string Frame, Cue Cue)
{
    /// <summary>Whether there is one that says something.</summary>
    public bool Says => Cue.Effect != CueEffect.None;
}
