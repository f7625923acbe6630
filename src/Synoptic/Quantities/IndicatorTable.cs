using Synoptic.Knowledge;

namespace Synoptic.Quantities;

/// <summary>The ontology of indicators, by the words that tell of them.</summary>
internal sealed class IndicatorTable
{
    private readonly Phrases<IndicatorWord[]> phrases;

    public IndicatorTable(WordTables tables)
    {
        var words = new Dictionary<string, List<IndicatorWord>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in tables.Rows("indicators"))
        {
            var roles = IndicatorRole.None;
            foreach (var role in row[2].Split(','))
            {
                roles |= Enum.TryParse<IndicatorRole>(role, ignoreCase: true, out var known)
                    ? known
                    : throw new FormatException($"found role '{role}' in indicators; expected one of {string.Join(", ", Enum.GetNames<IndicatorRole>())}");
            }

            if (!words.TryGetValue(row[0], out var list)) words[row[0]] = list = [];
            list.Add(new IndicatorWord(row[1], roles));
        }

        phrases = new Phrases<IndicatorWord[]>(words.Select(p => (p.Key, false, p.Value.ToArray())));
    }

    /// <summary>The longest phrase that begins at an atom and has a role.</summary>
    public int Match(Line line, int at, IndicatorRole role, out string? indicator) => Choose(phrases.Match(line, at, out var found), found, role, out indicator);

    /// <summary>The longest phrase that ends before an atom and has a role.</summary>
    public int MatchBefore(Line line, int end, IndicatorRole role, out string? indicator) => Choose(phrases.MatchBefore(line, end, out var found), found, role, out indicator);

    private static int Choose(int at, IndicatorWord[]? found, IndicatorRole role, out string? indicator)
    {
        indicator = null;
        if (at < 0 || found is null) return -1;
        foreach (var word in found)
        {
            if ((word.Roles & role) == IndicatorRole.None) continue;
            indicator = word.Indicator;
            return at;
        }

        return -1;
    }

    private sealed record IndicatorWord(string Indicator, IndicatorRole Roles);
}

/// <summary>How a word tells an indicator; described at the head of the table.</summary>
[Flags]
internal enum IndicatorRole
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>killed six</summary>
    Active = 1,

    /// <summary>six were killed</summary>
    Passive = 2,

    /// <summary>six died</summary>
    State = 4,

    /// <summary>two wounded soldiers</summary>
    Before = 8,

    /// <summary>two deaths</summary>
    Noun = 16,

    /// <summary>the death toll rose to 14</summary>
    Total = 32,

    /// <summary>a 25% tariff</summary>
    Measure = 64,

    /// <summary>fined $5 million</summary>
    Money = 128,

    /// <summary>magnitude 6.1</summary>
    Label = 256,

    /// <summary>Taken over from the figure before or after.</summary>
    Inherited = 512,
}
