namespace Synoptic.Stories.Events;

/// <summary>Which words of a run may tell of one event: a word itself, and those of its family, its sense, or like it.</summary>
internal sealed class NearWords
{
    // Likeness that makes two words near each other; below it hardly any pair of ECB+ is one event.
    private const float Near = 0.35f;

    // Words that are near one word; a story's main words have no more that matter.
    private const int MostNear = 12;

    // Words that are compared each with each: those that tell most events. More than any story of a hundred reports has.
    private const int MostWords = 2_500;

    private readonly List<int>?[] near;

    /// <summary>Compares the words.</summary>
    /// <param name="words">Words of a run, in its order.</param>
    /// <param name="keys">Number of keys of the run.</param>
    public NearWords(List<EventWord> words, int keys)
    {
        near = new List<int>?[keys];
        foreach (var word in words) near[word.Id] = [word.Id];
        if (words.Count > MostWords)
        {
            words = [.. words];
            words.Sort(static (x, y) => x.Tellings != y.Tellings ? y.Tellings - x.Tellings : x.Id - y.Id);
            words.RemoveRange(MostWords, words.Count - MostWords);
        }

        var likest = new List<EventPair>[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            likest[i] = [];
            for (var j = 0; j < i; j++)
            {
                var likeness = EventSigns.Cosine(words[i], words[j]);
                if (EventSigns.OneSense(words[i], words[j]) || EventSigns.OneFamily(words[i], words[j])) likeness += 1;
                if (likeness < Near) continue;
                likest[i].Add(new EventPair(words[i].Id, words[j].Id, likeness));
                likest[j].Add(new EventPair(words[j].Id, words[i].Id, likeness));
            }
        }

        foreach (var pairs in likest)
        {
            pairs.Sort(EventPair.Compare);
            for (var n = 0; n < pairs.Count && n < MostNear; n++)
            {
                Add(pairs[n].One, pairs[n].Other);
                Add(pairs[n].Other, pairs[n].One);
            }
        }
    }

    /// <summary>The keys of the words that are near a word, its own among them.</summary>
    public List<int> Of(EventWord word) => near[word.Id]!;

    private void Add(int word, int other)
    {
        if (!near[word]!.Contains(other)) near[word]!.Add(other);
    }
}
