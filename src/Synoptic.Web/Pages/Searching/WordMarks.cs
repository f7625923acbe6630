using System.Collections.Immutable;

namespace Synoptic.Web.Pages.Searching;

/// <summary>Cuts a line at the words that were looked for, in any of their forms.</summary>
internal static class WordMarks
{
    // A stem of fewer letters is in too many words.
    private const int LeastStem = 4;

    // Endings of English that a form may have more or less: -s, -ed, -ing.
    private const int Ending = 3;

    /// <summary>The words as the store understood them: what it looks for, without what must not be there.</summary>
    public static ImmutableArray<string> Sought(string understood) =>
        [.. understood.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static word => word[0] != '-').Select(static word => word.Trim('"', '*')).Where(static word => word.Length > 0 && char.IsLetterOrDigit(word[0])).Distinct(StringComparer.Ordinal)];

    /// <summary>The pieces of a line.</summary>
    public static List<(string Text, bool IsSought)> Of(string line, ImmutableArray<string> sought)
    {
        var pieces = new List<(string, bool)>();
        var done = 0;
        for (var at = 0; !sought.IsEmpty && at < line.Length;)
        {
            if (!char.IsLetterOrDigit(line[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < line.Length && char.IsLetterOrDigit(line[end])) end++;
            if (sought.Any(word => IsForm(line.AsSpan(at, end - at), word)))
            {
                if (at > done) pieces.Add((line[done..at], false));
                pieces.Add((line[at..end], true));
                done = end;
            }

            at = end;
        }

        if (done < line.Length) pieces.Add((line[done..], false));
        return pieces;
    }

    private static bool IsForm(ReadOnlySpan<char> word, ReadOnlySpan<char> sought)
    {
        if (word.Equals(sought, StringComparison.OrdinalIgnoreCase)) return true;
        var alike = 0;
        while (alike < word.Length && alike < sought.Length && char.ToLowerInvariant(word[alike]) == char.ToLowerInvariant(sought[alike])) alike++;
        return alike >= LeastStem && word.Length - alike <= Ending && sought.Length - alike <= Ending;
    }
}
