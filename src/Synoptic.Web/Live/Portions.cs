using Synoptic.Reading;

namespace Synoptic.Web.Live;

/// <summary>What is read, in portions: one ends where somebody else wants to have a turn, and the next goes on there.</summary>
/// <param name="read">All of it.</param>
/// <param name="isWanted">Whether somebody wants a turn.</param>
internal sealed class Portions(IEnumerable<ReadResult> read, Func<bool> isWanted)
{
    private IEnumerator<ReadResult>? results;

    /// <summary>Whether nothing is left, or whoever read a portion broke off.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>The next portion, at least one result.</summary>
    public IEnumerable<ReadResult> Next()
    {
        results ??= read.GetEnumerator();
        var goesOn = false;
        try
        {
            while (!goesOn)
            {
                if (!results.MoveNext()) yield break;
                yield return results.Current;
                goesOn = isWanted();
            }
        }
        finally
        {
            // Here and not by the caller: a file that is open is closed by the thread that reads it.
            if (!goesOn)
            {
                IsEnded = true;
                results.Dispose();
            }
        }
    }
}
