using Synoptic.Times.Readers;

namespace Synoptic.Times.Rules;

/// <summary>What a pattern has taken in so far. One is used for all attempts of one article; a step that fails puts back what it changed.</summary>
internal sealed class MatchState
{
    public static readonly int Slots = Enum.GetValues<WordClass>().Length;

    /// <summary>The last facet taken of each class, by number of class.</summary>
    public Facet[] Facets { get; } = new Facet[Slots];

    /// <summary>Which classes were taken, by number of class.</summary>
    public bool[] Taken { get; } = new bool[Slots];

    /// <summary>What the readers have read.</summary>
    public Captures Read;

    /// <summary>The first time, for rules that lengthen or lead one.</summary>
    public Reading? First { get; set; }

    /// <summary>A further time.</summary>
    public Reading? Second { get; set; }

    /// <summary>Where the extent begins; -1 for where the pattern does.</summary>
    public int Start { get; set; } = -1;

    /// <summary>Where the extent ends; -1 for where the pattern does.</summary>
    public int Stop { get; set; } = -1;

    /// <summary>Where the pattern began.</summary>
    public int Begin { get; set; }

    public void Clear(int begin, Reading? first)
    {
        Array.Clear(Taken);
        Read = default;
        First = first;
        Second = null;
        Start = Stop = -1;
        Begin = begin;
    }
}

/// <summary>Values that readers leave; <see langword="null"/> where none was read.</summary>
internal struct Captures
{
    public int? Year;
    public bool BeforeEra;
    public int? Month;
    public int? Day;
    public int? LastDay;
    public int? Number;
    public int? Weekday;
    public int? Hour;
    public int? Minute;
    public int? Meridiem;
    public string? Zone;
    public string? Prefix;
    public Measure? Measure;
    public TimePhrase? Phrase;
    public bool Impossible;
}
