using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Events.Actors;

/// <summary>How a word tells a sector.</summary>
internal enum SectorPart
{
    /// <summary>A noun that tells it whatever stands with it.</summary>
    Head,

    /// <summary>A noun that tells it unless the words with it tell another.</summary>
    Weak,

    /// <summary>An office, of the government unless the body it is of is another.</summary>
    Office,

    /// <summary>A word that tells it of a weak noun.</summary>
    Modifier,

    /// <summary>A word in a name.</summary>
    Name,

    /// <summary>A kind of organisation.</summary>
    Kind,

    /// <summary>A title before a name.</summary>
    Title,

    /// <summary>A word that takes an office away.</summary>
    Past,

    /// <summary>A word that says that a people lives elsewhere than in the country it is named after.</summary>
    Diaspora,

    /// <summary>A sector of those who act within their own country.</summary>
    Home,
}

/// <summary>Which words name which sector. Frozen.</summary>
internal sealed class SectorWords
{
    // Of the longest row: "cabinet member" is two words, "deputy prime minister" three.
    private const int LongestPhrase = 3;

    private readonly FrozenDictionary<string, string?>[] parts;
    private readonly FrozenDictionary<string, (string? Country, string? Sector)> known;

    public SectorWords(WordTables tables)
    {
        var count = Enum.GetValues<SectorPart>().Length;
        var read = new Dictionary<string, string?>[count];
        for (var i = 0; i < count; i++) read[i] = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in tables.Rows("actor-sectors"))
        {
            if (!Enum.TryParse<SectorPart>(row[1], ignoreCase: true, out var part)) throw new FormatException($"found part '{row[1]}' in actor-sectors; expected one of those at its top");
            foreach (var word in row[2].Split('|')) read[(int)part].TryAdd(word, row[0] == "-" ? null : row[0]);
        }

        parts = new FrozenDictionary<string, string?>[count];
        for (var i = 0; i < count; i++) parts[i] = read[i].ToFrozenDictionary(i == (int)SectorPart.Name ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        var organizations = new Dictionary<string, (string?, string?)>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("actor-organizations"))
            foreach (var name in row[2].Split('|')) organizations.TryAdd(name, (row[0], row[1] == "-" ? null : row[1]));
        foreach (var row in tables.Rows("organizations"))
        {
            if (row.Length < 3 || !TryGet(SectorPart.Kind, row[2], out var sector)) continue;
            // What has a name of its own in the other table has its other names too.
            var of = organizations.TryGetValue(row[0], out var own) ? own : Code(sector) is { } code ? (code, null) : (null, sector);
            organizations.TryAdd(row[0], of);
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries)) organizations.TryAdd(name, of);
        }

        known = organizations.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether a word is one of a part, and the sector it tells.</summary>
    public bool TryGet(SectorPart part, string word, out string? sector) => parts[(int)part].TryGetValue(word, out sector);

    /// <summary>Whose a well-known organisation is.</summary>
    public bool TryKnown(string name, out (string? Country, string? Sector) of) => known.TryGetValue(name, out of);

    /// <summary>The code that stands in place of a country for bodies of several states or of none.</summary>
    public static string? Code(string? sector) => sector is "IGO" or "NGO" or "MNC" or "IMG" ? sector : null;

    /// <summary>The sector that the words of an office tell, from the longest on; <see langword="false"/> where they tell none.</summary>
    public bool TryOffice(ReadOnlySpan<string> words, out string? sector)
    {
        sector = null;
        for (var i = 0; i < words.Length; i++)
        {
            for (var length = Math.Min(LongestPhrase, words.Length - i); length > 0; length--)
            {
                var phrase = length == 1 ? words[i] : string.Join(' ', words.Slice(i, length)!);
                if (!TryGet(SectorPart.Title, phrase, out sector) && !TryGet(SectorPart.Head, phrase, out sector) && !TryGet(SectorPart.Office, phrase, out sector)) continue;
                return true;
            }
        }

        return false;
    }
}
