namespace Synoptic.Stories.Events;

/// <summary>Which tellings of a run are worth comparing: those of one word, or of words that are near each other. Never all with all.</summary>
internal sealed class EventCandidates
{
    // A telling is compared with at most so many of each word, those that share most with it: a few happenings that share one word in a
    // story, each told by many reports.
    private const int MostOfWord = 32;

    // Where more tell a word, those that share a key with the telling are looked at, so many on each side of it.
    private const int Around = 24;

    private readonly List<EventTelling> tellings;
    private readonly List<int>?[] byWord;
    private readonly List<EventWord> words = [];

    /// <summary>Sorts tellings by word.</summary>
    /// <param name="tellings">The tellings.</param>
    /// <param name="fresh">Those that are compared.</param>
    /// <param name="keys">Number of keys that they use.</param>
    public EventCandidates(List<EventTelling> tellings, List<int> fresh, int keys)
    {
        this.tellings = tellings;
        byWord = new List<int>?[keys];
        foreach (var i in fresh)
        {
            var word = tellings[i].Word;
            if (byWord[word.Id] is null)
            {
                byWord[word.Id] = [];
                words.Add(word);
            }

            byWord[word.Id]!.Add(i);
        }
    }

    /// <summary>Whether a telling is compared only with some of those of its word.</summary>
    public bool IsLimited(int telling) => byWord[tellings[telling].Word.Id]!.Count > MostOfWord;

    /// <summary>Finds the pairs, in an order that the tellings' own order gives; a pair may come twice.</summary>
    /// <param name="compare">Told of each pair.</param>
    public void Find(Action<int, int> compare)
    {
        var near = new NearWords(words, byWord.Length);
        foreach (var word in words)
        {
            var own = byWord[word.Id]!;
            foreach (var other in near.Of(word))
            {
                var others = byWord[other]!;
                if (others.Count <= MostOfWord) All(own, others, compare);
                else Likest(own, others, compare);
            }
        }
    }

    private static void All(List<int> own, List<int> others, Action<int, int> compare)
    {
        foreach (var i in own)
            foreach (var j in others)
                if (i != j) compare(Math.Min(i, j), Math.Max(i, j));
    }

    private void Likest(List<int> own, List<int> others, Action<int, int> compare)
    {
        var holders = new Dictionary<int, List<int>>();
        foreach (var j in others)
        {
            foreach (var key in tellings[j].Parts) Hold(key, j);
            foreach (var key in tellings[j].Context) Hold(key, j);
        }

        var seen = new HashSet<int>();
        var (ranks, found) = (new List<int>(), new List<int>());
        foreach (var i in own)
        {
            seen.Clear();
            foreach (var key in tellings[i].Parts) Look(key, i);
            foreach (var key in tellings[i].Context) Look(key, i);
            seen.Remove(i);
            ranks.Clear();
            found.Clear();
            found.AddRange(seen);
            found.Sort();
            foreach (var j in found) ranks.Add(-2 * Keys.Shared(tellings[i].Parts, tellings[j].Parts) - Keys.Shared(tellings[i].Context, tellings[j].Context));
            var (order, best) = (ranks.ToArray(), found.ToArray());
            // What shares as much is taken in order: sorting keeps no order of its own.
            for (var n = 0; n < order.Length; n++) order[n] = order[n] * order.Length + n;
            Array.Sort(order, best);
            for (var n = 0; n < best.Length && n < MostOfWord; n++) compare(Math.Min(i, best[n]), Math.Max(i, best[n]));
        }

        void Hold(int key, int j)
        {
            if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
            if (list.Count == 0 || list[^1] != j) list.Add(j);
        }

        void Look(int key, int i)
        {
            if (!holders.TryGetValue(key, out var list)) return;
            var at = list.BinarySearch(i);
            if (at < 0) at = ~at;
            for (var n = Math.Max(0, at - Around); n < list.Count && n <= at + Around; n++) seen.Add(list[n]);
        }
    }
}
