using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>Tells whether two sentences speak of one happening, by the names and content words that they share, the rarer in the story the heavier.</summary>
internal sealed class CalendarEvidence
{
    private readonly int[][][] sentences;
    private readonly double[] weights;
    private readonly ImmutableArray<Annotations> articles;

    public CalendarEvidence(ImmutableArray<Annotations> articles)
    {
        this.articles = articles;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        sentences = new int[articles.Length][][];
        var total = 0;
        for (var a = 0; a < articles.Length; a++)
        {
            sentences[a] = new int[articles[a].Analysis.Sentences.Length][];
            for (var s = 0; s < sentences[a].Length; s++)
            {
                var words = Content(articles[a], s, ids);
                while (counts.Count < ids.Count) counts.Add(0);
                foreach (var word in words) counts[word]++;
                sentences[a][s] = words;
                total++;
            }
        }

        weights = new double[counts.Count];
        for (var w = 0; w < weights.Length; w++) weights[w] = Math.Log(1 + (double)total / counts[w]);
    }

    /// <summary>The sentence at an offset.</summary>
    public CalendarSentence? Sentence(int article, int offset) => articles[article].Analysis.SentenceAt(offset) is >= 0 and var s ? new CalendarSentence(s, sentences[article][s]) : null;

    /// <summary>Share of the lighter sentence's weight that both have, 0 to 1; 0 where they share fewer than <paramref name="least"/> words.</summary>
    public double Shared(int[] a, int[] b, int least)
    {
        double shared = 0, ofA = 0, ofB = 0;
        var count = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                shared += weights[a[i]];
                count++;
                i++;
                j++;
            }
            else if (a[i] < b[j]) i++;
            else j++;
        }

        if (count < least) return 0;
        foreach (var word in a) ofA += weights[word];
        foreach (var word in b) ofB += weights[word];
        return shared / Math.Min(ofA, ofB);
    }

    // Lemmas of nouns, names, verbs, adjectives and numbers that stand outside the words of time: the time itself proves nothing.
    private static int[] Content(Annotations article, int sentence, Dictionary<string, int> ids)
    {
        var analysis = article.Analysis;
        var found = new HashSet<int>();
        var time = FirstTime(article, analysis.Sentences[sentence].Span.Start);
        for (var i = analysis.Sentences[sentence].First; i < analysis.Sentences[sentence].End && i < analysis.Tags.Length; i++)
        {
            var span = analysis.Tokens[i].Span;
            while (time < article.Times.Length && article.Times[time].Span.End <= span.Start) time++;
            if (time < article.Times.Length && article.Times[time].Span.Overlaps(span)) continue;
            if (analysis.Tags[i].Upos is not ("NOUN" or "PROPN" or "VERB" or "ADJ" or "NUM")) continue;
            var lemma = analysis.Tags[i].Lemma.ToLowerInvariant();
            if (lemma.Length < 2) continue;
            if (!ids.TryGetValue(lemma, out var id)) ids.Add(lemma, id = ids.Count);
            found.Add(id);
        }

        var words = found.ToArray();
        Array.Sort(words);
        return words;
    }

    private static int FirstTime(Annotations article, int offset)
    {
        int low = 0, high = article.Times.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (article.Times[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
