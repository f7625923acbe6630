namespace Synoptic.Reading;

/// <summary>What the user asked of reading.</summary>
/// <param name="Published">Day of publication for reports that state none; <see langword="null"/>: they stay undated.</param>
/// <param name="LargestFile">Bytes of one report: of a text or HTML file, or of one line of JSONL; a larger one is refused. Default 32 MiB: 2,000 times a long report, and small enough that two read at once fit any machine.</param>
/// <param name="KeepText">Whether the text of a JSONL line is left as the caller gave it, furniture included, so that offsets refer to the caller's text. Default false. Files are cleaned either way.</param>
/// <param name="LinesAtOnce">Lines of a JSONL stream that are read together, 1 and more: enough for every core, or one at a time where each must be handed on as it comes. Default 256.</param>
/// <param name="KeepRepeated">Whether lines that an outlet repeats in reports about different things stay in the text. Default false: they are learned from the reports that are read together, and dropped. Where <paramref name="KeepText"/> is set nothing is learned.</param>
public sealed record ReadingOptions(DateOnly? Published = null, long LargestFile = 32L << 20, bool KeepText = false, int LinesAtOnce = ReadingOptions.DefaultLinesAtOnce, bool KeepRepeated = false)
{
    /// <summary>Whether what each report was read from is given with it (<see cref="ReadResult.Raws"/>). Default false.</summary>
    public bool KeepBytes { get; init; }

    /// <summary>Enough work for every core, and little to hold.</summary>
    public const int DefaultLinesAtOnce = 256;
}
