namespace Synoptic.Reading;

/// <summary>What the user asked of reading.</summary>
/// <param name="Published">Day of publication for reports that state none; <see langword="null"/>: they stay undated.</param>
/// <param name="LargestFile">Bytes of one report: of a text or HTML file, or of one line of JSONL; a larger one is refused. Default 32 MiB: 2,000 times a long report, and small enough that two read at once fit any machine.</param>
/// <param name="KeepText">Whether the text of a JSONL line is left as the caller gave it, furniture included, so that offsets refer to the caller's text. Default false. Files are cleaned either way.</param>
/// <param name="LinesAtOnce">Lines of a JSONL stream that are read together, 1 and more: enough for every core, or one at a time where each must be handed on as it comes. Default 256.</param>
public sealed record ReadingOptions(DateOnly? Published = null, long LargestFile = 32L << 20, bool KeepText = false, int LinesAtOnce = ReadingOptions.DefaultLinesAtOnce)
{
    /// <summary>Enough work for every core, and little to hold.</summary>
    public const int DefaultLinesAtOnce = 256;
}
