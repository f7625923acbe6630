namespace Synoptic.Web.Guard;

/// <summary>Ends a request with a problem from wherever it is found; <see cref="Faults"/> writes it.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
