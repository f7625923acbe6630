namespace Synoptic.Text;

/// <summary>Vectors of common words. A row is a word; rows are in order of how often their words are used in general, the commonest first.</summary>
internal interface IWordVectors
{
    /// <summary>Numbers in a vector.</summary>
    int Width { get; }

    /// <summary>Number of words.</summary>
    int Count { get; }

    /// <summary>Row of a word in lower case; -1 if it has none.</summary>
    int Find(ReadOnlySpan<char> word);

    /// <summary>Writes the vector of a row.</summary>
    void Read(int row, Span<float> vector);
}
