namespace Synoptic.Language.Segmentation;

/// <summary>
/// Walks over the gaps between the tokens of a paragraph and tells what the model of sentence ends knows of each: hashes of
/// combinations of classes and words around it. Features are what training and use share, so that both see the same.
/// </summary>
internal ref struct BoundaryFeatures
{
    /// <summary>Number of features of a gap.</summary>
    public const int Count = 33;

    private readonly BoundaryContext context;
    private readonly TokenTables tables;
    private readonly int first, end;
    private int begin, depth;
    private readonly bool titled;
    private bool quoted;

    /// <summary>Begins at the paragraph of the tokens from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public BoundaryFeatures(BoundaryContext context, TokenTables tables, int first, int end)
    {
        this.context = context;
        this.tables = tables;
        this.first = first;
        this.end = end;
        begin = first;
        titled = IsTitled();
    }

    /// <summary>Takes token <paramref name="i"/> into what is open. To be called for each token in order, before the gap after it is looked at.</summary>
    public void Pass(int i)
    {
        switch (context.Class(i))
        {
            case TokenClass.OpenQuote: quoted = true; break;
            case TokenClass.CloseQuote: quoted = false; break;
            case TokenClass.OpenBracket: depth++; break;
            case TokenClass.CloseBracket when depth > 0: depth--; break;
        }
    }

    /// <summary>A sentence begins at token <paramref name="i"/>.</summary>
    public void Begin(int i) => begin = i;

    /// <summary>Whether a sentence may end after token <paramref name="i"/> at all: not between two words in small letters, nor before a clitic, nor between a question and who asks it.</summary>
    public readonly bool IsOpen(int i)
    {
        var (left, right) = (context.Class(i), context.Class(i + 1));
        // A mark that ends or divides does not begin a sentence, but for the three points of one that is taken up again.
        if (right is TokenClass.Comma or TokenClass.Semicolon || right is (>= TokenClass.Stop and <= TokenClass.Question) && (i + 2 >= end || context.IsSpaced(i + 2))) return false;
        // What closes at once belongs to what it closes.
        if (!context.IsSpaced(i + 1) && right is (TokenClass.CloseBracket or TokenClass.CloseQuote)) return false;
        // Where the space was left out, only a stop or what closes tells of an end.
        if (!context.IsSpaced(i + 1) && (right == TokenClass.Clitic || !IsMarked(i) && left is not (TokenClass.CloseQuote or TokenClass.CloseBracket))) return false;
        if (left == TokenClass.CloseQuote && context.Class(MarkBefore(i)) is (TokenClass.Question or TokenClass.Exclamation) && ToldClause.IsCertain(context, tables, i + 1, end)) return false;
        return left is not (TokenClass.Lower or TokenClass.Comma) || right != TokenClass.Lower;
    }

    /// <summary>Whether token <paramref name="i"/> is, or closes after, a stop or an abbreviation's point.</summary>
    public readonly bool IsMarked(int i) => context.Class(MarkBefore(i)) is >= TokenClass.Initial and <= TokenClass.LastAbbreviation or >= TokenClass.Stop and <= TokenClass.Question;

    /// <summary>Hashes of the features of the gap after token <paramref name="i"/>.</summary>
    public readonly void Fill(int i, Span<uint> features)
    {
        uint c0 = At(i), c1 = At(i + 1), a = At(i - 1), b = At(i - 2), d = At(i + 2), e = At(i + 3);
        var mark = MarkBefore(i);
        var next = WordAfter(i + 1);
        var gap = c0 << 8 | c1;
        uint before = mark > first ? context.Word(mark - 1) : 0, after = context.Word(next);
        var word = context.Class(mark) is TokenClass.Stop or TokenClass.Ellipsis && mark > first ? mark - 1 : mark;
        var k = 0;
        features[k++] = Mix(1, gap, 0);
        features[k++] = Mix(2, gap, a);
        features[k++] = Mix(3, gap, d);
        features[k++] = Mix(4, gap, a << 8 | b);
        features[k++] = Mix(5, gap, a << 8 | d);
        features[k++] = Mix(6, gap, d << 8 | e);
        features[k++] = Mix(7, context.Word(i), c1);
        features[k++] = Mix(8, context.Word(i + 1), gap);
        features[k++] = Mix(9, WordAt(i - 1), gap);
        features[k++] = Mix(10, WordAt(i + 2), gap);
        features[k++] = Mix(11, context.Word(i), context.Word(i + 1));
        features[k++] = Mix(12, before, (uint)context.Class(mark) << 16 | gap);
        features[k++] = Mix(13, after, (uint)context.Class(mark) << 16 | c0 << 8 | (uint)context.Class(next));
        features[k++] = Mix(14, gap, Bucket(i + 1 - begin));
        features[k++] = Mix(15, gap, At(begin) << 8 | Math.Min(2u, (uint)(i - begin)));
        features[k++] = Mix(16, gap, (quoted ? 1u : 0) | (depth > 0 ? 2u : 0) | Bracketed(i + 1) << 2);
        features[k++] = Mix(17, gap, context.Seen(next) << 8 | (uint)context.Class(next));
        features[k++] = Mix(18, gap, Shape(word));
        features[k++] = Mix(19, gap, mark != i || context.Class(i) is TokenClass.CloseQuote or TokenClass.Question or TokenClass.Exclamation ? ToldClause.IsLikely(context, tables, i + 1, end) ? 2u : 1u : 0u);
        features[k++] = Mix(20, gap, Bucket(end - i - 1));
        features[k++] = Mix(21, gap, At(first) << 1 | (titled ? 1u : 0));
        features[k++] = Mix(22, gap, At(end - 1));
        features[k++] = Mix(23, context.Word(begin), gap);
        features[k++] = Mix(24, before, after);
        features[k++] = Mix(25, gap, (uint)context.Class(mark) << 16 | (uint)context.Class(next) << 8 | (uint)context.Class(word));
        features[k++] = Mix(26, WordAt(i - 1), context.Word(i));
        features[k++] = Mix(27, context.Word(i + 1), WordAt(i + 2));
        features[k++] = Mix(28, a << 8 | b, At(i - 3) << 16 | gap);
        features[k++] = Mix(29, d << 8 | e, At(i + 4) << 16 | gap);
        features[k++] = Mix(30, gap, At(begin) << 8 | At(first));
        features[k++] = Mix(31, gap << 8 | a, d << 8 | b);
        features[k++] = Mix(32, context.Word(begin), context.Word(i + 1));
        features[k] = Mix(33, (uint)context.Class(mark) << 16 | gap, (uint)context.Class(word) << 1 | (IsStarter(next) ? 1u : 0));
    }

    /// <summary>The stop before the marks that close at <paramref name="i"/>; the token itself if there is none.</summary>
    private readonly int MarkBefore(int i)
    {
        // A stop is followed by three closing marks at most.
        for (var j = i; j > first && i - j < 4; j--)
        {
            var kind = context.Class(j);
            if (kind is TokenClass.Stop or TokenClass.Ellipsis or TokenClass.Exclamation or TokenClass.Question) return j;
            if (kind is not (TokenClass.CloseQuote or TokenClass.CloseBracket or TokenClass.Smile or TokenClass.Apostrophe)) break;
        }

        return i;
    }

    /// <summary>The first token from <paramref name="i"/> on that opens nothing.</summary>
    private readonly int WordAfter(int i)
    {
        var j = i;
        while (j + 1 < end && j < i + 3 && context.Class(j) is TokenClass.OpenQuote or TokenClass.OpenBracket or TokenClass.Apostrophe) j++;
        return j;
    }

    private readonly uint At(int i) => i < first || i >= end ? 0 : (uint)context.Class(i) << 1 | (context.IsSpaced(i) ? 1u : 0);

    private readonly uint WordAt(int i) => i < first || i >= end ? 0 : context.Word(i);

    /// <summary>Length of a word, whether it has a vowel, and how it is written elsewhere: an abbreviation that no table has looks otherwise than a word.</summary>
    private readonly uint Shape(int i)
    {
        var span = context.Span(i);
        var vowel = false;
        for (var j = span.Start; j < span.End && j < span.Start + 6; j++) vowel |= context.Text[j] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'A' or 'E' or 'I' or 'O' or 'U';
        return (uint)context.Class(i) << 16 | context.Seen(i) << 8 | Math.Min(6u, (uint)span.Length) << 1 | (vowel ? 1u : 0);
    }

    private readonly bool IsStarter(int i)
    {
        var span = context.Span(i);
        return context.Class(i) is TokenClass.Capitalized or TokenClass.CapitalLetter && tables.IsStarter(context.Text.AsSpan(span.Start, span.Length));
    }

    /// <summary>Whether most longer words of the paragraph have capitals, as in a headline.</summary>
    private readonly bool IsTitled()
    {
        int words = 0, capitals = 0;
        for (var i = first; i < end; i++)
        {
            var kind = context.Class(i);
            if (kind is not (TokenClass.Lower or TokenClass.Capitalized) || context.Span(i).Length < 4) continue;
            words++;
            if (kind == TokenClass.Capitalized) capitals++;
        }

        // Fewer than four words tell nothing; three quarters, since headlines hold small words too.
        return words >= 4 && capitals * 4 >= words * 3;
    }

    /// <summary>Whether what token <paramref name="i"/> brackets is a sentence: 0 where it opens no bracket, 1 with a stop before the bracket closes, 2 without.</summary>
    private readonly uint Bracketed(int i)
    {
        if (context.Class(i) != TokenClass.OpenBracket) return 0;
        // The bound keeps the time linear; longer brackets are rare.
        for (var j = i + 1; j < end && j < i + 40; j++)
            if (context.Class(j) == TokenClass.CloseBracket) return context.Class(j - 1) is >= TokenClass.Stop and <= TokenClass.Question ? 1u : 2u;
        return 2;
    }

    private static uint Bucket(int n) => n < 6 ? (uint)n : n < 10 ? 6u : n < 20 ? 7u : n < 40 ? 8u : 9u;

    private static uint Mix(uint template, uint x, uint y)
    {
        var hash = (template * 0x9E3779B1) ^ x;
        hash = (hash ^ hash >> 15) * 0x85EBCA6B + y;
        hash = (hash ^ hash >> 13) * 0xC2B2AE35;
        return hash ^ hash >> 16;
    }
}
