namespace Synoptic.Stories;

/// <summary>What a term of a digest says of the happening.</summary>
internal enum StoryField
{
    /// <summary>A word that is no name.</summary>
    Word,

    /// <summary>A word of a name.</summary>
    Name,

    /// <summary>Two words of a name that follow one another: a person's full name, a street.</summary>
    FullName,

    /// <summary>A town, region or country.</summary>
    Place,

    /// <summary>The age of a person.</summary>
    Age,

    /// <summary>A number with the word for what is counted.</summary>
    Count,

    /// <summary>A day that the report names as past or present.</summary>
    Day,

    /// <summary>A word of the headline.</summary>
    Headline,
}

/// <summary>A term as a number: its field in the upper bits, a hash of its words in the others.</summary>
internal static class StoryTerm
{
    /// <summary>Number of fields.</summary>
    public const int Fields = 8;

    private const int Shift = 29;

    /// <summary>The number of a term.</summary>
    public static uint Of(StoryField field, ulong hash) => ((uint)field << Shift) | (uint)((hash ^ (hash >> 32)) & ((1u << Shift) - 1));

    /// <summary>The field of a term, as an index.</summary>
    public static int FieldOf(uint term) => (int)(term >> Shift);
}
