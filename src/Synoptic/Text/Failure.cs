namespace Synoptic.Text;

/// <summary>What went wrong with one input. The run carries it to its end and prints it; the other inputs go on.</summary>
/// <param name="Code">Stable code, such as <c>SYN1003</c>; listed in docs/errors.md.</param>
/// <param name="Severity">Whether the input was lost, or read with a reservation.</param>
/// <param name="Subject">Which input: the file as the user named it, with a line number where there is one.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record Failure(string Code, Severity Severity, string Subject, string Found, string Expected)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{Code} {Subject}: found {Found}; expected {Expected}";
}

/// <summary>How much a failure cost.</summary>
public enum Severity
{
    /// <summary>The input was read, with a reservation that the reader should know.</summary>
    Warning,

    /// <summary>The input could not be read.</summary>
    Error,
}
