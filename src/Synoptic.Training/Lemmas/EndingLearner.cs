using Synoptic.Language.Lemmas;

namespace Synoptic.Training.Lemmas;

/// <summary>
/// Learns what each ending does to a word. Every ending up to <see cref="Lemmatizer.LongestEnding"/> characters counts how often each
/// script was right for the words that have it; an ending's verdict is its own share of each script and those of the shorter endings in it,
/// the longer the heavier. Endings that say what the next shorter one says are left out.
/// </summary>
internal sealed class EndingLearner
{
    // Tuned together on the dev parts: 1 to 3 for the growth, 1 to 10 for what is close; figures differ by less than 0.1 points.
    private const double Growth = 1.5, Close = 3;

    // Scripts that change more than this belong to one word, not to an ending.
    private const int LongestCut = 5, LongestAdded = 6;

    private readonly SortedDictionary<string, Dictionary<LemmaScript, int>> counts = new(StringComparer.Ordinal);

    /// <summary>Counts one word.</summary>
    public void Add(string form, int group, string lemma)
    {
        var script = LemmaScript.Between(form, lemma);
        if (script.Cut > LongestCut || script.Ending.Length > LongestAdded) return;
        var start = (char)((group << 2) + (int)LetterCases.Of(form));
        var lower = Digits(form.ToLowerInvariant());
        for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, lower.Length); length++)
        {
            // The key is written backwards, so that the endings of an ending sort before it.
            var key = start + Reverse(lower[^length..]);
            if (!counts.TryGetValue(key, out var scripts)) counts[key] = scripts = [];
            scripts[script] = scripts.GetValueOrDefault(script) + 1;
        }
    }

    /// <summary>The scripts that each ending speaks for, the likeliest first, by the key of its hash.</summary>
    public IEnumerable<(ulong Key, LemmaScript[] Scripts)> Learn()
    {
        var verdicts = new Dictionary<string, (Dictionary<LemmaScript, double> Scores, LemmaScript[] Best)>(StringComparer.Ordinal);
        foreach (var (key, scripts) in counts)
        {
            var shorter = key.Length > 1 ? verdicts[key[..^1]] : (Scores: [], Best: []);
            var scores = new Dictionary<LemmaScript, double>(shorter.Scores);
            var all = scripts.Values.Sum();
            foreach (var (script, count) in scripts)
                scores[script] = scores.GetValueOrDefault(script) + Math.Pow(Growth, key.Length - 1) * count / (all + 1);
            var best = Best(scores);
            verdicts[key] = (scores, best);
            if (!best.AsSpan().SequenceEqual(shorter.Best)) yield return (Hash(key), best);
        }
    }

    private static LemmaScript[] Best(Dictionary<LemmaScript, double> scores)
    {
        var top = scores.Values.Max();
        return [.. scores.Where(s => s.Value * Close >= top).OrderByDescending(s => s.Value).ThenBy(s => s.Key.ToString(), StringComparer.Ordinal).Select(s => s.Key)];
    }

    private static ulong Hash(string key)
    {
        var hash = Lemmatizer.BeginEnding(key[0] >> 2, (LetterCase)(key[0] & 3));
        foreach (var c in key.AsSpan(1)) hash = Lemmatizer.AddToEnding(hash, c);
        return WordHash.End(hash);
    }

    private static string Digits(string word) => string.Concat(word.Select(c => char.IsAsciiDigit(c) ? '0' : c));

    private static string Reverse(string word) => string.Concat(word.Reverse());
}
