using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Synoptic.Knowledge;

namespace Synoptic.Quantities;

/// <summary>The words that numbers are made of.</summary>
internal sealed class NumberWords
{
    private readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NumberWords(WordTables tables)
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in tables.Rows("number-words"))
        {
            var kind = Enum.TryParse<NumberWordKind>(row[1], ignoreCase: true, out var known)
                ? known
                : throw new FormatException($"found kind '{row[1]}' in number-words; expected one of {string.Join(", ", Enum.GetNames<NumberWordKind>())}");
            words.TryAdd(row[0], new NumberWord(kind, Value(row, 2), Value(row, 3)));
        }

        lookup = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What an atom means inside a number.</summary>
    public NumberWord this[ReadOnlySpan<char> word] => lookup.TryGetValue(word, out var known) ? known : default;

    private static double Value(string[] row, int column)
    {
        if (row.Length <= column || row[column].Length == 0) return 0;
        var slash = row[column].IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return double.Parse(row[column], CultureInfo.InvariantCulture);
        return double.Parse(row[column][..slash], CultureInfo.InvariantCulture) / double.Parse(row[column][(slash + 1)..], CultureInfo.InvariantCulture);
    }
}

/// <summary>A word inside a number.</summary>
/// <param name="Kind">Its part.</param>
/// <param name="Value">Its value; of an open number the lower end.</param>
/// <param name="High">Of an open number the upper end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberWord(NumberWordKind Kind, double Value, double High);

/// <summary>Parts of numbers; the table tells what each is.</summary>
internal enum NumberWordKind
{
    /// <summary>Not a part of a number.</summary>
    None,

    /// <summary>0 to 19.</summary>
    Unit,

    /// <summary>20 to 90.</summary>
    Tens,

    /// <summary>100.</summary>
    Hundred,

    /// <summary>1000 and above.</summary>
    Magnitude,

    /// <summary>A magnitude written to the digits.</summary>
    Suffix,

    /// <summary>12.</summary>
    Dozen,

    /// <summary>A half.</summary>
    Half,

    /// <summary>A third, a quarter, ….</summary>
    Fraction,

    /// <summary>Dozens, hundreds.</summary>
    Plural,

    /// <summary>Several, few.</summary>
    Vague,

    /// <summary>A, an.</summary>
    Article,

    /// <summary>And.</summary>
    And,

    /// <summary>Of.</summary>
    Of,

    /// <summary>The.</summary>
    The,

    /// <summary>In.</summary>
    In,

    /// <summary>Every.</summary>
    Every,

    /// <summary>Out.</summary>
    Out,

    /// <summary>So many times as much.</summary>
    Fold,
}
