namespace Synoptic.Events.Coding;

/// <summary>What a word makes of the event that is its content.</summary>
internal enum EventOperator : byte
{
    /// <summary>It takes none.</summary>
    None,

    /// <summary>Does it: <c>launched an attack</c> is an attack.</summary>
    Do,

    /// <summary>Does it, where it may also stand with a preposition: <c>went on strike</c>.</summary>
    Join,

    /// <summary>Tells it.</summary>
    Say,

    /// <summary>Means, offers or promises to do it.</summary>
    Intend,

    /// <summary>Will not do it, or fails to.</summary>
    Refuse,

    /// <summary>Wants another one to do it.</summary>
    Demand,

    /// <summary>Threatens with it.</summary>
    Threaten,

    /// <summary>Ends or lessens it.</summary>
    End,

    /// <summary>Breaks what was agreed.</summary>
    Violate,

    /// <summary>Lets another one do it.</summary>
    Allow,

    /// <summary>Keeps another one from it.</summary>
    Prevent,

    /// <summary>Makes another one do it.</summary>
    Force,

    /// <summary>A helper: it is to come.</summary>
    Future,

    /// <summary>A helper: it ought to be.</summary>
    Obligation,

    /// <summary>A helper: it is not.</summary>
    Negation,
}
