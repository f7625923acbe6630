namespace Synoptic.Events.Coding;

/// <summary>Kinds of features of the learned coder.</summary>
[Flags]
internal enum CodingGroups
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What the lexicon makes of the trigger and its content.</summary>
    Known = 1,

    /// <summary>The words of trigger and content and those that hang on them.</summary>
    Trigger = 2,

    /// <summary>The words of the clause.</summary>
    Words = 4,

    /// <summary>What the lexicon says of each word of the clause.</summary>
    Codes = 8,

    /// <summary>All of them.</summary>
    All = Known | Trigger | Words | Codes,
}
