using System.Globalization;

namespace Synoptic.Training.Events;

/// <summary>
/// Words and pairs of neighbouring words, each by how often it stands in the sentence and how rare it is in training (TF-IDF), length 1. The
/// settings are those that the usual tools have if nobody changes them: lower case, words of two characters or more, smoothed rarity.
/// </summary>
internal sealed class TermWeights
{
    private readonly Dictionary<string, (int Index, double Rarity)> terms = new(StringComparer.Ordinal);

    /// <summary>Numbers the terms of the training texts.</summary>
    public TermWeights(IEnumerable<string> texts)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var text in texts)
        {
            all++;
            foreach (var term in Terms(text).Distinct(StringComparer.Ordinal)) counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        foreach (var (term, count) in counts) terms.Add(term, (terms.Count, Math.Log((1.0 + all) / (1 + count)) + 1));
    }

    /// <summary>Number of terms.</summary>
    public int Count => terms.Count;

    /// <summary>The terms of a text that are known from training.</summary>
    public SparseVector Of(string text)
    {
        var found = new SortedDictionary<int, double>();
        foreach (var term in Terms(text))
            if (terms.TryGetValue(term, out var known)) found[known.Index] = found.GetValueOrDefault(known.Index) + known.Rarity;
        var length = Math.Sqrt(found.Values.Sum(static x => x * x));
        return new SparseVector([.. found.Keys], [.. found.Values.Select(x => (float)(x / length))]);
    }

    private static List<string> Terms(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark);
            if (isWord && start < 0) start = i;
            if (isWord || start < 0) continue;
            if (i - start > 1) words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }

        var singles = words.Count;
        for (var i = 0; i + 1 < singles; i++) words.Add(words[i] + " " + words[i + 1]);
        return words;
    }
}
