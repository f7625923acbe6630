using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Statements;

/// <summary>
/// Which sentences of a story tell the same. A sentence is a bag of its content lemmas, where a name counts as whom it stands for,
/// so that "Mr. Oto" and "the president, Ana Oto" are one word; bags are compared by cosine with weights log(N/df) over the
/// story's sentences (Salton and Buckley 1988). An inverted index keeps this far from all pairs.
/// </summary>
public sealed class SentenceIndex
{
    // A word in more than this share of a long story's sentences tells nothing about which of them are alike, and would make the
    // index quadratic. By reasoning, not tuned; stories under 200 sentences keep every word.
    private const double CommonShare = 0.1;
    private const int KeepAllBelow = 200;

    private readonly StoryIndex story;
    private readonly (string Feature, double Weight)[][][] bags;
    private readonly Dictionary<string, List<(SentenceReference Sentence, double Weight)>> postings = new(StringComparer.Ordinal);

    /// <summary>Indexes all sentences of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="tables">Words of the language: the table of words without content.</param>
    public SentenceIndex(StoryIndex story, WordTables tables)
    {
        this.story = story;
        var stopWords = tables.Words("stop-words");
        var features = story.Story.Articles.Select(a => ContentFeatures.OfSentences(a, story, stopWords)).ToArray();
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        foreach (var sentence in features.SelectMany(a => a))
        {
            total++;
            foreach (var feature in sentence.Distinct(StringComparer.Ordinal)) frequency[feature] = frequency.GetValueOrDefault(feature) + 1;
        }

        var tooCommon = total < KeepAllBelow ? int.MaxValue : (int)(total * CommonShare);
        bags = new (string, double)[features.Length][][];
        for (var a = 0; a < features.Length; a++)
        {
            bags[a] = new (string, double)[features[a].Length][];
            for (var s = 0; s < features[a].Length; s++)
            {
                bags[a][s] = Weigh(features[a][s], frequency, total, tooCommon);
                foreach (var (feature, weight) in bags[a][s])
                {
                    if (!postings.TryGetValue(feature, out var list)) postings[feature] = list = [];
                    list.Add((new SentenceReference(a, s), weight));
                }
            }
        }
    }

    /// <summary>Content words of a sentence with their weights; the squares add up to 1, or the bag is empty.</summary>
    public IReadOnlyList<(string Feature, double Weight)> Bag(SentenceReference sentence) => bags[sentence.Article][sentence.Sentence];

    /// <summary>The story that is indexed.</summary>
    public StoryIndex Story => story;

    /// <summary>Sentences of other articles that are at least so like, best first, at most one an article.</summary>
    public ImmutableArray<LikeSentence> Like(SentenceReference sentence, double least)
    {
        var scores = new Dictionary<SentenceReference, double>();
        foreach (var (feature, weight) in Bag(sentence))
        {
            foreach (var (other, otherWeight) in postings[feature])
            {
                if (other.Article != sentence.Article) scores[other] = scores.GetValueOrDefault(other) + (weight * otherWeight);
            }
        }

        return
        [
            .. scores.Where(s => s.Value >= least)
                .OrderByDescending(s => s.Value).ThenBy(s => s.Key.Article).ThenBy(s => s.Key.Sentence)
                .DistinctBy(s => s.Key.Article)
                .Select(s => new LikeSentence(s.Key, s.Value)),
        ];
    }

    /// <summary>Cosine of two sentences, 0 to 1.</summary>
    public double Similarity(SentenceReference first, SentenceReference second)
    {
        var other = Bag(second).ToDictionary(f => f.Feature, f => f.Weight, StringComparer.Ordinal);
        var sum = 0.0;
        foreach (var (feature, weight) in Bag(first)) sum += weight * other.GetValueOrDefault(feature);
        return sum;
    }

    /// <summary>The words of a sentence as evidence.</summary>
    public Evidence Evidence(SentenceReference sentence)
    {
        var article = story.Story.Articles[sentence.Article];
        return new Evidence(article.Article.Id, article.Analysis.Sentences[sentence.Sentence].Span);
    }

    private static (string, double)[] Weigh(List<string> features, Dictionary<string, int> frequency, int total, int tooCommon)
    {
        var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            if (frequency[feature] <= tooCommon) counts[feature] = Math.Log(1 + ((double)total / frequency[feature]));
        }

        var norm = Math.Sqrt(counts.Values.Sum(w => w * w));
        return norm == 0 ? [] : [.. counts.Select(c => (c.Key, c.Value / norm))];
    }
}
