using Synoptic.Knowledge;

namespace Synoptic.Reading.Languages;

/// <summary>
/// Tells the language that a text is in: by its script, and where several languages share one by the share of its words that are common words
/// of each. Immutable; share it across threads.
/// </summary>
public sealed class LanguageTeller
{
    /// <summary>What is none of the languages known here; ISO 639-2 for undetermined.</summary>
    public const string Other = "und";

    /// <summary>Characters of the beginning that are looked at: some hundred words settle it.</summary>
    private const int Sample = 6_000;

    /// <summary>Letters that a text must have: of fewer nothing is said.</summary>
    private const int LeastLetters = 20;

    /// <summary>
    /// Share of a text's words that are common words of its language. Running news text of the languages here has .25 to .5; lists of names and
    /// results fall to .1. Of the English development articles (stories, quotations, ECB+) all but forms without sentences lie above.
    /// </summary>
    private const double LeastShare = 0.12;

    /// <summary>Two languages so near each other by their words that what the page declares decides between them: of near relatives (Danish and Norwegian, Indonesian and Malay) the second has up to nine tenths of the first's.</summary>
    private const double Near = 0.8;

    /// <summary>The one declared language is needed within this, for nothing else tells the two apart.</summary>
    private const double TooNear = 0.97;

    /// <summary>Different common words that a language must have in the text; fewer in a short one: a list says "at" a hundred times, which Tagalog has for "and".</summary>
    private const int LeastKinds = 6;

    /// <summary>Share of common words under which running text is of none of the languages: lists of names and captions of the development articles have more than this.</summary>
    private const double LeastOfAny = 0.04;

    /// <summary>Words from which on that is said.</summary>
    private const int LeastOfOther = 50;

    private readonly Scripts scripts = new();
    private readonly Tongue[] tongues;
    private readonly Dictionary<string, Common>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int wordCount;

    /// <summary>A teller of the languages that the tables know.</summary>
    public LanguageTeller()
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < scripts.All.Length; i++) byName[scripts.All[i].Name] = i;
        var listed = new List<Tongue>();
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in WordTables.ManyLanguages.Rows("languages"))
        {
            foreach (var word in row.Length > 3 ? row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                if (!lists.TryGetValue(word, out var list)) lists[word] = list = [];
                if (!list.Contains(listed.Count)) list.Add(listed.Count);
            }

            listed.Add(new Tongue(row[0], byName[row[2]]));
        }

        tongues = [.. listed];
        var common = new Dictionary<string, Common>(lists.Count, StringComparer.Ordinal);
        foreach (var (word, list) in lists) common.Add(word, new Common(common.Count, [.. list]));
        words = common.GetAlternateLookup<ReadOnlySpan<char>>();
        wordCount = common.Count;
    }

    /// <summary>The language of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="declared">What its page or feed declares, as BCP 47 (<c>pt-BR</c>); it decides only between languages that the words leave open.</param>
    /// <returns>ISO 639 code; <see cref="Other"/> for running text of none of them; <see langword="null"/> where there is too little text to tell.</returns>
    public string? Tell(string text, string? declared = null)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        var script = ScriptOf(sample, out var letters);
        if (letters < LeastLetters || script < 0) return null;
        int only = -1, count = 0;
        for (var i = 0; i < tongues.Length; i++)
        {
            if (tongues[i].Script != script) continue;
            only = i;
            count++;
        }

        return count switch { 0 => Other, 1 => tongues[only].Code, _ => ByWords(sample, script, declared) };
    }

    /// <summary>The script of most letters, by its index; -1 without letters.</summary>
    private int ScriptOf(ReadOnlySpan<char> text, out int letters)
    {
        Span<int> counts = stackalloc int[scripts.All.Length];
        letters = 0;
        foreach (var c in text)
        {
            if (scripts.Of(c) is not (>= 0 and var script)) continue;
            counts[script]++;
            letters++;
        }

        var best = -1;
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] > 0 && (best < 0 || counts[i] > counts[best])) best = i;

        // A twentieth of the letters: Japanese has kana for a third to two thirds, Chinese quotes a name in kana at most.
        for (var i = 0; i < counts.Length; i++)
            if (best >= 0 && scripts.All[i].MixedWith == best && counts[i] * 20 >= counts[best]) return i;
        return best;
    }

    private string? ByWords(ReadOnlySpan<char> text, int script, string? declared)
    {
        Span<int> found = stackalloc int[tongues.Length];
        Span<int> kinds = stackalloc int[tongues.Length];
        var count = CountWords(text, found, kinds);
        var most = 0;
        foreach (var common in found) most = Math.Max(most, common);
        for (var i = 0; i < found.Length; i++)
            if (kinds[i] < Math.Min(LeastKinds, 1 + (count / 8))) found[i] = 0;
        int best = -1, second = -1;
        for (var i = 0; i < found.Length; i++)
        {
            if (tongues[i].Script != script) continue;
            if (best < 0 || found[i] > found[best]) (second, best) = (best, i);
            else if (second < 0 || found[i] > found[second]) second = i;
        }

        if (found[best] < LeastShare * count || found[best] < 2) return count >= LeastOfOther && most < LeastOfAny * count ? Other : null;
        var stated = Stated(declared, script);
        if (stated >= 0 && found[stated] >= Near * found[best]) return tongues[stated].Code;
        return found[second] > TooNear * found[best] ? null : tongues[best].Code;
    }

    /// <summary>Counts words, and how many of them are common words of each language, and of how many kinds.</summary>
    private int CountWords(ReadOnlySpan<char> text, Span<int> found, Span<int> kinds)
    {
        var seen = new bool[wordCount];
        Span<char> lower = stackalloc char[LongestWord];
        int count = 0, at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && !IsPart(text[at])) at++;
            var start = at;
            while (at < text.Length && IsPart(text[at])) at++;
            if (at == start) break;
            count++;
            if (at - start > LongestWord) continue;
            var length = text[start..at].ToLowerInvariant(lower);
            if (!words.TryGetValue(lower[..length], out var common)) continue;
            foreach (var tongue in common.Tongues)
            {
                found[tongue]++;
                if (!seen[common.Index]) kinds[tongue]++;
            }

            seen[common.Index] = true;
        }

        return count;
    }

    // Common words are short.
    private const int LongestWord = 16;

    // Marks are the vowels of Indic scripts.
    private static bool IsPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private int Stated(string? declared, int script)
    {
        if (declared is null) return -1;
        var end = declared.AsSpan().IndexOfAny('-', '_');
        var code = (end < 0 ? declared : declared[..end]).Trim().ToLowerInvariant();

        // Norwegian's two written forms have codes of their own.
        if (code is "nb" or "nn") code = "no";
        for (var i = 0; i < tongues.Length; i++)
            if (tongues[i].Code == code && tongues[i].Script == script) return i;
        return -1;
    }

    private sealed record Tongue(string Code, int Script);

    private sealed record Common(int Index, int[] Tongues);
}
