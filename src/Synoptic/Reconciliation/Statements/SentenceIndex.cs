using System.Buffers;
using System.Collections.Immutable;
using Synoptic.Knowledge;

namespace Synoptic.Reconciliation.Statements;

/// <summary>
/// Which sentences of a story tell the same. A sentence is a bag of its content lemmas, where a name counts as whom it stands for,
/// so that "Mr. Oto" and "the president, Ana Oto" are one word; bags are compared by cosine with weights log(1 + N/df) over the
/// story's sentences (Salton and Buckley 1988). An inverted index keeps this far from all pairs.
/// </summary>
public sealed class SentenceIndex
{
    // A word in more than this share of a long story's sentences tells nothing about which of them are alike, and would make the
    // index quadratic. By reasoning, not tuned; stories under 200 sentences keep every word.
    private const double CommonShare = 0.1;
    private const int KeepAllBelow = 200;

    private readonly StoryIndex story;
    private readonly SentenceReference[] references;
    private readonly int[] first;
    private readonly (int Feature, double Weight)[][] bags;
    private readonly List<(int Sentence, double Weight)>[] postings;
    private readonly bool[] negated;

    /// <summary>Indexes all sentences of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="tables">Words of the language: the table of words without content.</param>
    public SentenceIndex(StoryIndex story, WordTables tables)
    {
        this.story = story;
        var stopWords = tables.Words("stop-words");
        var features = story.Story.Articles.Select(a => ContentFeatures.OfSentences(a, story, stopWords)).ToArray();
        first = new int[features.Length];
        var all = new List<SentenceReference>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var frequency = new List<int>();
        var numbered = new List<int[]>();
        for (var a = 0; a < features.Length; a++)
        {
            first[a] = all.Count;
            for (var s = 0; s < features[a].Length; s++)
            {
                all.Add(new SentenceReference(a, s));
                numbered.Add(Number(features[a][s], numbers, frequency));
            }
        }

        references = [.. all];
        var negations = tables.Map("modality-cues").Where(c => c.Value == "denied").Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        negated = [.. references.Select(r => IsNegated(r, negations))];
        var tooCommon = references.Length < KeepAllBelow ? int.MaxValue : (int)(references.Length * CommonShare);
        postings = new List<(int, double)>[frequency.Count];
        for (var f = 0; f < postings.Length; f++) postings[f] = [];
        bags = new (int, double)[references.Length][];
        for (var i = 0; i < references.Length; i++)
        {
            bags[i] = Weigh(numbered[i], frequency, references.Length, tooCommon);
            foreach (var (feature, weight) in bags[i]) postings[feature].Add((i, weight));
        }
    }

    /// <summary>The story that is indexed.</summary>
    public StoryIndex Story => story;

    /// <summary>Sentences of other articles that are at least so like, best first, at most one an article. A sentence that denies is not like one that does not.</summary>
    public ImmutableArray<LikeSentence> Like(SentenceReference sentence, double least)
    {
        var scores = ArrayPool<double>.Shared.Rent(references.Length);
        Array.Clear(scores, 0, references.Length);
        var best = new Dictionary<int, LikeSentence>();
        foreach (var (feature, weight) in bags[Index(sentence)])
        {
            foreach (var (other, otherWeight) in postings[feature]) scores[other] += weight * otherWeight;
        }

        for (var i = 0; i < references.Length; i++)
        {
            var other = references[i];
            if (scores[i] < least || other.Article == sentence.Article || negated[i] != negated[Index(sentence)]) continue;
            if (!best.TryGetValue(other.Article, out var known) || scores[i] > known.Similarity) best[other.Article] = new LikeSentence(other, scores[i]);
        }

        ArrayPool<double>.Shared.Return(scores);
        return [.. best.Values.OrderByDescending(l => l.Similarity).ThenBy(l => l.Sentence.Article)];
    }

    /// <summary>Cosine of two sentences, 0 to 1; 0 where one denies and the other does not.</summary>
    public double Similarity(SentenceReference first, SentenceReference second)
    {
        var (a, b) = (bags[Index(first)], bags[Index(second)]);
        var sum = 0.0;
        if (negated[Index(first)] != negated[Index(second)]) return 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i].Feature == b[j].Feature) sum += a[i++].Weight * b[j++].Weight;
            else if (a[i].Feature < b[j].Feature) i++;
            else j++;
        }

        return sum;
    }

    /// <summary>The words of a sentence as evidence.</summary>
    public Evidence Evidence(SentenceReference sentence)
    {
        var article = story.Story.Articles[sentence.Article];
        return new Evidence(article.Article.Id, article.Analysis.Sentences[sentence.Sentence].Span);
    }

    private bool IsNegated(SentenceReference reference, HashSet<string> negations)
    {
        var analysis = story.Story.Articles[reference.Article].Analysis;
        var sentence = analysis.Sentences[reference.Sentence];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (negations.Contains(analysis.Tags[t].Lemma)) return true;
        }

        return false;
    }

    private int Index(SentenceReference sentence) => first[sentence.Article] + sentence.Sentence;

    // The features of a sentence as numbers, each once, in order.
    private static int[] Number(List<string> features, Dictionary<string, int> numbers, List<int> frequency)
    {
        var own = new SortedSet<int>();
        foreach (var feature in features)
        {
            if (!numbers.TryGetValue(feature, out var number))
            {
                numbers[feature] = number = frequency.Count;
                frequency.Add(0);
            }

            if (own.Add(number)) frequency[number]++;
        }

        return [.. own];
    }

    private static (int, double)[] Weigh(int[] features, List<int> frequency, int total, int tooCommon)
    {
        var bag = new List<(int Feature, double Weight)>(features.Length);
        var norm = 0.0;
        foreach (var feature in features)
        {
            if (frequency[feature] > tooCommon) continue;
            var weight = Math.Log(1 + ((double)total / frequency[feature]));
            bag.Add((feature, weight));
            norm += weight * weight;
        }

        norm = Math.Sqrt(norm);
        return [.. bag.Select(f => (f.Feature, f.Weight / norm))];
    }
}
