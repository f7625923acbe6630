namespace Synoptic.Copies;

/// <summary>Two articles laid beside each other: which words of one stand in the other, in runs that small edits do not break.</summary>
/// <param name="A">The first article.</param>
/// <param name="B">The second article.</param>
/// <param name="Runs">Runs of matched words, in order of <paramref name="B"/>, without overlap there.</param>
internal sealed record Alignment(WordSequence A, WordSequence B, List<AlignedRun> Runs);

/// <summary>A run of matched words with small gaps between them.</summary>
/// <param name="Matches">Indices of the matched words, both rising.</param>
internal sealed record AlignedRun(List<(int A, int B)> Matches)
{
    /// <summary>Index of its first word in A.</summary>
    public int StartA => Matches[0].A;

    /// <summary>Index after its last word in A.</summary>
    public int EndA => Matches[^1].A + 1;

    /// <summary>Index of its first word in B.</summary>
    public int StartB => Matches[0].B;

    /// <summary>Index after its last word in B.</summary>
    public int EndB => Matches[^1].B + 1;
}
