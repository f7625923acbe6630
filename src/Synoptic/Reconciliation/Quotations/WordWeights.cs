using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>How much a word tells within one story: inverse document frequency over its distinct sentences.</summary>
internal sealed class WordWeights
{
    /// <summary>A small word tells little even where a short story has it once.</summary>
    private const double SmallWord = 0.1;

    /// <summary>Over fewer sentences rarity means little: count as if there were so many.</summary>
    private const int FewestSentences = 20;

    private readonly Dictionary<string, int> frequency = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> smallWords;
    private readonly FrozenSet<string> stopWords;
    private readonly int sentences;

    /// <summary>Counts in how many sentences each lemma occurs.</summary>
    /// <param name="articles">The story's articles.</param>
    /// <param name="smallWords">Function words.</param>
    /// <param name="stopWords">Words of every text.</param>
    public WordWeights(ImmutableArray<Annotations> articles, FrozenSet<string> smallWords, FrozenSet<string> stopWords)
    {
        this.stopWords = stopWords;
        this.smallWords = smallWords;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // a sentence that a thousand reports print is one sentence: its words are not common for that
        var known = new HashSet<ulong>();
        foreach (var article in articles)
        {
            var analysis = article.Analysis;
            foreach (var sentence in analysis.Sentences)
            {
                if (!known.Add(Key(analysis.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)))) continue;
                sentences++;
                seen.Clear();
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    if (analysis.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol) continue;
                    var lemma = SpokenWords.Fold(analysis.Tags[i].Lemma);
                    if (lemma.Length > 0 && seen.Add(lemma)) frequency[lemma] = frequency.GetValueOrDefault(lemma) + 1;
                }
            }
        }
    }

    // FNV-1a over letters and digits; a collision only leaves one sentence uncounted.
    private static ulong Key(ReadOnlySpan<char> sentence)
    {
        var key = 14695981039346656037UL;
        foreach (var c in sentence)
        {
            if (char.IsLetterOrDigit(c)) key = (key ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }

        return key;
    }

    /// <summary>Whether a lemma is a word of every text.</summary>
    public bool IsSmall(string lemma) => smallWords.Contains(lemma) || stopWords.Contains(lemma);

    /// <summary>0 for a word of every sentence, 1 for a word of one sentence.</summary>
    public double Of(string lemma)
    {
        if (smallWords.Contains(lemma)) return SmallWord;
        var count = Math.Max(1, frequency.GetValueOrDefault(lemma));
        var all = (double)Math.Max(FewestSentences, sentences);
        return Math.Max(0.02, Math.Log(all / count) / Math.Log(all));
    }
}
