using System.Globalization;

namespace Synoptic.Storage.Search;

/// <summary>What goes into the index of words for a line.</summary>
internal static class LineWords
{
    /// <summary>
    /// The words of a line, with who speaks or acts, and a word for its kind that no text has: so the index itself leaves the other kinds out,
    /// and a common word need not be followed through all of them.
    /// </summary>
    public static string Of(LineInput line) => $"{KindWord(line.Kind)} {line.WhoWords} {line.Words}";

    /// <summary>Looks for lines of a kind.</summary>
    public static WordTerm KindTerm(LineKind kind) => new(TermKind.Word, [KindWord(kind)], IsUnwanted: false);

    private static string KindWord(LineKind kind) => string.Create(CultureInfo.InvariantCulture, $"qzlinekind{(int)kind}");
}
