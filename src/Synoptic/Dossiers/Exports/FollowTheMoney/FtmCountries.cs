using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Dossiers.Exports.FollowTheMoney;

/// <summary>Countries as FollowTheMoney codes them: ISO 3166-1 alpha-2 in small letters, by name or by alpha-3 code. What has no such code has no country.</summary>
internal sealed class FtmCountries
{
    private readonly FrozenDictionary<string, string> codes;

    public FtmCountries(WordTables tables)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("country-codes"))
            for (var i = 0; i + 1 < row.Length; i += 2)
                if (row[i].Length == 2) known.TryAdd(row[i + 1], row[i].ToLowerInvariant());
        foreach (var row in tables.Rows("countries"))
            if (row.Length > 4 && row[4].Length == 2) known.TryAdd(row[0], row[4].ToLowerInvariant());
        codes = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The code of a country by its name or alpha-3 code.</summary>
    public string? Of(string? country) => country is not null && codes.TryGetValue(country, out var code) ? code : null;
}
