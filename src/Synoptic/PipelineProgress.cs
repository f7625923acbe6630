namespace Synoptic;

/// <summary>How far a run is: a closed family, which terminal, page and API read alike.</summary>
public abstract record PipelineProgress
{
    private PipelineProgress()
    {
    }

    /// <summary>An article has all its layers.</summary>
    /// <param name="Done">Articles done so far.</param>
    /// <param name="Total">Articles in all.</param>
    public sealed record Annotated(int Done, int Total) : PipelineProgress;

    /// <summary>Articles are being compared for copies and stories.</summary>
    /// <param name="Articles">How many.</param>
    public sealed record Comparing(int Articles) : PipelineProgress;

    /// <summary>The accounts of each story are being compared.</summary>
    /// <param name="Stories">How many.</param>
    public sealed record Reconciling(int Stories) : PipelineProgress;

    /// <summary>An article of a stream was taken in.</summary>
    /// <param name="Done">Articles done so far; how many come is unknown.</param>
    public sealed record Followed(int Done) : PipelineProgress;

    /// <summary>Pages are being written.</summary>
    /// <param name="Done">Pages done so far.</param>
    /// <param name="Total">Pages in all.</param>
    public sealed record Writing(int Done, int Total) : PipelineProgress;
}
