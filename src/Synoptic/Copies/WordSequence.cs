using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>The words of an article in order, without marks of punctuation: what copies are looked for in.</summary>
internal sealed class WordSequence
{
    private WordSequence(Article article, Span[] spans, bool[] named, bool[] quoted, ulong[] keys, bool[] content)
    {
        Article = article;
        Spans = spans;
        Named = named;
        Quoted = quoted;
        Keys = keys;
        Content = content;
        Furniture = new bool[spans.Length];
    }

    private WordSequence(Article article, Span[] spans, bool[] named, bool[] quoted)
        : this(article, spans, named, quoted, new ulong[spans.Length], new bool[spans.Length])
    {
    }

    /// <summary>Where the words come from.</summary>
    public Article Article { get; }

    /// <summary>Hash of each word.</summary>
    public ulong[] Keys { get; }

    /// <summary>Place of each word in the text.</summary>
    public Span[] Spans { get; }

    /// <summary>Whether the word is somebody's own, between quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>Whether the word is more than grammar.</summary>
    public bool[] Content { get; }

    /// <summary>Whether the word is a number or has a capital within a sentence: what tells one happening from another.</summary>
    public bool[] Named { get; }

    /// <summary>Whether the word stands in a run that very many articles have, or in a line of page furniture; set before pairs are compared (<see cref="ReadyArticle.Mark"/>).</summary>
    public bool[] Furniture { get; }

    /// <summary>Number of words.</summary>
    public int Count => Keys.Length;

    /// <summary>The words of an article.</summary>
    public static WordSequence Of(Annotations article, HashSet<ulong> stopWords)
    {
        var tokens = article.Analysis.Tokens;
        var sentences = article.Analysis.Sentences;
        var text = article.Text;
        var count = 0;
        foreach (var token in tokens)
            if (IsWord(text, token)) count++;

        var words = new WordSequence(article.Analysis.Article, new Span[count], new bool[count], new bool[count]);
        var quoted = QuotedRanges.Of(article);
        int at = 0, range = 0, sentence = 0;
        for (var t = 0; t < tokens.Length; t++)
        {
            var token = tokens[t];
            if (!IsWord(text, token)) continue;
            var word = token.Span.In(text);
            var key = WordHash.Of(word);
            while (range < quoted.Length && quoted[range].End <= token.Span.Start) range++;
            while (sentence < sentences.Length && sentences[sentence].End <= t) sentence++;
            words.Keys[at] = key;
            words.Spans[at] = token.Span;
            words.Quoted[at] = range < quoted.Length && quoted[range].Overlaps(token.Span);
            words.Content[at] = !stopWords.Contains(key);
            words.Named[at] = token.Kind == TokenKind.Number
                || (char.IsUpper(word[0]) && words.Content[at] && sentence < sentences.Length && t > sentences[sentence].First);
            at++;
        }

        return words;
    }

    /// <summary>The words of an article, from what was kept of them.</summary>
    public static WordSequence Of(Article article, Span[] spans, bool[] named, bool[] quoted, HashSet<ulong> stopWords)
    {
        var words = new WordSequence(article, spans, named, quoted);
        for (var i = 0; i < spans.Length; i++)
        {
            words.Keys[i] = WordHash.Of(spans[i].In(article.Text));
            words.Content[i] = !stopWords.Contains(words.Keys[i]);
        }

        return words;
    }

    /// <summary>The same of the same article under another id; nothing is marked as furniture yet.</summary>
    public WordSequence Under(string id) => new(Article with { Id = id }, Spans, Named, Quoted, Keys, Content);

    private static bool IsWord(string text, Token token) =>
        !token.Span.IsEmpty && token.Kind is TokenKind.Word or TokenKind.Number && (text[token.Span.Start] < 0x80 || !Lookalikes.IsInvisible(token.Span.In(text)));
}
