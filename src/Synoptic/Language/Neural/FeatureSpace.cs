namespace Synoptic.Language.Neural;

/// <summary>
/// The sparse features of a token: for each kind of feature the number of kinds of value it is hashed to. Every kind has its own table of
/// vectors; a token's input is their sum (hash embeddings: Svenstrup et al. 2017).
/// </summary>
internal static class FeatureSpace
{
    /// <summary>Kinds of feature of the word itself: form, prefixes, suffixes, shape, place in the sentence.</summary>
    public const int Kinds = 10;

    /// <summary>Form in lower case.</summary>
    public const int Form = 0;

    /// <summary>Clues of the gazetteer: one row for each bit of <see cref="ClueBits"/>.</summary>
    public const int ClueBits = 16;

    /// <summary>Rows of the table of each kind. Sizes: powers of two above the number of values seen in the training part of EWT and GUM.</summary>
    public static ReadOnlySpan<int> Rows => [1 << 15, 1 << 8, 1 << 11, 1 << 12, 1 << 8, 1 << 11, 1 << 13, 1 << 13, 1 << 10, 16];

    /// <summary>Row of the first clue.</summary>
    public static int FirstClue => TotalRows - ClueBits;

    /// <summary>Rows of all tables.</summary>
    public static int TotalRows
    {
        get
        {
            var sum = ClueBits;
            foreach (var rows in Rows) sum += rows;
            return sum;
        }
    }
}
