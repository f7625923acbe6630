using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Synoptic.Knowledge;

namespace Synoptic.Entities;

/// <summary>
/// Folds the spellings of a name into one key, so that two transliterations of one name can be compared. Equal keys are a reason
/// to compare further, not yet a judgement. Immutable.
/// </summary>
internal sealed class NameFolder
{
    private readonly ImmutableArray<Rule> rules;
    private readonly FrozenDictionary<char, char> accents;

    /// <summary>Reads the letter rules of a language.</summary>
    public NameFolder(WordTables tables)
    {
        var letters = new Dictionary<char, char>();
        var found = ImmutableArray.CreateBuilder<Rule>();
        foreach (var row in tables.Rows("transliteration"))
        {
            if (row[0] != "accent") found.Add(new Rule(row[0], row[1], row.Length > 2 ? row[2] : ""));
            else foreach (var letter in row[1]) letters.TryAdd(letter, row[2][0]);
        }

        rules = found.ToImmutable();
        accents = letters.ToFrozenDictionary();
    }

    /// <summary>Small letters without accents, points and apostrophes; a space for each run of spaces or hyphens.</summary>
    public string Plain(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                var small = char.ToLowerInvariant(c);
                builder.Append(small < 128 ? small : accents.GetValueOrDefault(small, small));
            }
            else if ((char.IsWhiteSpace(c) || c is '-' or '–') && builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        while (builder.Length > 0 && builder[^1] == ' ') builder.Length--;
        return builder.ToString();
    }

    /// <summary>The key of a name of one or more words: without spaces, double letters single.</summary>
    public string Fold(string name)
    {
        var plain = Plain(name);
        var key = plain;
        foreach (var rule in rules)
        {
            key = rule.Where switch
            {
                "start" => key.StartsWith(rule.Letters + " ", StringComparison.Ordinal) ? rule.Put + key[(rule.Letters.Length + 1)..] : key,
                "end" => key.EndsWith(rule.Letters, StringComparison.Ordinal) ? key[..^rule.Letters.Length] + rule.Put : key,
                _ => key.Replace(rule.Letters, rule.Put, StringComparison.Ordinal),
            };
        }

        var builder = new StringBuilder(key.Length);
        foreach (var c in key)
            if (c != ' ' && (builder.Length == 0 || builder[^1] != c)) builder.Append(c);
        return builder.Length > 0 ? builder.ToString() : plain;
    }

    private readonly record struct Rule(string Where, string Letters, string Put);
}
