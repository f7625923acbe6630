namespace Synoptic.App.Terminal;

/// <summary>Where a verb reads and writes: results to <see cref="Result"/>, everything else to <see cref="Messages"/>.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Result">Standard output, as bytes: carries only the result.</param>
/// <param name="Text">Standard output, as text: for help.</param>
/// <param name="Messages">Standard error: progress, warnings, failures.</param>
/// <param name="IsTerminal">Whether <paramref name="Messages"/> is a terminal that progress may be drawn on.</param>
public sealed record Streams(Stream Input, Stream Result, TextWriter Text, TextWriter Messages, bool IsTerminal);
