namespace Synoptic.Events.Coding;

/// <summary>What the words of an event come to, from its trigger down to its content.</summary>
internal sealed class Reading
{
    /// <summary>Number of the root code that they come to; -1 for none.</summary>
    public int Root { get; set; } = -1;

    /// <summary>How it is done, where the words tell it.</summary>
    public string? Mode { get; set; }

    /// <summary>Root code of the trigger by itself; -1 for none.</summary>
    public int Own { get; set; } = -1;

    /// <summary>Whether the trigger tells it by itself, with a word that tells of much else too.</summary>
    public bool IsWeak { get; set; }

    /// <summary>Whether it is what somebody says of himself: the saying may be a promise.</summary>
    public bool IsSaidOfSelf { get; init; }

    /// <summary>Whether it is what somebody says of another one: the saying may be a demand.</summary>
    public bool IsSaidOfOther { get; init; }

    /// <summary>Whether it is what was promised or demanded by saying so.</summary>
    public bool IsContent { get; set; }

    /// <summary>The tokens from the trigger to the innermost content.</summary>
    public List<int> Chain { get; } = new(6);

    /// <summary>What each of them makes of the next, and the helpers that stand with them.</summary>
    public List<EventOperator> Operators { get; } = new(6);

    /// <summary>Whether it is refusing what has no class of its own: "refused to say".</summary>
    public bool IsOfNothing { get; set; }

    /// <summary>Root code of the innermost word; -1 for none.</summary>
    public int Inner { get; set; } = -1;
}
