namespace Synoptic.Web.Guard;

/// <summary>Ends a request with a problem from wherever it is found; <see cref="Faults"/> writes it.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the desk, and is nothing without its problem.
internal sealed class ProblemException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
#pragma warning restore CA1032, CA1064
