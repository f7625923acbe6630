using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>The words of a headline.</summary>
/// <param name="Words">Hashes of the words that tell something, each with whether the body has it as part of a name.</param>
/// <param name="InBody">How many of them stand in the body at all.</param>
internal readonly record struct DigestHeadline(List<(ulong Word, bool IsName)> Words, int InBody)
{
    // A line without end is no headline.
    private const int MostWords = 60;

    /// <summary>The headline of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="names">Which of its tokens are of names.</param>
    /// <param name="stopWords">Words that tell nothing.</param>
    public static DigestHeadline Of(Annotations article, bool[] names, HashSet<ulong> stopWords)
    {
        var words = new List<(ulong, bool)>();
        if (article.Article.Title is not { } title) return new DigestHeadline(words, 0);
        var tokens = article.Analysis.Tokens;
        var body = new Dictionary<ulong, bool>();
        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
            var word = WordHash.Of(tokens[t].Span.In(article.Text));
            body[word] = names[t] || body.GetValueOrDefault(word);
        }

        var inBody = 0;
        foreach (var range in title.AsSpan().SplitAny(" \t\n\r\u00A0,.;:!?()[]{}\"“”‘’'—–|-"))
        {
            var word = title.AsSpan()[range];
            var hash = WordHash.Of(word);
            if (word.Length < 2 || stopWords.Contains(hash)) continue;
            var known = body.TryGetValue(hash, out var isName);
            if (known) inBody++;
            words.Add((hash, isName));
            if (words.Count == MostWords) break;
        }

        return new DigestHeadline(words, inBody);
    }
}
