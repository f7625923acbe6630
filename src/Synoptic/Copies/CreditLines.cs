using System.Buffers;
using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>Reads whose words a report says it carries: <c>Source: …</c>, <c>(Reuters)</c>, <c>contributed to this report</c>.</summary>
internal sealed class CreditLines
{
    // A credit names the outlet close to its phrase.
    private const int Near = 80;

    // A shorter name of a domain is a word of its own or an abbreviation.
    private const int ShortestDomain = 8;

    private readonly FrozenDictionary<string, string> agencies;
    private readonly string[] phrases;
    private readonly SearchValues<string> anyPhrase;

    /// <summary>Reads the table of credit lines.</summary>
    public CreditLines(WordTables tables)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<string>();
        foreach (var row in tables.Rows("credit-lines"))
        {
            if (row is ["phrase", _]) found.Add(row[1]);
        }

        foreach (var row in tables.Rows("agencies"))
        {
            names.TryAdd(row[0], row[0]);
            foreach (var other in row.Length > 1 ? row[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : []) names.TryAdd(other, row[0]);
        }

        agencies = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        phrases = [.. found];
        anyPhrase = SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name by which <paramref name="taker"/> credits the outlet of <paramref name="giver"/>; <see langword="null"/> where it does not.</summary>
    public string? Credited(Article taker, Article giver)
    {
        if (OutletName(giver) is not { Length: > 1 } outlet || string.Equals(outlet, OutletName(taker), StringComparison.OrdinalIgnoreCase)) return null;
        var agency = agencies.GetValueOrDefault(outlet);
        if (taker.Byline is { } byline && Names(byline, outlet, agency) is { } author) return author;
        if (Credits(taker.Text, outlet, agency) is { } inText) return inText;
        foreach (var dropped in taker.Dropped)
            if (Credits(dropped.Text, outlet, agency) is { } inFurniture) return inFurniture;
        return null;
    }

    private string? Credits(string text, string outlet, string? agency)
    {
        // One search for all phrases: most texts have none.
        for (var at = text.AsSpan().IndexOfAny(anyPhrase); at >= 0; at = Next(text, at))
        {
            foreach (var phrase in phrases)
            {
                if (!text.AsSpan(at).StartsWith(phrase, StringComparison.OrdinalIgnoreCase) || !IsWord(text, at, at + phrase.Length)) continue;
                var from = Math.Max(0, at - Near);
                if (Names(text[from..Math.Min(text.Length, at + phrase.Length + Near)], outlet, agency) is { } name) return name;
            }
        }

        return agency is null ? null : Bracketed(text, agency);
    }

    private int Next(string text, int at) => text.AsSpan(at + 1).IndexOfAny(anyPhrase) is >= 0 and var next ? at + 1 + next : -1;

    // "(Reuters)" in a dateline or at the end.
    private string? Bracketed(string text, string agency)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var rest = text.AsSpan(open + 1, Math.Min(Near, text.Length - open - 1));
            var close = rest.IndexOf(')');
            if (close < 0) continue;
            var inside = rest[..close].Trim();
            if (agencies.TryGetValue(inside.ToString(), out var named) && named == agency) return agency;
        }

        return null;
    }

    private string? Names(string text, string outlet, string? agency)
    {
        if (Has(text, outlet) || HasSpelledOut(text, outlet)) return outlet;
        if (agency is null) return null;
        foreach (var (name, of) in agencies)
            if (of == agency && Has(text, name)) return agency;
        return null;
    }

    // Short names are written in capitals; any other spelling is another word.
    private static bool Has(string text, string name)
    {
        var comparison = name.Length <= 4 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
            if (IsWord(text, at, at + name.Length)) return true;
        return false;
    }

    // "calder-herald" of a domain is "Calder Herald" in a text: the same letters, from the start of a word to the end of one.
    private static bool HasSpelledOut(string text, string name)
    {
        if (name.Length < ShortestDomain || name.Contains(' ')) return false;
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start]) || (start > 0 && char.IsLetterOrDigit(text[start - 1]))) continue;
            int at = start, of = 0;
            while (at < text.Length && of < name.Length)
            {
                if (name[of] == '-') of++;
                else if (text[at] is ' ' or '-' or '’' or '\'') at++;
                else if (char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(name[of])) (at, of) = (at + 1, of + 1);
                else break;
            }

            if (of == name.Length && IsWord(text, start, at)) return true;
        }

        return false;
    }

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    // An outlet is given by its name or its domain: of "www.example.com" the name is "example".
    private static string? OutletName(Article article)
    {
        var outlet = article.Source.Outlet?.Trim();
        if (string.IsNullOrEmpty(outlet) || outlet.Contains(' ') || !outlet.Contains('.')) return outlet;
        var labels = outlet.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var longest = "";
        for (var i = 0; i < labels.Length - 1; i++)
            if (labels[i].Length > longest.Length) longest = labels[i];
        return longest;
    }
}
