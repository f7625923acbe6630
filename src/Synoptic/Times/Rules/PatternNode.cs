using System.Collections.Immutable;

namespace Synoptic.Times.Rules;

/// <summary>One step of a compiled pattern. Nodes stand in one array; <see cref="Next"/> is the index of the node that follows, -1 for the end.</summary>
internal sealed class PatternNode
{
    public required StepKind Kind { get; init; }

    public int Next { get; set; } = -1;

    /// <summary>Where the ways begin that may be gone from here, in the order in which they are tried.</summary>
    public ImmutableArray<int> Ways { get; set; } = [];

    /// <summary>For a word of one of several classes.</summary>
    public ImmutableArray<WordClass> Classes { get; init; } = [];

    /// <summary>Codes of the class that are wanted; empty for any.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Greatest number of the facet that is wanted.</summary>
    public int AtMost { get; init; } = int.MaxValue;

    /// <summary>Whether the atom must be written with a capital.</summary>
    public bool Capital { get; init; }

    /// <summary>Whether the atom must touch the one before it.</summary>
    public bool Joined { get; init; }

    /// <summary>The mark, for a mark.</summary>
    public char Mark { get; init; }

    /// <summary>The kind of phrase, the name of a reader, guard or condition.</summary>
    public string Name { get; init; } = "";

    /// <summary>0 for a step that goes on; -1 looks at the atom before, 1 at the atom here, without going on.</summary>
    public int Look { get; init; }

    /// <summary>Whether a look must find nothing.</summary>
    public bool Not { get; init; }

    /// <summary>Resolved from <see cref="Name"/>.</summary>
    public Reader? Reader { get; init; }

    /// <summary>Resolved from <see cref="Name"/>.</summary>
    public Func<Scan, MatchState, int, bool>? Guard { get; init; }

    /// <summary>Resolved from <see cref="Name"/>.</summary>
    public Func<Reading, bool>? Condition { get; init; }
}

/// <summary>What a step of a pattern asks for.</summary>
internal enum StepKind
{
    /// <summary>A word of a class.</summary>
    Class,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>A hyphen that joins two words.</summary>
    Hyphen,

    /// <summary>A hyphen, dash or stroke.</summary>
    Dash,

    /// <summary>A possessive ending.</summary>
    Possessive,

    /// <summary>Several words of the table <c>time-phrases</c> or <c>time-holidays</c>.</summary>
    Phrase,

    /// <summary>Something that code reads: a number, a day of the month, an hour.</summary>
    Reader,

    /// <summary>A time that other rules read.</summary>
    Time,

    /// <summary>A question asked of the place.</summary>
    Guard,

    /// <summary>The extent begins here.</summary>
    Start,

    /// <summary>The extent ends here, though the pattern goes on.</summary>
    Stop,

    /// <summary>Several ways.</summary>
    Fork,

    /// <summary>The pattern ends.</summary>
    End,
}
