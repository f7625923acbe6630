using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Quantities;

/// <summary>Units of measure and currencies, by the words and signs that stand for them.</summary>
internal sealed class UnitTable
{
    private readonly Phrases<Unit> after;
    private readonly Phrases<Unit> before;
    private readonly List<Unit> ages = [];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> signs;

    public UnitTable(WordTables tables)
    {
        var units = new List<(string, bool, Unit)>();
        var currencies = new List<(string, bool, Unit)>();
        var letters = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("units"))
        {
            var unit = new Unit(row[1], Parse(row[2]));
            if (unit.Kind == UnitKind.Age) ages.Add(unit);
            if (unit.Kind == UnitKind.Count) Count = unit;
            foreach (var form in row[0].Split('|')) units.Add((form, row.Length > 3 && row[3] == "exact", unit));
        }

        foreach (var row in tables.Rows("currencies"))
        {
            var unit = new Unit(row[2], UnitKind.Currency);
            foreach (var form in row[0].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                currencies.Add((form, true, unit));
                if (form.AsSpan().ContainsAnyInRange('A', 'z')) letters.Add(form);
            }

            foreach (var form in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries)) units.Add((form, form.Length == 3 && char.IsUpper(form[1]), unit));
        }

        after = new Phrases<Unit>(units);
        before = new Phrases<Unit>(currencies);
        signs = letters.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>So many times.</summary>
    public Unit Count { get; } = new("", UnitKind.Count);

    /// <summary>Whether letters that are written to digits are a currency: <c>RM120</c>.</summary>
    public bool IsCurrencySign(ReadOnlySpan<char> letters) => signs.Contains(letters);

    /// <summary>The unit of age that belongs to a duration; that of years for none.</summary>
    public Unit AgeOf(string? duration)
    {
        foreach (var age in ages)
            if (duration is null || age.Name.StartsWith(duration, StringComparison.Ordinal)) return age;
        return ages[0];
    }

    /// <summary>The unit that begins at an atom.</summary>
    public int Match(Line line, int at, out Unit? unit) => after.Match(line, at, out unit);

    /// <summary>The currency sign that ends before an atom.</summary>
    public int MatchCurrencyBefore(Line line, int end, out Unit? unit) => before.MatchBefore(line, end, out unit);

    private static UnitKind Parse(string word) =>
        Enum.TryParse<UnitKind>(word, ignoreCase: true, out var kind) ? kind : throw new FormatException($"found kind of unit '{word}' in units; expected one of {string.Join(", ", Enum.GetNames<UnitKind>())}");
}

/// <summary>A unit.</summary>
/// <param name="Name">Normalised name.</param>
/// <param name="Kind">What it measures.</param>
internal sealed record Unit(string Name, UnitKind Kind);

/// <summary>What a unit measures.</summary>
internal enum UnitKind
{
    /// <summary>Nothing: things are counted.</summary>
    None,

    /// <summary>Hundredths.</summary>
    Percentage,

    /// <summary>A part of a whole: a third of.</summary>
    Share,

    /// <summary>Money.</summary>
    Currency,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>How old.</summary>
    Age,

    /// <summary>How far or tall.</summary>
    Length,

    /// <summary>How much ground.</summary>
    Area,

    /// <summary>How much room.</summary>
    Volume,

    /// <summary>How heavy.</summary>
    Mass,

    /// <summary>How fast.</summary>
    Speed,

    /// <summary>How hot, or an angle.</summary>
    Temperature,

    /// <summary>Power, energy and other measures of machines.</summary>
    Power,

    /// <summary>Bits, rates and sizes of screens.</summary>
    Data,

    /// <summary>How often.</summary>
    Count,

    /// <summary>Points of an index or game.</summary>
    Point,

    /// <summary>Any other measure.</summary>
    Other,
}
