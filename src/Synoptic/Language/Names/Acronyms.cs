using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>
/// What a text itself explains: capitals in brackets behind a name whose initials they are stand for that name, there and wherever else they
/// stand in the document (after Schwartz and Hearst 2003, who let letters match anywhere in a word; here initials only).
/// </summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 8;

    /// <summary>The names with explained acronyms, in order, without overlap.</summary>
    public static List<TokenName> Add(string text, Segments segments, List<TokenName> names)
    {
        var tokens = segments.Tokens;
        Dictionary<string, int>? explained = null;
        foreach (var name in names)
        {
            var at = name.End + 1;
            if (name.Length < 2 || at + 1 >= tokens.Length || text[tokens[name.End].Span.Start] != '(' || text[tokens[at + 1].Span.Start] != ')') continue;
            var letters = tokens[at].Span.In(text);
            if (AreInitials(letters, text, tokens.AsSpan()[name.First..name.End])) (explained ??= new(StringComparer.Ordinal)).TryAdd(letters.ToString(), name.Kind);
        }

        if (explained is null) return names;
        var lookup = explained.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = new List<TokenName>(names.Count + explained.Count);
        var next = 0;
        for (var i = 0; i < tokens.Length;)
        {
            if (next < names.Count && names[next].First == i)
            {
                var name = names[next++];
                all.Add(name.Length == 1 && lookup.TryGetValue(tokens[i].Span.In(text), out var known) ? name with { Kind = known } : name);
                i = name.End;
                continue;
            }

            if (lookup.TryGetValue(tokens[i].Span.In(text), out var kind)) all.Add(new TokenName(i, i + 1, kind));
            i++;
        }

        return all;
    }

    private static bool AreInitials(ReadOnlySpan<char> letters, string text, ReadOnlySpan<Token> words)
    {
        if (letters.Length is < Shortest or > Longest) return false;
        var matched = 0;
        foreach (var word in words)
        {
            var first = text[word.Span.Start];
            if (matched < letters.Length && char.ToUpperInvariant(first) == letters[matched]) matched++;
            // A small word may be left out, one with a capital may not.
            else if (char.IsUpper(first)) return false;
        }

        foreach (var letter in letters)
        {
            if (!char.IsUpper(letter)) return false;
        }

        return matched == letters.Length;
    }
}
