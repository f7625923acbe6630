namespace Synoptic.Reading;

/// <summary>How many bytes some inputs have, and how many were read: how far a run is, before it is known how many reports there are.</summary>
internal sealed class InputSize
{
    private readonly long? total;
    private long read;

    /// <summary>Nothing is read yet.</summary>
    public InputSize(IEnumerable<Input> inputs) => total = Sum(inputs);

    /// <summary>How much was read, 0 to 1; <see langword="null"/> where an input has no size.</summary>
    public double? Share => total is not { } all ? null : all == 0 ? 1 : Math.Min(1, Interlocked.Read(ref read) / (double)all);

    /// <summary>Notes bytes that were read.</summary>
    public void Add(long bytes) => Interlocked.Add(ref read, bytes);

    private static long? Sum(IEnumerable<Input> inputs)
    {
        var sum = 0L;
        foreach (var input in inputs)
        {
            if (input.Path == InputWalk.StandardInput) return null;
            try
            {
                if (input.Failure is null) sum += new FileInfo(input.Path).Length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
            {
                // It is gone, or no file; whoever opens it says so.
            }
        }

        return sum;
    }
}
