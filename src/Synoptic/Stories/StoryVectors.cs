using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Turns articles into weighted words: what they are about.</summary>
internal sealed class StoryVectors(HashSet<ulong> stopWords, HashSet<ulong> commonWords, StorySettings settings)
{
    /// <summary>One vector for each article, in the same order; the words' weights depend on all of them.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="most">How many of the heaviest words stand for an article.</param>
    public TermVector[] Of(ImmutableArray<Annotations> articles, int most)
    {
        var index = new Dictionary<ulong, int>();
        var keys = new List<ulong>();
        var counts = new List<Dictionary<int, double>>(articles.Length);
        var documents = new List<int>();
        foreach (var article in articles)
        {
            var terms = Count(article, index, keys);
            counts.Add(terms);
            while (documents.Count < keys.Count) documents.Add(0);
            foreach (var term in terms.Keys) documents[term]++;
        }

        // Words get their final numbers in order of hash, so that ties never depend on the order of input.
        var vectors = new TermVector[articles.Length];
        var rank = Ranks(keys);
        for (var i = 0; i < vectors.Length; i++)
        {
            var weighted = counts[i].Select(x => KeyValuePair.Create(rank[x.Key], (1 + Math.Log(x.Value)) * Rarity(keys[x.Key], documents[x.Key], articles.Length)));
            vectors[i] = TermVector.Of(weighted, most);
        }

        return vectors;
    }

    private double Rarity(ulong key, int documents, int all) =>
        Math.Max(0, Math.Log((all + settings.Background) / (documents + (commonWords.Contains(key) ? settings.CommonWord : settings.OtherWord))));

    private static int[] Ranks(List<ulong> keys)
    {
        var order = Enumerable.Range(0, keys.Count).ToArray();
        Array.Sort(keys.ToArray(), order);
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i;
        return rank;
    }

    private Dictionary<int, double> Count(Annotations article, Dictionary<ulong, int> index, List<ulong> keys)
    {
        var counts = new Dictionary<int, double>();
        var analysis = article.Analysis;
        foreach (var sentence in analysis.Sentences)
            for (var t = sentence.First; t < sentence.End && t < analysis.Tokens.Length; t++)
            {
                var token = analysis.Tokens[t];
                if (token.Kind is not (TokenKind.Word or TokenKind.Number)) continue;
                var word = token.Span.In(article.Text);
                var named = token.Kind == TokenKind.Number || (t > sentence.First && word.Length > 0 && char.IsUpper(word[0]));
                Add(word, named ? settings.NameWeight : 1);
            }

        if (article.Article.Title is { } title)
        {
            foreach (var range in title.AsSpan().SplitAny(" \t\n,.;:!?()[]{}\"“”‘’'—–|"))
                if (!title.AsSpan()[range].IsEmpty) Add(title.AsSpan()[range], settings.TitleWeight);
        }

        return counts;

        void Add(ReadOnlySpan<char> word, double weight)
        {
            var key = WordHash.Of(word);
            if (word.Length < 2 || stopWords.Contains(key)) return;
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out var known);
            if (!known)
            {
                at = keys.Count;
                keys.Add(key);
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, at, out _) += weight;
        }
    }
}
