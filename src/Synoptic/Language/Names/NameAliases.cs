using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Which words of a full name stand for it later in a text. Immutable.</summary>
internal sealed class NameAliases
{
    /// <summary>Fewest letters of a short name: shorter ones are initials and chance.</summary>
    private const int Shortest = 3;

    private readonly HashSet<string> suffixes;
    private readonly HashSet<string> heads;

    /// <summary>Reads the tables of a language.</summary>
    public NameAliases(WordTables tables)
    {
        suffixes = tables.Rows("name-particles").Where(row => row[0] == "suffix").SelectMany(row => row[1].Split('|')).ToHashSet(StringComparer.Ordinal);
        heads = tables.Rows("name-heads").Where(row => row[0] == "organization").SelectMany(row => row[2].Split('|')).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The family name of a person's full name: its last word but for Jr. and the like. Empty if the name has only one word.</summary>
    public (int First, int End) Surname(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        var last = end - 1;
        while (last > first && (suffixes.Contains(tokens[last].Span.Slice(text)) || tokens[last].Kind != TokenKind.Word)) last--;
        return last > first && tokens[last].Span.Length >= Shortest && char.IsUpper(text[tokens[last].Span.Start]) ? (last, last + 1) : (0, 0);
    }

    /// <summary>An organisation's name without the words at its end that tell only what it is: <c>Velm Holdings Ltd.</c> is <c>Velm</c>. Empty if there are none.</summary>
    public (int First, int End) ShortName(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        var last = end;
        while (last > first && heads.Contains(tokens[last - 1].Span.Slice(text))) last--;
        return last == first + 1 && last < end && tokens[first].Span.Length >= Shortest && char.IsUpper(text[tokens[first].Span.Start]) ? (first, last) : (0, 0);
    }
}
