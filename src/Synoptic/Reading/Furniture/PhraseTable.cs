using System.Collections.Frozen;

namespace Synoptic.Reading.Furniture;

/// <summary>Phrases found by their first word.</summary>
/// <typeparam name="T">What is known of a phrase.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Phrase[]> byFirstWord;

    public PhraseTable(IEnumerable<(string Words, T Value)> phrases)
    {
        var lists = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var (words, value) in phrases)
        {
            var split = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (split.Length == 0) continue;
            if (!lists.TryGetValue(split[0], out var list)) lists.Add(split[0], list = []);
            list.Add(new Phrase(split, value));
        }

        byFirstWord = lists.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(p => p.Words.Length).ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The phrases that begin with the word at <paramref name="at"/> and stand there whole, longest first.</summary>
    public Matches At(List<LineWord> words, int at) =>
        new(words, at, at < words.Count && byFirstWord.TryGetValue(words[at].Form, out var found) ? found : []);

    /// <summary>A phrase.</summary>
    internal sealed record Phrase(string[] Words, T Value);

    /// <summary>Walks over the phrases that match, without allocating.</summary>
    internal struct Matches(List<LineWord> words, int at, Phrase[] candidates)
    {
        private int next;

        public Phrase Current { get; private set; } = null!;

        public readonly Matches GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next < candidates.Length)
            {
                var candidate = candidates[next++];
                if (!Fits(candidate.Words)) continue;
                Current = candidate;
                return true;
            }

            return false;
        }

        private readonly bool Fits(string[] phrase)
        {
            if (at + phrase.Length > words.Count) return false;
            for (var i = 1; i < phrase.Length; i++)
            {
                if (words[at + i].Form != phrase[i]) return false;
            }

            return true;
        }
    }
}
