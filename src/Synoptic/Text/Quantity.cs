using MemoryPack;

namespace Synoptic.Text;

/// <summary>A number in the text and what it counts. Numbers are as the report gives them; nothing is rounded.</summary>
/// <param name="Span">The words of the number with its unit and bound: <c>at least 37</c>, <c>$200 million</c>.</param>
/// <param name="Value">The number, with its magnitude; <see langword="null"/> for a range or for <c>dozens</c>.</param>
/// <param name="Low">Least that the words allow; <see langword="null"/> where there is no lower end.</param>
/// <param name="High">Most that the words allow; <see langword="null"/> where there is no upper end.</param>
/// <param name="Unit">Normalised unit: <c>percentage</c>, <c>US dollar</c>, <c>square kilometre</c>, <c>year</c>; <see langword="null"/> for things counted.</param>
/// <param name="Change">Bound or direction.</param>
/// <param name="Of">The words for what is counted: <c>civilians</c>.</param>
/// <param name="Indicator">What kind of figure, from the ontology of indicators: <c>killed</c>, <c>injured</c>, <c>tariff</c>; <see langword="null"/> where none fits.</param>
/// <param name="Place">Index into <see cref="Annotations.Mentions"/> of where, where told.</param>
/// <param name="Time">Index into <see cref="Annotations.Times"/> of when, where told.</param>
/// <param name="AttributedTo">The words for who gave the figure: <c>local officials</c>.</param>
/// <param name="Thing">Dictionary form of the words for what is counted: <c>eligible pensioner</c>; <see langword="null"/> where there is a unit or no such words.</param>
[MemoryPackable]
public sealed partial record Quantity(
    Span Span,
    double? Value,
    double? Low,
    double? High,
    string? Unit,
    QuantityChange Change,
    Span? Of = null,
    string? Indicator = null,
    int? Place = null,
    int? Time = null,
    Span? AttributedTo = null,
    string? Thing = null)
{
    /// <summary>When it holds, or what it is a figure of happens.</summary>
    public Situation About { get; init; }
}

/// <summary>Bound or direction of a quantity; the signs are those of the JSON contract.</summary>
public enum QuantityChange
{
    /// <summary><c>=</c>: just this.</summary>
    Equal,

    /// <summary><c>~</c>: about this.</summary>
    About,

    /// <summary><c>&lt;</c>: less than, at most, nearly.</summary>
    Below,

    /// <summary><c>&gt;</c>: more than, at least.</summary>
    Above,

    /// <summary><c>up</c>: risen by or to.</summary>
    Up,

    /// <summary><c>down</c>: fallen by or to.</summary>
    Down,
}
