using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>A quantity in the making: indices are atoms of its line. Lives only while its sentence is read.</summary>
internal sealed class Measure
{
    /// <summary>First atom, with currency sign and bound.</summary>
    public required int First { get; set; }

    /// <summary>After the last atom, with unit and bound.</summary>
    public required int End { get; set; }

    /// <summary>First atom of the digits or number words.</summary>
    public required int NumberFirst { get; init; }

    /// <summary>After the number and its unit, without a bound.</summary>
    public required int NumberEnd { get; set; }

    /// <summary>The number; <see langword="null"/> for an open one.</summary>
    public double? Value { get; set; }

    /// <summary>Lower end of a range.</summary>
    public double? Low { get; set; }

    /// <summary>Upper end of a range.</summary>
    public double? High { get; set; }

    /// <summary>How the number is written.</summary>
    public required NumeralForm Form { get; init; }

    /// <summary>Whether it is plain digits without separator, as a year or a code is.</summary>
    public bool IsPlain { get; set; }

    /// <summary>Whether words like million follow the digits.</summary>
    public bool HasMagnitude { get; set; }

    /// <summary>Unit as named in the output.</summary>
    public string? Unit { get; set; }

    /// <summary>What the unit measures.</summary>
    public UnitKind Kind { get; set; }

    /// <summary>Whether a hyphen joins the unit to the number: <c>three-hour</c>.</summary>
    public bool IsHyphenated { get; set; }

    /// <summary>Bound or direction.</summary>
    public QuantityChange Change { get; set; }

    /// <summary>1 or -1 where a sign stands before the number, else 0.</summary>
    public int Signed { get; set; }

    /// <summary>The bound that the words set, also where the change tells of a rise or fall: <c>rose about 6 per cent</c>.</summary>
    public QuantityChange Bound { get; set; }

    /// <summary>First atom of words that are not beside the number but say what it counts; -1 for none.</summary>
    public int ThingFirst { get; set; } = -1;

    /// <summary>After the last of these words.</summary>
    public int ThingEnd { get; set; } = -1;

    /// <summary>Whether it names one member of a group, as <c>one of the boats</c> does, and so counts nothing more than that.</summary>
    public bool IsMember { get; set; }

    /// <summary>Whether a verb sets the number, so that it stands for something without words for what: <c>rose to 240</c>.</summary>
    public bool IsSet { get; set; }

    /// <summary>Whether it is the whole of which the number before is a part: two of the <c>four</c> hostages.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether it was compared with the number before: <c>212, up from 180</c>.</summary>
    public bool IsCompared { get; set; }

    /// <summary>After a pronoun for what is counted: <c>two of them</c>; -1 for none.</summary>
    public int PronounEnd { get; set; } = -1;

    /// <summary>Whether it is one side of a vote or score.</summary>
    public bool IsTally { get; set; }

    /// <summary>Whether it tells how often something is per something else, as a death rate does.</summary>
    public bool IsRate { get; set; }

    /// <summary>First atom of what is counted; -1 for none.</summary>
    public int OfFirst { get; set; } = -1;

    /// <summary>After the last atom of what is counted.</summary>
    public int OfEnd { get; set; } = -1;

    /// <summary>Whether words say what is counted.</summary>
    public bool HasOf => OfFirst >= 0;

    /// <summary>After the number and what is counted, if that follows.</summary>
    public int Reach => Math.Max(Math.Max(NumberEnd, PronounEnd), HasOf ? OfEnd : -1);

    /// <summary>What kind of figure.</summary>
    public string? Indicator { get; set; }

    /// <summary>How the indicator was found.</summary>
    public IndicatorRole Role { get; set; }

    /// <summary>Index of the mention of where; -1 for none.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Whether the place was taken over from the figure before.</summary>
    public bool Continues { get; set; }
}

/// <summary>How a number is written.</summary>
internal enum NumeralForm
{
    /// <summary>With digits.</summary>
    Digits,

    /// <summary>With words.</summary>
    Words,

    /// <summary>As a part of something: two thirds.</summary>
    Fraction,

    /// <summary>Open: dozens, several hundred.</summary>
    Open,

    /// <summary>Open, and of use only before a unit: several hours.</summary>
    Vague,

    /// <summary>As a word that says there is none: nobody.</summary>
    Negation,
}
